import type { RefusalTexts } from '../platform/refusal.present.js';

const notPicked = { zh: '这门课没有选上。', en: 'The course was not added to your list.' };
const notDropped = { zh: '这门课还在课单里。', en: 'The course is still on your list.' };

/** Why a course was not put on the list or taken off it (S2-S4, S6, S8-S10, A6, P1, D5). */
export const selectionRefusals: RefusalTexts = {
  blockedTeacher: {
    zh: {
      what: notPicked.zh,
      why: '您以前选的市级课程既没有退也没有缴费，被列为特殊用户，解除之前不能选课。您或学校可以向市远程培训中心申请解除。',
      next: '申请解除',
    },
    en: {
      what: notPicked.en,
      why: 'A city-wide course you chose before was neither dropped nor paid, so you are blocked until the city’s remote-training centre lifts it; you or your school can ask for that.',
      next: 'Ask for it to be lifted',
    },
    nextHref: '/list/block',
  },
  windowClosed: {
    zh: {
      what: notPicked.zh,
      why: '现在不在选课时间内。选课分首轮和补选两轮，下一轮 {availableAt} 开始。',
      next: '先看看有哪些课',
    },
    en: {
      what: notPicked.en,
      why: 'Courses are picked in two rounds, and neither is open now. The next one opens on {availableAt}.',
      next: 'Browse the courses meanwhile',
    },
    nextHref: '/supermarket',
  },
  selectionOver: {
    zh: { what: notPicked.zh, why: '本期首轮和补选都已结束，课单不再变动。', next: '查看我的课单' },
    en: {
      what: notPicked.en,
      why: 'Both rounds of this term are over; lists no longer change.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  classFull: {
    zh: { what: notPicked.zh, why: '这个班共 {seats} 个名额，已经选满。', next: '换一门课' },
    en: {
      what: notPicked.en,
      why: 'The class has {seats} seats, and all of them are taken.',
      next: 'Find another course',
    },
    nextHref: '/supermarket',
  },
  classCancelled: {
    zh: {
      what: notPicked.zh,
      why: '首轮选课不足 {minimum} 人，这个面授班已经停开。',
      next: '改选其他课程',
    },
    en: {
      what: notPicked.en,
      why: 'Fewer than {minimum} teachers chose this face-to-face class in the first round, so it was cancelled.',
      next: 'Choose another course',
    },
    nextHref: '/supermarket',
  },
  alreadyWaiting: {
    zh: { what: '不用再排一次。', why: '您已经在候补这个班的名额。', next: '查看我的课单' },
    en: {
      what: 'There is nothing to do.',
      why: 'You are waiting for a seat of it already.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  seatFree: {
    zh: { what: '不用候补。', why: '这个班还有名额，可以直接选。', next: '直接选这门课' },
    en: { what: 'No need to wait.', why: 'The class has seats left: pick it.', next: 'Pick the course' },
  },
  noSuchPlace: {
    zh: {
      what: '没有可以退出的候补。',
      why: '您不在这个候补队列里，可能已经轮到您了。',
      next: '查看我的课单',
    },
    en: {
      what: 'There was no line to leave.',
      why: 'You are not waiting there; your turn may have come already.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  roundIsOpen: {
    zh: { what: '不用再列计划。', why: '选课已经开始，现在可以直接选。', next: '查看我的课单' },
    en: { what: 'No need to plan.', why: 'The round is open: pick the course now.', next: 'See my list' },
    nextHref: '/list',
  },
  nothingPlanned: {
    zh: { what: '没有可提交的课程。', why: '您的计划里还没有课程。', next: '去课程超市看看' },
    en: { what: 'There was nothing to submit.', why: 'No course is planned.', next: 'Go to the supermarket' },
    nextHref: '/supermarket',
  },
  alreadyPicked: {
    zh: { what: '不用再选一次。', why: '这门课已经在您的课单里了。', next: '查看我的课单' },
    en: { what: 'There is nothing to add.', why: 'The course is on your list already.', next: 'See my list' },
    nextHref: '/list',
  },
  tvLimit: {
    zh: {
      what: notPicked.zh,
      why: '只能在电视上学的课程，每期最多选 {limit} 学时；您已选 {picked} 学时，这门课是 {hours} 学时。',
      next: '看看其他课程',
    },
    en: {
      what: notPicked.en,
      why: 'TV-only courses are limited to {limit} hours a term. You have {picked}, and this one has {hours}.',
      next: 'See other courses',
    },
    nextHref: '/supermarket',
  },
  publicTopicTwice: {
    zh: {
      what: notPicked.zh,
      why: '{year} 年的这个公需专题您已经选过（《{title}》），同一专题一年只计一次学时。',
      next: '换一个公需专题',
    },
    en: {
      what: notPicked.en,
      why: 'You have picked this public topic of {year} already (“{titleEn}”). A topic counts once a year.',
      next: 'Choose another public topic',
    },
    nextHref: '/supermarket',
  },
  capabilityInPerson: {
    zh: {
      what: notPicked.zh,
      why: '能力提升工程的课程由您本人完成测评后，在工程里成套选定，不在超市单选。',
      next: '进入能力提升工程',
    },
    en: {
      what: notPicked.en,
      why: 'Courses of the capability programme are chosen by you in person, after the diagnostic and as one bundle.',
      next: 'Go to the capability programme',
    },
    nextHref: '/programme',
  },
  specialByApplication: {
    zh: {
      what: notPicked.zh,
      why: '专项培训有名额，要先申请，由学校、区和承办单位依次审核。',
      next: '看看其他课程',
    },
    en: {
      what: notPicked.en,
      why: 'Special programmes have quotas: one applies, and school, district and organisation review in turn.',
      next: 'See other courses',
    },
    nextHref: '/supermarket',
  },
  archivedTeacher: {
    zh: {
      what: notPicked.zh,
      why: '您的档案目前是离职或退休状态，不能选课。由现任职学校恢复在职后即可选。',
      next: '联系学校继教管理员',
    },
    en: {
      what: notPicked.en,
      why: 'Your record says that you have left or retired. Once your school sets you active you can pick courses.',
      next: 'Ask your school admin',
    },
  },
  teachersOnly: {
    zh: {
      what: '现在不能选课。',
      why: '选课要用教师身份，您当前是以其他身份登录的。',
      next: '切换到教师身份',
    },
    en: {
      what: 'You cannot pick courses now.',
      why: 'Courses are picked in the role of a teacher; you are signed in in another one.',
      next: 'Switch to the teacher role',
    },
  },
  noSuchCourse: {
    zh: { what: notPicked.zh, why: '没有找到这门课，或它不对您所在的区开放。', next: '回到课程超市' },
    en: {
      what: notPicked.en,
      why: 'There is no such course, or it is not open to your district.',
      next: 'Back to the supermarket',
    },
    nextHref: '/supermarket',
  },
  noSuchSelection: {
    zh: {
      what: '没有可以删除的课程。',
      why: '这一条不在您的课单里，可能已由学校删除。',
      next: '查看我的课单',
    },
    en: {
      what: 'There was nothing to take off.',
      why: 'It is not on your list; your school may have removed it.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  makeupOnlyAdds: {
    zh: {
      what: notDropped.zh,
      why: '补选期间只能加课，不能自己删课；确需删除，请学校继教管理员代办。',
      next: '联系学校继教管理员',
    },
    en: {
      what: notDropped.en,
      why: 'In the makeup round courses are added, not dropped; your school admin can drop one for you.',
      next: 'Ask your school admin',
    },
  },
  dropClosed: {
    zh: { what: notDropped.zh, why: '首轮选课还没开始，{availableAt} 起可以增删。', next: '查看我的课单' },
    en: {
      what: notDropped.en,
      why: 'The first round has not begun; from {availableAt} on you can add and drop.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  dropOver: {
    zh: {
      what: notDropped.zh,
      why: '教师本人只能在首轮删课，本期首轮已经结束。',
      next: '查看我的课单',
    },
    en: {
      what: notDropped.en,
      why: 'Teachers drop courses in the first round only, and that of this term is over.',
      next: 'See my list',
    },
    nextHref: '/list',
  },
  bundleKept: {
    zh: {
      what: notDropped.zh,
      why: '这门课属于您确认过的能力提升工程课程包，须保持不少于 50 学时，不能在课单里单独删除。',
      next: '查看能力提升工程',
    },
    en: {
      what: notDropped.en,
      why: 'It belongs to the capability bundle you confirmed, which is kept whole and is not changed from this list.',
      next: 'See the capability programme',
    },
    nextHref: '/programme',
  },
};
