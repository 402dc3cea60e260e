import type { FeatureAudit } from '../platform/audit-texts.js';

/** H6: who had a year verified. */
export const verificationAudit: FeatureAudit = {
  texts: {
    'verification.start': {
      label: { zh: '年度验证', en: 'Year verified' },
      done: {
        zh: '{actor}开始 {year} 年度的第 {number} 次验证。',
        en: '{actor} started verification {number} of {year}.',
      },
    },
    'verification.try': {
      label: { zh: '年度验证试算', en: 'Verification tried' },
      done: { zh: '{actor}试算了 {year} 年度的验证。', en: '{actor} tried the verification of {year}.' },
    },
  },
};
