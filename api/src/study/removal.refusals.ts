import type { RefusalTexts } from '../platform/refusal.present.js';

const unchanged = { zh: '没有删除任何教师。', en: 'Nobody was deleted from the class.' };
const stays = { zh: '这位教师留在班里。', en: 'This teacher stays in the class.' };

/** Why an organisation deletes nobody from its class, or not this one (S3, S10, L3). */
export const removalRefusals: RefusalTexts = {
  noSuchSeats: {
    zh: {
      what: unchanged.zh,
      why: '本机构没有这门课，或这些教师已经不在班里。',
      next: '查看本机构的课程',
    },
    en: {
      what: unchanged.en,
      why: 'Your organisation has no such course, or these teachers are not in it any more.',
      next: 'See our courses',
    },
    nextHref: '/train/insights',
  },
  removalInRound: {
    zh: {
      what: unchanged.zh,
      why: '选课期间课单由教师和学校增删；开课单位从 {availableAt} 起可以删除。',
      next: '到时再来',
    },
    en: {
      what: unchanged.en,
      why: 'While selection is on, teachers and schools keep the lists; the course’s organisation can delete from {availableAt} on.',
      next: 'Come back then',
    },
  },
  removalOver: {
    zh: {
      what: unchanged.zh,
      why: '本期学习已经结束，课程的结果不再变动。',
      next: '查看课程成效',
    },
    en: {
      what: unchanged.en,
      why: 'Study of the term is over, and what became of its courses stands.',
      next: 'See how the course went',
    },
    nextHref: '/train/insights',
  },
  nobodyInClass: {
    zh: { what: unchanged.zh, why: '这个班已经停开，没有人在班里。', next: '查看其他课程' },
    en: {
      what: unchanged.en,
      why: 'The class was cancelled, so nobody is in it.',
      next: 'See the other courses',
    },
    nextHref: '/train/insights',
  },
  everySeatKept: {
    zh: {
      what: unchanged.zh,
      why: '选中的教师都不能删除：已经合格，或这门课是能力提升工程的必修课。',
      next: '换一位教师',
    },
    en: {
      what: unchanged.en,
      why: 'None of those chosen can be deleted: they have passed, or the capability programme requires the course.',
      next: 'Choose others',
    },
  },
  passedSeat: {
    zh: {
      what: stays.zh,
      why: '这门课已经合格，学时已入账，入账的学时不再收回。',
      next: '换一位教师',
    },
    en: {
      what: stays.en,
      why: 'The course is passed and its hours are in the ledger, where they stay.',
      next: 'Choose another',
    },
  },
  requiredSeat: {
    zh: {
      what: stays.zh,
      why: '这门课是能力提升工程分配的必修课，只有自选课程可以删除。',
      next: '换一位教师',
    },
    en: {
      what: stays.en,
      why: 'The capability programme assigned the course; only electives can be deleted.',
      next: 'Choose another',
    },
  },
};
