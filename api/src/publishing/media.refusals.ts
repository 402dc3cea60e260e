import type { RefusalTexts } from '../platform/refusal.present.js';
import { mediaFaults } from './media-faults.js';

const notUploaded = { zh: '这个文件没有上传。', en: 'This file was not uploaded.' };
const notDone = { zh: '没有改动。', en: 'Nothing was changed.' };

/** Why a file is not taken, or something is not done to a video of the library (L1). */
export const mediaRefusals: RefusalTexts = {
  ...mediaFaults,
  notAVideoName: {
    zh: {
      what: notUploaded.zh,
      why: '“{filename}” 不是 MP4、WebM 或 MOV 视频。',
      next: '换一个文件，或先导出为 MP4',
    },
    en: {
      what: notUploaded.en,
      why: '“{filename}” is not an MP4, WebM or MOV video.',
      next: 'Choose another file, or export it as MP4 first',
    },
  },
  emptyFile: {
    zh: { what: notUploaded.zh, why: '“{filename}” 是空的，一个字节也没有。', next: '换一个文件' },
    en: { what: notUploaded.en, why: '“{filename}” is empty.', next: 'Choose another file' },
  },
  fileTooLarge: {
    zh: {
      what: notUploaded.zh,
      why: '文件有 {gigabytes} GB，一个视频最大 {largest} GB。',
      next: '降低分辨率导出，或分成几节课',
    },
    en: {
      what: notUploaded.en,
      why: 'The file has {gigabytes} GB; a video may have {largest} GB.',
      next: 'Export it smaller, or split it into lessons',
    },
  },
  sizeUnknown: {
    zh: { what: notUploaded.zh, why: '没有说明文件有多大。', next: '重新选择文件' },
    en: { what: notUploaded.en, why: 'Its size was not told.', next: 'Choose the file again' },
  },
  notAPosterName: {
    zh: {
      what: notUploaded.zh,
      why: '封面只能是 PNG、JPEG 或 WebP 图片，“{filename}” 不是。',
      next: '换一张图片',
    },
    en: {
      what: notUploaded.en,
      why: 'A poster is a PNG, JPEG or WebP picture, and “{filename}” is not.',
      next: 'Choose another picture',
    },
  },
  posterTooLarge: {
    zh: { what: notUploaded.zh, why: '封面图片最大 {largest} MB。', next: '换一张小一些的图片' },
    en: { what: notUploaded.en, why: 'A poster may have {largest} MB.', next: 'Choose a smaller picture' },
  },
  trainersOnly: {
    zh: {
      what: notUploaded.zh,
      why: '视频由培训机构的主讲教师上传，您当前是以其他身份登录的。',
      next: '切换到主讲教师身份',
    },
    en: {
      what: notUploaded.en,
      why: 'Videos are uploaded by trainers of a training organisation; you are signed in in another role.',
      next: 'Switch to the trainer role',
    },
  },
  signInAgain: {
    zh: {
      what: '上传停下来了。',
      why: '您的登录已过期；已经传上来的部分都在。',
      next: '登录后选同一个文件，接着传',
    },
    en: {
      what: 'The upload has stopped.',
      why: 'Your session has ended. What has come in is kept.',
      next: 'Sign in and choose the same file to go on',
    },
  },
  foreignPage: {
    zh: { what: notUploaded.zh, why: '请求来自别的网站。', next: '在本平台的页面上传' },
    en: {
      what: notUploaded.en,
      why: 'The request came from another site.',
      next: 'Upload from a page of this platform',
    },
  },
  uploadGone: {
    zh: { what: '这次上传已经不在了。', why: '它被删除了，或超过七天没有继续。', next: '重新上传' },
    en: {
      what: 'This upload is gone.',
      why: 'It was deleted, or left alone for seven days.',
      next: 'Upload it again',
    },
  },
  mediaNotFound: {
    zh: { what: notDone.zh, why: '没有找到这个视频，可能已被同事删除。', next: '刷新页面' },
    en: {
      what: notDone.en,
      why: 'There is no such video; a colleague may have deleted it.',
      next: 'Reload the page',
    },
  },
  titleMissing: {
    zh: { what: notDone.zh, why: '标题不能是空的。', next: '写一个标题' },
    en: { what: notDone.en, why: 'The title is empty.', next: 'Write a title' },
  },
  titleTooLong: {
    zh: { what: notDone.zh, why: '标题最多 {longest} 个字。', next: '写短一些' },
    en: { what: notDone.en, why: 'A title has at most {longest} characters.', next: 'Make it shorter' },
  },
  mediaInUse: {
    zh: { what: '视频没有删除。', why: '有 {courses} 门课程或草稿在用它。', next: '先在课程里换掉它' },
    en: {
      what: 'The video was not deleted.',
      why: 'It is used in {courses} courses or drafts.',
      next: 'Replace it there first',
    },
    nextHref: '/train/courses',
  },
  nothingToRetry: {
    zh: { what: notDone.zh, why: '只有转码失败或取消了的视频可以重新转码。', next: '刷新页面' },
    en: {
      what: notDone.en,
      why: 'Only a video whose encoding failed or was cancelled is encoded again.',
      next: 'Reload the page',
    },
  },
};
