import type { RefusalTexts } from '../platform/refusal.present.js';
import { sheetRefusals } from '../platform/sheet.refusals.js';

const unchanged = { zh: '没有改动任何人的课单。', en: 'Nobody’s list was changed.' };
/**
 * Why a bulk is not read, not selected or not taken back, or a course not deleted (S2, S3, S10, S11, S14), for staff who
 * have their pages at a place.
 */
export const bulkRefusals = (place: '/school' | '/office'): RefusalTexts => ({
  bulkClosed: {
    zh: {
      what: unchanged.zh,
      why: '现在不在选课时间内，不能代选、代删。下一轮 {availableAt} 开始。',
      next: '到时再来',
    },
    en: {
      what: unchanged.en,
      why: 'No round is open, so staff neither select nor delete for teachers. The next one opens on {availableAt}.',
      next: 'Come back then',
    },
  },
  bulkElsewhere: {
    zh: {
      what: unchanged.zh,
      why: '市级培训由学校代选；区里只为自己办的培训代选。',
      next: '换一期区级培训',
    },
    en: {
      what: unchanged.en,
      why: 'Schools select in bulk for the city’s terms; a district does so in its own training alone.',
      next: 'Choose a term of your district',
    },
  },
  bulkOver: {
    zh: { what: unchanged.zh, why: '本期首轮和补选都已结束，课单不再变动。', next: '查看选课情况' },
    en: {
      what: unchanged.en,
      why: 'Both rounds of this term are over; lists no longer change.',
      next: 'See who selected what',
    },
    nextHref: `${place}/selection`,
  },
  noSuchBulk: {
    zh: { what: unchanged.zh, why: '没有这份代选，可能已被后来的一份代替。', next: '重新选择' },
    en: {
      what: unchanged.en,
      why: 'There is no such bulk selection: a later one may have taken its place.',
      next: 'Choose again',
    },
    nextHref: `${place}/selection`,
  },
  bulkEmpty: {
    zh: { what: unchanged.zh, why: '没有选中教师或课程。', next: '选好教师和课程再试' },
    en: {
      what: unchanged.en,
      why: 'No teacher or no course was chosen.',
      next: 'Choose teachers and courses',
    },
  },
  bulkTooLarge: {
    zh: { what: unchanged.zh, why: '一次最多 {most} 行，这次有 {lines} 行。', next: '分几次进行' },
    en: {
      what: unchanged.en,
      why: 'At most {most} lines are taken at once; these are {lines}.',
      next: 'Do it in parts',
    },
  },
  bulkNothing: {
    zh: { what: unchanged.zh, why: '没有一行可以选上，原因写在每一行后面。', next: '改好再试' },
    en: {
      what: unchanged.en,
      why: 'No line can be selected; each one tells why.',
      next: 'Mend the lines and try again',
    },
  },
  bulkUnderWay: {
    zh: { what: unchanged.zh, why: '这一批正在处理。', next: '看进度' },
    en: { what: unchanged.en, why: 'This bulk is being worked on.', next: 'See how far it is' },
  },
  bulkDone: {
    zh: { what: unchanged.zh, why: '这一批已经选完；同一份不会选两次。', next: '看结果' },
    en: {
      what: unchanged.en,
      why: 'This bulk has been selected; the same one is not selected twice.',
      next: 'See what became of it',
    },
  },
  bulkUndone: {
    zh: { what: unchanged.zh, why: '这一批已经撤回。', next: '看结果' },
    en: { what: unchanged.en, why: 'This bulk has been taken back.', next: 'See what became of it' },
  },
  requiredKept: {
    zh: {
      what: '这门课还在教师的课单里。',
      why: '能力提升工程里只有自选课程可以代删，必修的三类不能删。',
      next: '换一门自选课程',
    },
    en: {
      what: 'The course is still on the teacher’s list.',
      why: 'Of the capability programme only optional courses are deleted; required ones stay.',
      next: 'Choose an optional one',
    },
  },
  dropElsewhere: {
    zh: {
      what: '这门课还在教师的课单里。',
      why: '市级培训由学校代删；区里只为自己办的培训代删。',
      next: '换一期区级培训',
    },
    en: {
      what: 'The course is still on the teacher’s list.',
      why: 'Schools delete for their teachers in the city’s terms; a district does so in its own training alone.',
      next: 'Choose a term of your district',
    },
    nextHref: `${place}/selection`,
  },
  noSuchStaffSelection: {
    zh: {
      what: '没有可以删除的课程。',
      why: '您管理的教师的课单里没有这一条，可能已经删除。',
      next: '刷新页面',
    },
    en: {
      what: 'There was nothing to delete.',
      why: 'No list of your teachers has it; it may have been deleted already.',
      next: 'Reload the page',
    },
  },
  ...sheetRefusals({
    rows: '10,000',
    heads: {
      zh: '前十行里没有同时找到“继教学号”和“课程编号”两列的表头。',
      en: 'Among its first ten lines none heads both a study number and a course number.',
    },
  }),
});
