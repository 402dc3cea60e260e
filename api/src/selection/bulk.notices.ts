import type { NoticeTexts } from '../platform/notice-texts.js';

/** S3, S11: what a school does on a teacher's list is told to the teacher. */
export const bulkNotices: NoticeTexts = {
  'selection.school_picked': {
    rule: 'S11',
    title: { zh: '学校为您选了课', en: 'Your school selected courses for you' },
    sentence: {
      zh: '课单里多了 {count} 门课，其中有《{title}》。首轮期间您可以自己删除。',
      en: 'Courses added to your list: {count}, among them “{titleEn}”. In the first round you can drop them yourself.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.school_undone': {
    rule: 'S11',
    title: { zh: '学校撤回了代选的课', en: 'Your school took a selection back' },
    sentence: {
      zh: '课单里少了 {count} 门由学校代选的课，其中有《{title}》。选课期间您可以自己再选。',
      en: 'Courses your school had selected are off your list: {count}, among them “{titleEn}”. While a round is open you can pick them yourself.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.district_dropped': {
    rule: 'S14',
    title: { zh: '区里为您删了一门课', en: 'Your district deleted a course for you' },
    sentence: {
      zh: '《{title}》已不在区级培训的课单里。选课期间您可以再选别的课。',
      en: '“{titleEn}” is off your list of the district’s training. While a round is open you can pick another one.',
    },
    next: { zh: '去课程超市', en: 'To the supermarket' },
    href: '/supermarket',
  },
  'selection.school_dropped': {
    rule: 'S3',
    title: { zh: '学校为您删了一门课', en: 'Your school deleted a course for you' },
    sentence: {
      zh: '《{title}》已不在课单里。选课期间您可以再选别的课。',
      en: '“{titleEn}” is off your list. While a round is open you can pick another one.',
    },
    next: { zh: '去课程超市', en: 'To the supermarket' },
    href: '/supermarket',
  },
};
