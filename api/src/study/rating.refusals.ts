import { presentRefusal, type RefusalTexts } from '../platform/refusal.present.js';

const notRated = { zh: '评价没有保存。', en: 'Your rating was not saved.' };
const unchanged = { zh: '评语没有变化。', en: 'The comment is as it was.' };

/** Why a rating is not taken, or a comment neither hidden nor shown (S5). */
export const ratingRefusals: RefusalTexts = {
  notPassedYet: {
    zh: { what: notRated.zh, why: '学完并通过的老师才能评价，这样评分才可信。', next: '去学习' },
    en: {
      what: notRated.en,
      why: 'Only teachers who passed a course rate it, so that ratings can be trusted.',
      next: 'Go to my courses',
    },
    nextHref: '/learn',
  },
  noSuchStars: {
    zh: { what: notRated.zh, why: '评分是 1 到 {most} 颗整星。', next: '重新选择星级' },
    en: { what: notRated.en, why: 'A rating is 1 to {most} whole stars.', next: 'Choose the stars again' },
  },
  commentTooLong: {
    zh: { what: notRated.zh, why: '评语最多 {most} 字，现在有 {length} 字。', next: '缩短后再保存' },
    en: {
      what: notRated.en,
      why: 'A comment has at most {most} characters; yours has {length}.',
      next: 'Shorten it',
    },
  },
  noSuchOffering: {
    zh: { what: notRated.zh, why: '没有这门课，或它是别区的课程。', next: '回到课程超市' },
    en: {
      what: notRated.en,
      why: 'There is no such course, or it is another district’s.',
      next: 'Back to the supermarket',
    },
    nextHref: '/supermarket',
  },
  noSuchComment: {
    zh: { what: unchanged.zh, why: '没有这条评语，作者可能刚改过。', next: '重新打开课程页' },
    en: {
      what: unchanged.en,
      why: 'There is no such comment; its author may have just changed it.',
      next: 'Open the course again',
    },
  },
  reasonMissing: {
    zh: { what: unchanged.zh, why: '请写明理由，1 到 {most} 字，作者会看到。', next: '补上理由' },
    en: {
      what: unchanged.en,
      why: 'Give a reason of 1 to {most} characters: its author reads it.',
      next: 'Add a reason',
    },
  },
};

export const presentRatingRefusal = presentRefusal(ratingRefusals);
