import type { RefusalTexts } from '../platform/refusal.present.js';

const notMade = { zh: '这个视频没有转码成功。', en: 'This video could not be prepared.' };
const noPoster = { zh: '封面没有换。', en: 'The poster was not changed.' };
const otherFile = { zh: '换一个文件上传', en: 'Upload another file' };

/** What was wrong with a file, told when its task has ended (L1): what it is, and what to do about it. */
export const mediaFaults: RefusalTexts = {
  notAVideo: {
    zh: {
      what: notMade.zh,
      why: '文件里不是视频：名字像视频，内容不是 MP4、WebM 或 MOV。',
      next: otherFile.zh,
    },
    en: {
      what: notMade.en,
      why: 'What is in the file is no video: its name says so, its content is not MP4, WebM or MOV.',
      next: otherFile.en,
    },
  },
  videoBroken: {
    zh: {
      what: notMade.zh,
      why: '文件已损坏，或没有录完整，读不出画面和声音。',
      next: '用播放器检查后重新导出',
    },
    en: {
      what: notMade.en,
      why: 'The file is damaged or was never finished: neither picture nor sound can be read.',
      next: 'Check it in a player and export it again',
    },
  },
  videoUnreadable: {
    zh: {
      what: notMade.zh,
      why: '画面的编码（{codec}）读不出来，或文件中间有损坏。',
      next: '导出为 H.264 的 MP4 再传',
    },
    en: {
      what: notMade.en,
      why: 'The picture ({codec}) cannot be decoded, or the file is damaged inside.',
      next: 'Export it as MP4 with H.264 and upload that',
    },
  },
  videoCutOff: {
    zh: {
      what: notMade.zh,
      why: '文件说有 {saidSeconds} 秒，实际只有 {readSeconds} 秒，后面的丢了。',
      next: '重新导出或重新拷贝后再传',
    },
    en: {
      what: notMade.en,
      why: 'The file says {saidSeconds} seconds and holds {readSeconds}: the rest is missing.',
      next: 'Export or copy it again, then upload that',
    },
  },
  onlySound: {
    zh: { what: notMade.zh, why: '文件里只有声音，没有画面。', next: '上传带画面的视频' },
    en: {
      what: notMade.en,
      why: 'There is only sound in the file, no picture.',
      next: 'Upload a video with a picture',
    },
  },
  videoTooLong: {
    zh: { what: notMade.zh, why: '视频长 {hours} 小时，一节课最长 {longest} 小时。', next: '分成几节课上传' },
    en: {
      what: notMade.en,
      why: 'The video lasts {hours} hours; a lesson may last {longest}.',
      next: 'Split it into several lessons',
    },
  },
  videoTooShort: {
    zh: { what: notMade.zh, why: '视频不到半秒，放不出内容。', next: otherFile.zh },
    en: { what: notMade.en, why: 'The video lasts less than half a second.', next: otherFile.en },
  },
  pictureTooLarge: {
    zh: { what: notMade.zh, why: '画面是 {width} × {height}，超过了 8K。', next: '导出为 1080p 再传' },
    en: {
      what: notMade.en,
      why: 'The picture is {width} × {height}, more than 8K.',
      next: 'Export it as 1080p',
    },
  },
  pictureTooSmall: {
    zh: { what: notMade.zh, why: '画面只有 {width} × {height}，看不清内容。', next: otherFile.zh },
    en: { what: notMade.en, why: 'The picture is only {width} × {height}.', next: otherFile.en },
  },
  videoTooHeavy: {
    zh: {
      what: notMade.zh,
      why: '处理它花的时间远远超过它的长度，已经停下。',
      next: '导出为 H.264 的 MP4 再传',
    },
    en: {
      what: notMade.en,
      why: 'Preparing it took far longer than it lasts, so it was stopped.',
      next: 'Export it as MP4 with H.264 and upload that',
    },
  },
  sourceGone: {
    zh: { what: notMade.zh, why: '上传的原文件已经不在了。', next: '重新上传' },
    en: {
      what: notMade.en,
      why: 'The file that was uploaded is not there any more.',
      next: 'Upload it again',
    },
  },
  notAPicture: {
    zh: { what: noPoster.zh, why: '文件里不是 PNG、JPEG 或 WebP 图片，或图片已损坏。', next: '换一张图片' },
    en: {
      what: noPoster.en,
      why: 'The file holds no PNG, JPEG or WebP picture, or a damaged one.',
      next: 'Choose another picture',
    },
  },
  noFrameThere: {
    zh: { what: noPoster.zh, why: '视频的这个时间点没有画面。', next: '换一个时间点' },
    en: {
      what: noPoster.en,
      why: 'There is no picture at that moment of the video.',
      next: 'Choose another moment',
    },
  },
  mediaNotReady: {
    zh: { what: noPoster.zh, why: '视频还没有转码完成。', next: '转码完成后再选' },
    en: { what: noPoster.en, why: 'The video is not ready yet.', next: 'Choose one once it is' },
  },
};
