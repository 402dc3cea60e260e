import type { RefusalTexts } from '../platform/refusal.present.js';

/** Why a year is not verified (H6). */
export const verificationRefusals: RefusalTexts = {
  verificationNotYet: {
    zh: {
      what: '{year} 年度没有验证。',
      why: '这一年还没有结束，{availableAt} 起才能验证；12 月 31 日当天的学时也要算进去。',
      next: '可以先试算',
    },
    en: {
      what: '{year} was not verified.',
      why: 'The year is not over: it can be verified from {availableAt}, so that the hours of its last day count.',
      next: 'Try it for now',
    },
  },
  verificationUnderWay: {
    zh: {
      what: '没有开始验证。',
      why: '{year} 年度正在验证或试算；结转要先入账，才能验证下一年，所以一次只做一个。',
      next: '等它完成',
    },
    en: {
      what: 'Nothing was started.',
      why: '{year} is being verified or tried. What it carries over must be posted first, so there is one at a time.',
      next: 'Wait until it is done',
    },
  },
  noSuchVerification: {
    zh: { what: '没有验证。', why: '没有这次验证。', next: '重新开始' },
    en: { what: 'Nothing was verified.', why: 'There is no such verification.', next: 'Start it again' },
  },
};
