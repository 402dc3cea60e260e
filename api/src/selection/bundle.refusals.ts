import type { RefusalTexts } from '../platform/refusal.present.js';

/** What confirming a bundle can be refused for (D4-D6). */
export const bundleRefusals: RefusalTexts = {
  notDiagnosed: {
    zh: {
      what: '课程还没有确认。',
      why: '选课以诊断结果为依据，请先完成诊断并确认一份结果。',
      next: '去做诊断',
    },
    en: {
      what: 'Your courses are not confirmed.',
      why: 'What you study follows from the diagnostic: take it and confirm a result first.',
      next: 'Go to the diagnostic',
    },
    nextHref: '/programme',
  },
  hoursMissing: {
    zh: {
      what: '课程还没有确认。',
      why: '一共需要 {needed} 学时，现在是 {chosen} 学时，自主选修还要再选 {missing} 学时。',
      next: '继续选课',
    },
    en: {
      what: 'Your courses are not confirmed.',
      why: '{needed} hours are needed in total and {chosen} are ticked: choose {missing} more hours of electives.',
      next: 'Choose more',
    },
    nextHref: '/programme/bundle',
  },
  notInProgramme: {
    zh: {
      what: '课程还没有确认。',
      why: '勾选的课程里有 {courses} 门不是本项目的选修课，或已经取消。请刷新页面后重新选择。',
      next: '重新选课',
    },
    en: {
      what: 'Your courses are not confirmed.',
      why: '{courses} of the courses you ticked are not electives of the programme, or have been cancelled. Reload the page and choose again.',
      next: 'Choose again',
    },
    nextHref: '/programme/bundle',
  },
  noRequiredCourse: {
    zh: {
      what: '课程还没有确认。',
      why: '{categoryName}需要 {needed} 学时，项目里适合您学段和学科的课程只有 {chosen} 学时，勾选选修课补不了。请核对个人资料里的学段和学科；资料无误，请联系学校继续教育管理员。',
      next: '核对个人资料',
    },
    en: {
      what: 'Your courses are not confirmed.',
      why: '{categoryName}: {needed} hours are needed, but the programme has {chosen} for your stage and subject, and electives cannot make up for it. Check the stage and subject in your profile; if they are right, ask your school admin.',
      next: 'Check my profile',
    },
    nextHref: '/account',
  },
  classFull: {
    zh: {
      what: '课程还没有确认。',
      why: '您勾选的课程里有一门共 {seats} 个名额，刚刚选满。请换一门，其余勾选都还在。',
      next: '换一门课',
    },
    en: {
      what: 'Your courses are not confirmed.',
      why: 'One of the courses you ticked has {seats} seats, and they have just been taken. Exchange it; your other ticks are still there.',
      next: 'Exchange a course',
    },
    nextHref: '/programme/bundle',
  },
};
