import type { RefusalTexts } from '../platform/refusal.present.js';

/** What signing in can be refused for. No sentence tells whether an account exists (A8). */
export const accountsRefusals: RefusalTexts = {
  wrongPassword: {
    zh: {
      what: '没有登录成功。',
      why: '学号（账号）和密码对不上。请核对后再输一次；忘记密码可以请学校继续教育管理员重设。',
      next: '重新输入',
    },
    en: {
      what: 'You are not signed in.',
      why: 'The study number (or account name) and the password do not match. Check both and type them again; your school admin can set a forgotten password anew.',
      next: 'Try again',
    },
    nextHref: '/sign-in',
  },
  wrongPasswordFewLeft: {
    zh: {
      what: '没有登录成功。',
      why: '学号（账号）和密码对不上。再输错 {triesLeft} 次，账号会被锁定，只有学校继续教育管理员能解锁。',
      next: '重新输入',
    },
    en: {
      what: 'You are not signed in.',
      why: 'The study number (or account name) and the password do not match. After {triesLeft} more wrong tries the account is locked, and only your school admin can unlock it.',
      next: 'Try again',
    },
    nextHref: '/sign-in',
  },
  lockedOut: {
    zh: {
      what: '没有登录，账号已锁定。',
      why: '密码连续输错 {triesAllowed} 次的账号会被锁定，这时密码正确也不能登录。请联系学校继续教育管理员解锁。',
      next: '联系学校管理员解锁',
    },
    en: {
      what: 'You are not signed in: the account is locked.',
      why: 'After {triesAllowed} wrong passwords an account is locked, and then the right password does not help either. Ask your school admin to unlock it.',
      next: 'Ask the school admin',
    },
  },
  tooManyTries: {
    zh: {
      what: '没有登录。',
      why: '您所在的网络短时间内输错密码的次数太多，我们暂停了来自这里的登录，{availableAt} 起可以再试。您的账号没有因此被锁定。',
      next: '稍后再试',
    },
    en: {
      what: 'You are not signed in.',
      why: 'Too many wrong passwords came from your network lately, so signing in from it is paused until {availableAt}. Your account is not locked by this.',
      next: 'Try later',
    },
    nextHref: '/sign-in',
  },
  signInBusy: {
    zh: {
      what: '还没有登录。',
      why: '此刻同时登录的人太多，这一次没有轮到您，也不算一次尝试。请过半分钟再试。',
      next: '再试一次',
    },
    en: {
      what: 'You are not signed in yet.',
      why: 'Very many people are signing in at this moment. Your turn did not come and no try was counted. Please try again in half a minute.',
      next: 'Try again',
    },
    nextHref: '/sign-in',
  },
  roleNotHeld: {
    zh: {
      what: '没有切换身份。',
      why: '您现在没有这个身份，可能刚刚被取消。页面上的身份列表已经更新。',
      next: '查看我的身份',
    },
    en: {
      what: 'Your role was not switched.',
      why: 'You do not hold that role now; it may have ended a moment ago. The list of your roles is up to date.',
      next: 'See my roles',
    },
    nextHref: '/account',
  },
  accountNotFound: {
    zh: {
      what: '没有解锁任何账号。',
      why: '您管理的范围内没有这个学号或账号。',
      next: '核对后再输一次',
    },
    en: {
      what: 'No account was unlocked.',
      why: 'There is no such study number or account name among those you are in charge of.',
      next: 'Check and type again',
    },
  },
};
