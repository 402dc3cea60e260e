import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import { minute, second } from '@xueshi/schema/kernel/instants';
import type { EnrolmentStanding, Verdict } from '@xueshi/schema/study/verdict.rules';
import { cityMoment } from '../platform/fill.js';
import { StudyVerdict } from './enrolment.type.js';

/** What a learner reads beneath the player: counted, being counted, or not counted and why. */
const sentences: Readonly<Record<Verdict['key'], Bilingual>> = {
  counted: { zh: '已计入：{hours} 学时已记入您的档案。', en: 'Counted: {hours} in your record.' },
  topicCountedBefore: {
    zh: '已合格，未再计学时，因为这个公需专题今年已经计过，同一专题一年只计一次。',
    en: 'Passed without further hours, because this public topic counted this year already. A topic counts once a year.',
  },
  pending: {
    zh: '正在计入：刚才的学习已经保存，片刻后计入。',
    en: 'Being counted: what you just studied is kept and will be counted in a moment.',
  },
  studyNotOpen: {
    zh: '未计入，因为学习还没有开放，{opens} 起计入。',
    en: 'Not counted, because study has not opened. It counts from {opens}.',
  },
  studyClosed: {
    zh: '未计入，因为学习已于 {closes} 结束，未达到合格要求。',
    en: 'Not counted, because study ended on {closes} before the course was passed.',
  },
  courseDropped: {
    zh: '未计入，这门课已于 {dropped} 从您的课单中删除；已学的都保留，重新选课后接着学。',
    en: 'Not counted, because the course was taken off your list on {dropped}. What you studied is kept; choose it again to go on.',
  },
  seatOwed: {
    zh: '未计入，这门课重新选上以后还没有交费；交费后接着学，已学的都保留。',
    en: 'Not counted, because the course you chose again is not paid yet. You go on where you stopped once it is.',
  },
  lessonsNotReady: {
    zh: '未计入，因为还有视频正在制作，全部课时开放并学完后计入。',
    en: 'Not counted, because some videos are still being made. It counts once all lessons are there and studied.',
  },
  notStarted: {
    zh: '未计入，因为还没有开始学习；至少要学 {missing}。',
    en: 'Not counted, because you have not begun. At least {missing} of study are needed.',
  },
  timeShort: {
    zh: '未计入，因为学习时间还差 {missing}。',
    en: 'Not counted, because {missing} of study are missing.',
  },
  clockShort: {
    zh: '未计入，因为学习时间还差 {missing}：倍速播放按实际用时计算，再看一遍就能补上。',
    en: 'Not counted, because {missing} of study are missing: faster playback counts by the clock, and watching again adds the rest.',
  },
  classAwaited: {
    zh: '面授课程，成绩由培训机构登记，登记后计入。',
    en: 'Held face to face: it counts once the organisation has registered your result.',
  },
  classNotPassed: {
    zh: '未计入，培训机构登记的面授成绩未合格。',
    en: 'Not counted: the organisation registered that the class was not passed.',
  },
  scoreShort: {
    zh: '未计入，因为成绩 {score} 分，未到合格线 {passMark} 分；小测可以再做，取最好的一次。',
    en: 'Not counted, because the score is {score} and {passMark} is needed. You can take the checks again; the best attempt counts.',
  },
};

export const presentVerdict = (
  verdict: Verdict,
  standing: EnrolmentStanding,
  locale: Locale,
): StudyVerdict => {
  const { hours = 0, missingMs = 0, score = 0, passMark = 0 } = verdict.facts;
  const words: Readonly<Record<string, string>> = {
    hours: locale === 'zh' ? String(hours) : hours === 1 ? '1 hour is' : `${hours} hours are`,
    missing: duration(missingMs, locale),
    score: String(score),
    passMark: String(passMark),
    opens: cityMoment(standing.studyOpens, locale),
    closes: cityMoment(standing.studyCloses, locale),
    dropped: standing.droppedAt === null ? '' : cityMoment(standing.droppedAt, locale),
  };
  return Object.assign(new StudyVerdict(), {
    counted: verdict.counted,
    pending: verdict.pending,
    key: verdict.key,
    message: sentences[verdict.key][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''),
    hoursPosted: verdict.hoursPosted,
  });
};

/** Whole seconds, rounded up: nobody is told that 0 seconds are missing. */
const duration = (ms: number, locale: Locale): string => {
  const whole = Math.ceil(ms / second);
  const minutes = Math.floor((whole * second) / minute);
  const seconds = whole % 60;
  const parts =
    locale === 'zh'
      ? [minutes > 0 ? `${minutes} 分` : '', seconds > 0 ? `${seconds} 秒` : '']
      : [minutes > 0 ? `${minutes} min` : '', seconds > 0 ? `${seconds} s` : ''];
  const text = parts.filter((part) => part !== '').join(' ');
  return locale === 'zh' && seconds === 0 ? `${minutes} 分钟` : text;
};
