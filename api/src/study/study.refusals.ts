import type { RefusalText, RefusalTexts } from '../platform/refusal.present.js';

const notCounted = { zh: '这一段没有计入。', en: 'This part was not counted.' };

const notKept = (why: { zh: string; en: string }, next: { zh: string; en: string }): RefusalText => ({
  zh: { what: notCounted.zh, why: why.zh, next: next.zh },
  en: { what: notCounted.en, why: why.en, next: next.en },
});

const reload = { zh: '重新打开这一课', en: 'Open the lesson again' };
const goOn = { zh: '继续播放', en: 'Go on playing' };

const noSuchLesson: RefusalText = {
  zh: {
    what: '没有找到这一课。',
    why: '您学习的课程里没有这一课，可能已经调整。',
    next: '回到我的学习',
  },
  en: {
    what: 'The lesson was not found.',
    why: 'It is in none of the courses you study; it may have been moved.',
    next: 'Back to my learning',
  },
  nextHref: '/learn',
};

/** Why watching or a report does not count (L1, L2). */
export const studyRefusals: RefusalTexts = {
  noSuchLesson,
  noSuchSession: noSuchLesson,
  lessonNotReady: {
    zh: { what: '这一课还不能播放。', why: '视频正在制作，做好以后就能学习。', next: '先学其他课' },
    en: {
      what: 'This lesson cannot be played yet.',
      why: 'Its video is still being made; you can study it once that is done.',
      next: 'Study another lesson meanwhile',
    },
    nextHref: '/learn',
  },
  studyNotOpen: {
    zh: {
      what: '现在学习还不计时。',
      why: '学习时间在开放期内才计入，{availableAt} 开始。',
      next: '查看我的学习',
    },
    en: {
      what: 'Learning time does not count yet.',
      why: 'It counts inside the study window only, which opens on {availableAt}.',
      next: 'See my learning',
    },
    nextHref: '/learn',
  },
  studyClosed: {
    zh: {
      what: '学习时间不再计入。',
      why: '这门课的学习已于 {closedAt} 结束；结束以后送达的记录无法确认何时播放，不能计入。',
      next: '查看我的学习',
    },
    en: {
      what: 'Learning time no longer counts.',
      why: 'Study of this course ended on {closedAt}. Nobody can tell when what arrives later was played.',
      next: 'See my learning',
    },
    nextHref: '/learn',
  },
  courseDropped: {
    zh: {
      what: '这门课的学习不再计入。',
      why: '这门课已于 {droppedAt} 从您的课单中删除，课单以外的课不计学习。此前学的都已保留，重新选上就从停下的地方继续。',
      next: '去课程超市重新选课',
    },
    en: {
      what: 'Study of this course no longer counts.',
      why: 'It was taken off your list on {droppedAt}, and only what is on the list counts. What you studied before is kept: chosen again, it goes on where you stopped.',
      next: 'Choose it again in the supermarket',
    },
    nextHref: '/supermarket',
  },
  seatOwed: {
    zh: {
      what: '这门课的学习暂不计入。',
      why: '这门课您已重新选上，还没有交费；交费登记后计入，此前学的都已保留。',
      next: '查看我的课单',
    },
    en: {
      what: 'Study of this course does not count yet.',
      why: 'You chose it again and it is not paid. It counts once the payment is registered, and what you studied before is kept.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  anotherDevice: {
    zh: {
      what: '这里的播放不再计入。',
      why: '您已于 {since} 在另一台设备或另一个页面开始学习，同一时间只计一处。此前播放的都已保留。',
      next: '改在这里继续',
    },
    en: {
      what: 'What plays here is no longer counted.',
      why: 'On {since} you began to study on another device or page, and only one counts at a time. What you played before is kept.',
      next: 'Go on here instead',
    },
  },
  fasterThanTime: notKept(
    {
      zh: '上报的播放时长比实际经过的时间还多，学习时间不会比时钟走得更快。',
      en: 'More was reported as played than time has passed. Learning time never runs faster than the clock.',
    },
    goOn,
  ),
  playedBackwards: notKept(
    { zh: '上报的片段结束早于开始。', en: 'A reported stretch ends before it begins.' },
    reload,
  ),
  beyondTheEnd: notKept(
    { zh: '上报的片段超出了视频的长度。', en: 'A reported stretch lies beyond the end of the video.' },
    reload,
  ),
  tooManySpans: notKept(
    { zh: '一次上报的片段太多，最多 {most} 段。', en: 'One report holds at most {most} stretches.' },
    reload,
  ),
  reportChanged: notKept(
    {
      zh: '同一序号的记录已经保存，内容不同，保存的那一份不会改变。',
      en: 'A report with this number is kept already, with other content, and what is kept is not changed.',
    },
    reload,
  ),
  reportUnnumbered: notKept(
    { zh: '上报的记录没有有效的序号。', en: 'The report has no valid number.' },
    reload,
  ),
  deviceUnnamed: {
    zh: { what: '没有开始计时。', why: '浏览器没有给出有效的设备标识。', next: reload.zh },
    en: { what: 'Nothing is timed.', why: 'The browser gave no valid name of the device.', next: reload.en },
  },
  noCheckHere: {
    zh: { what: '没有提交。', why: '这一课没有小测。', next: '回到这一课' },
    en: { what: 'Nothing was handed in.', why: 'This lesson has no check.', next: 'Back to the lesson' },
  },
  questionNotHere: {
    zh: { what: '小测没有提交。', why: '有一道题或选项不属于这一课的小测。', next: reload.zh },
    en: {
      what: 'The check was not handed in.',
      why: 'A question or an option does not belong to the check of this lesson.',
      next: reload.en,
    },
  },
  checkIncomplete: {
    zh: { what: '小测没有提交。', why: '共 {total} 题，还有 {missing} 题没有作答。', next: '继续作答' },
    en: {
      what: 'The check was not handed in.',
      why: '{missing} of {total} questions have no answer, or one has two.',
      next: 'Go on answering',
    },
  },
};
