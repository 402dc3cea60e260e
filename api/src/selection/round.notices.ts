import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';
import type { NoticeStep, NoticeTexts } from '../platform/notice-texts.js';

/** The courses named instead of a cancelled one (S2), as links to their pages. */
const substitutes = (facts: NoticeFacts): readonly NoticeStep[] =>
  ['instead1', 'instead2', 'instead3'].flatMap((name) => {
    const id = facts[name];
    if (typeof id !== 'string') return [];
    return [
      {
        label: {
          zh: `《{${name}Title}》，{${name}Hours} 学时`,
          en: `{${name}TitleEn}, {${name}Hours} hours`,
        },
        href: `/supermarket/${toGlobalId('Offering', id)}`,
      },
    ];
  });

/** What people are told about the rounds of a term (S1-S3, S13). */
export const roundNotices: NoticeTexts = {
  'selection.first_round_open': {
    rule: 'S2',
    title: { zh: '{term}首轮选课已开始', en: '{termEn}: the first round is open' },
    sentence: {
      zh: '本校教师可以自由增删课程，到 {closes} 截止。面授班人数不足会在截止时停开，请提醒老师们早些选。',
      en: 'Your teachers can add and drop courses until {closes}. Face-to-face classes with too few teachers are cancelled then, so remind them early.',
    },
    next: { zh: '查看本校选课', en: 'See your school' },
    href: '/school',
  },
  'selection.class_cancelled': {
    rule: 'S2',
    title: { zh: '《{title}》停开，请改选', en: '“{titleEn}” was cancelled: choose another course' },
    sentence: {
      zh: '{term}首轮结束时，这个面授班只有 {selected} 人选，不足 {minimum} 人，已停开，不收费用。下面几门课的空位，在补选 {opens} 对所有人开放之前，您可以先选一门。',
      en: 'When the first round of {termEn} closed, {selected} teachers had chosen this face-to-face class; it needs {minimum}. You pay nothing. Until the makeup round opens to everyone on {opens}, you may take one of these before the others.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
    more: substitutes,
  },
  'selection.class_cancelled_late': {
    rule: 'S2',
    title: {
      zh: '《{title}》停开，请在补选时改选',
      en: '“{titleEn}” was cancelled: choose again in the makeup round',
    },
    sentence: {
      zh: '{term}首轮结束时，这个面授班只有 {selected} 人选，不足 {minimum} 人，已停开，不收费用。补选时间是 {opens} 到 {closes}。',
      en: 'When the first round of {termEn} closed, {selected} teachers had chosen this face-to-face class; it needs {minimum}. You pay nothing. The makeup round runs from {opens} to {closes}.',
    },
    next: { zh: '去课程超市改选', en: 'Find another course' },
    href: '/supermarket',
    more: substitutes,
  },
  'selection.class_not_held': {
    rule: 'S2',
    title: { zh: '《{title}》停开', en: '“{titleEn}” will not be held' },
    sentence: {
      zh: '{term}首轮结束时有 {selected} 人选这个面授班，不足 {minimum} 人，按规定停开。选了的老师已收到通知，可在补选时改选。',
      en: 'When the first round of {termEn} closed, {selected} teachers had chosen this face-to-face class; it needs {minimum}. They have been told and can choose again.',
    },
    next: { zh: '查看我的班级', en: 'See my classes' },
    href: '/train/classes',
  },
  'selection.first_results': {
    rule: 'S1',
    title: { zh: '{term}首轮选课结果已公布', en: '{termEn}: results of the first round' },
    sentence: {
      zh: '您选上 {courses} 门课，共 {hours} 学时。补选时间是 {opens} 到 {closes}，只能加课，不能退课。',
      en: 'Courses: {courses}, hours: {hours}. In the makeup round, {opens} to {closes}, you can add courses but not drop them.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.makeup_open': {
    rule: 'S3',
    title: { zh: '{term}补选已开始', en: '{termEn}: the makeup round is open' },
    sentence: {
      zh: '到 {closes} 截止。教师只能加课；确需退课的，由学校管理员代办。',
      en: 'It closes on {closes}. Teachers can add courses; where one has to be dropped, the school does it for them.',
    },
    next: { zh: '查看本校选课', en: 'See your school' },
    href: '/school',
  },
  'selection.choose_again': {
    rule: 'S2',
    title: { zh: '补选已开始，您还没有改选', en: 'The makeup round is open: you have not chosen again yet' },
    sentence: {
      zh: '您在{term}首轮选的面授班停开了。补选到 {closes} 截止，错过了这期就不能再加课。',
      en: 'A class you chose in the first round of {termEn} was cancelled. The makeup round closes on {closes}; after that nothing can be added this term.',
    },
    next: { zh: '去课程超市改选', en: 'Find another course' },
    href: '/supermarket',
  },
  'selection.final_results': {
    rule: 'S1',
    title: { zh: '{term}选课结果已确定', en: '{termEn}: your list is final' },
    sentence: {
      zh: '您的课单是 {courses} 门课，共 {hours} 学时。费用由学校在 {payment} 前统一缴纳，{study} 起开始学习。',
      en: 'Courses: {courses}, hours: {hours}. Your school pays for everyone by {payment}; study opens on {study}.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.payment_notice': {
    rule: 'S13',
    title: { zh: '{term}缴费通知单可以打印了', en: '{termEn}: the payment notice can be printed' },
    sentence: {
      zh: '请在 {opens} 到 {closes} 之间为本校教师统一缴费，并交回盖章的申报表。',
      en: 'Pay for all your teachers between {opens} and {closes}, and hand in the sealed form.',
    },
    next: { zh: '查看本校账单', en: 'See your bills' },
    href: '/school/bills',
  },
  'selection.payment_open': {
    rule: 'S13',
    title: { zh: '{term}缴费已开始', en: '{termEn}: payment is open' },
    sentence: {
      zh: '到 {closes} 截止。截止后仍未缴费又未退课的市级课程，会使教师本人被列为特殊用户，不能再选课。',
      en: 'It closes on {closes}. A teacher with a city-wide course that is neither dropped nor paid by then becomes a blocked user and can select no more.',
    },
    next: { zh: '查看本校账单', en: 'See your bills' },
    href: '/school/bills',
  },
};
