import type { Locale } from '@xueshi/schema/kernel/locale';
import type { CaptionProblemKey } from '@xueshi/schema/publishing/captions.rules';
import type { MissingKey } from '@xueshi/schema/publishing/missing.rules';

type Sentence = Readonly<Record<Locale, string>>;

/** What is still missing, as one tells a colleague. */
export const missingTexts: Readonly<Record<MissingKey, Sentence>> = {
  title: { zh: '课程还没有名称', en: 'The course has no title' },
  introduction: { zh: '课程还没有简介', en: 'The course has no introduction' },
  lecturer: { zh: '还没有写明主讲教师', en: 'Nobody is named as its teacher' },
  hourKind: { zh: '还没有选学时类型', en: 'The kind of hours is not chosen' },
  publicTopic: { zh: '公需课程还没有主题', en: 'A public course needs its topic' },
  hours: { zh: '还没有写学时', en: 'The hours are not given' },
  stages: { zh: '还没有选适用学段', en: 'No stage is chosen' },
  subjects: { zh: '还没有选适用学科', en: 'No subject is chosen' },
  lessons: { zh: '课程还没有课', en: 'The course has no lesson' },
  videos: { zh: '至少要有一课是视频', en: 'At least one lesson must be a video' },
  chapterTitle: { zh: '这一章还没有名称', en: 'The chapter has no title' },
  chapterEmpty: { zh: '这一章还没有课', en: 'The chapter has no lesson' },
  lessonTitle: { zh: '这一课还没有名称', en: 'The lesson has no title' },
  video: { zh: '这一课还没有视频', en: 'The lesson has no video' },
  videoInTheMaking: { zh: '视频还在制作', en: 'Its video is still being made' },
  videoFailed: { zh: '视频没有制作成功', en: 'Its video could not be made' },
  captionsBeyondTheEnd: { zh: '字幕比视频长', en: 'The captions run beyond the end of the video' },
  questions: { zh: '这个测验还没有题目', en: 'The check has no question' },
  prompt: { zh: '题目还没有写', en: 'The question is not written' },
  options: { zh: '至少写两个选项，不留空', en: 'It needs two answers at least, none of them empty' },
  optionsAlike: { zh: '有两个选项一样', en: 'Two of its answers are the same' },
  answer: { zh: '还没有选正确答案', en: 'The right answer is not chosen' },
  explanation: { zh: '还没有写解析', en: 'It has no explanation' },
};

export const captionTexts: Readonly<Record<CaptionProblemKey, Sentence>> = {
  notText: { zh: '这不是文本文件', en: 'This is not a text file' },
  noHeader: { zh: '不是 WebVTT，也不是 SRT 字幕', en: 'This is neither WebVTT nor SRT' },
  badTime: { zh: '时间写法不对', en: 'The time is not written as a time' },
  endsBeforeItBegins: { zh: '结束早于开始', en: 'It ends before it begins' },
  overlaps: { zh: '与上一条字幕重叠', en: 'It begins before the former one ends' },
  outOfOrder: { zh: '比上一条字幕还早', en: 'It is earlier than the former one' },
  beyondTheEnd: { zh: '超出视频结尾', en: 'It lies beyond the end of the video' },
  empty: { zh: '没有文字', en: 'It has no text' },
  noCues: { zh: '没有一条字幕', en: 'There is not a single caption' },
};
