import type { RefusalTexts } from '../platform/refusal.present.js';

/** What the programme itself can refuse: who is in it, and when (D1, D5). */
export const programmeRefusals: RefusalTexts = {
  notInScope: {
    zh: {
      what: '没有办理成功。',
      why: '能力提升工程只面向本期列出的区、学段和学科的在职教师，您目前不在其中。如果任教信息有变化，请先更新个人资料。',
      next: '查看个人资料',
    },
    en: {
      what: 'Nothing was done.',
      why: 'The capability programme is for active teachers of the districts, stages and subjects it lists, and you are not among them now. If what you teach has changed, update your profile first.',
      next: 'See my profile',
    },
    nextHref: '/account',
  },
  profileFirst: {
    zh: {
      what: '诊断还没有开始。',
      why: '诊断和选课都要按您的学段和学科来安排，请先填好并提交个人资料。',
      next: '填写个人资料',
    },
    en: {
      what: 'The diagnostic has not started.',
      why: 'The diagnostic and your courses depend on the stage and subject you teach: fill in and submit your profile first.',
      next: 'Fill in my profile',
    },
    nextHref: '/account',
  },
  programmeNotOpen: {
    zh: {
      what: '课程还没有确认。',
      why: '能力提升工程 {availableAt} 开放，到时您勾选的课程就可以确认。',
      next: '先看看推荐课程',
    },
    en: {
      what: 'Your courses are not confirmed yet.',
      why: 'The capability programme opens on {availableAt}; from then on you can confirm what you ticked.',
      next: 'Look at the courses',
    },
    nextHref: '/programme/bundle',
  },
  programmeClosed: {
    zh: {
      what: '没有办理成功。',
      why: '能力提升工程已于 {closedAt} 结束，之后不再诊断和选课。已有的诊断结果会保留。',
      next: '查看我的档案',
    },
    en: {
      what: 'Nothing was done.',
      why: 'The capability programme ended on {closedAt}; since then nobody sits or chooses any more. A diagnostic result you have is kept.',
      next: 'See my archive',
    },
    nextHref: '/archive',
  },
};
