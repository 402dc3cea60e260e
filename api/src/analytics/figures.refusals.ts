import { presentRefusal, type RefusalTexts } from '../platform/refusal.present.js';

const notAnswered = { zh: '这个数字没有算出来。', en: 'The figure was not told.' };
const notMade = { zh: '令牌没有生成。', en: 'The token was not made.' };

/** Why a question about figures has no answer, and why a token was not made (N1). */
export const analyticsRefusals: RefusalTexts = {
  dimensionTwice: {
    zh: {
      what: notAnswered.zh,
      why: '{dimension} 在 by 和 filter 里一共只能出现一次。',
      next: '去掉其中一个',
    },
    en: {
      what: notAnswered.en,
      why: '{dimension} may stand only once in by and filter together.',
      next: 'Remove one of them',
    },
  },
  notByThat: {
    zh: {
      what: notAnswered.zh,
      why: '{measure} 不能按 {dimension} 看，可以按：{dimensions}。',
      next: '换一个维度',
    },
    en: {
      what: notAnswered.en,
      why: '{measure} is not kept by {dimension}; it can be told by {dimensions}.',
      next: 'Choose another dimension',
    },
  },
  notTogether: {
    zh: {
      what: notAnswered.zh,
      why: '{one} 和 {other} 不能一起看：交叉后几乎每一格都不足以隐去个人。',
      next: '只用其中一个',
    },
    en: {
      what: notAnswered.en,
      why: '{one} and {other} are not kept together: crossed, nearly every cell would be too small to tell.',
      next: 'Use one of them',
    },
  },
  sayWhen: {
    zh: {
      what: notAnswered.zh,
      why: '{measure} 在一期、一年或一项工程内一人计一次，不能跨期相加。',
      next: '在 by 或 filter 里写明 TERM、YEAR 或 PROGRAMME',
    },
    en: {
      what: notAnswered.en,
      why: '{measure} counts people once in a term, a year or a programme, and cannot be added up over several.',
      next: 'Name TERM, YEAR or PROGRAMME in by or filter',
    },
  },
  tooManyFigures: {
    zh: {
      what: notAnswered.zh,
      why: '一页最多 {most} 行，至少 1 行。',
      next: '把 first 设在 1 到 {most}，用 after 翻页、用 filter 缩小范围，或下载 CSV',
    },
    en: {
      what: notAnswered.en,
      why: 'A page holds 1 to {most} rows.',
      next: 'Set first between 1 and {most} and page with after, narrow it with filter, or take the CSV',
    },
  },
  tooManyQuestions: {
    zh: { what: notAnswered.zh, why: '一次最多问 {most} 组数字。', next: '分几次问' },
    en: {
      what: notAnswered.en,
      why: 'At most {most} questions are answered at once.',
      next: 'Ask in several requests',
    },
  },
  foreignCursor: {
    zh: { what: notAnswered.zh, why: 'after 不是这个结果给出的游标。', next: '从第一页重新取' },
    en: {
      what: notAnswered.en,
      why: 'after is not a cursor of this result.',
      next: 'Start again from the first page',
    },
  },
  tokenName: {
    zh: { what: notMade.zh, why: '名称要写，最多 {longest} 个字。', next: '给令牌取个名字' },
    en: { what: notMade.en, why: 'It needs a name of at most {longest} characters.', next: 'Name the token' },
  },
  tokenScopes: {
    zh: { what: notMade.zh, why: '没有任何权限的令牌什么也做不了。', next: '选一项权限' },
    en: { what: notMade.en, why: 'A token without a scope can do nothing.', next: 'Choose a scope' },
  },
  tokenExpiry: {
    zh: {
      what: notMade.zh,
      why: '令牌必须有到期时间，从现在起不超过 {days} 天，这样忘了的令牌会自己失效。',
      next: '改到期时间',
    },
    en: {
      what: notMade.en,
      why: 'A token ends at a time you choose, at most {days} days from now, so that a forgotten one ends by itself.',
      next: 'Change when it ends',
    },
  },
  tooManyTokens: {
    zh: { what: notMade.zh, why: '您已有 {most} 个有效的令牌。', next: '先撤销不用的' },
    en: { what: notMade.en, why: 'You have {most} living tokens.', next: 'Revoke one you do not use' },
  },
  noSuchToken: {
    zh: { what: '没有撤销任何令牌。', why: '您没有这个令牌。', next: '查看我的令牌' },
    en: { what: 'No token was revoked.', why: 'You have no such token.', next: 'See my tokens' },
    nextHref: '/analyst/tokens',
  },
};

export const presentAnalyticsRefusal = presentRefusal(analyticsRefusals);
