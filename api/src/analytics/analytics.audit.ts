import type { FeatureAudit } from '../platform/audit-texts.js';

/** Tokens and what left the house as a file (N1). */
export const analyticsAudit: FeatureAudit = {
  texts: {
    'token.make': {
      label: { zh: '生成令牌', en: 'Token made' },
      done: {
        zh: '{actor}生成了一个令牌（{scopes}，{until} 到期）。',
        en: '{actor} made a token ({scopes}, until {until}).',
      },
    },
    'token.revoke': {
      label: { zh: '撤销令牌', en: 'Token revoked' },
      done: { zh: '{actor}撤销了一个令牌。', en: '{actor} revoked a token.' },
    },
    'figures.make': {
      label: { zh: '生成统计文件', en: 'File of figures ordered' },
      done: {
        zh: '{actor}要求生成统计数字 {measure}（{by}）的文件。',
        en: '{actor} asked for a file of the figures {measure} ({by}).',
      },
    },
    'figures.export': {
      label: { zh: '导出统计数字', en: 'Figures exported' },
      done: {
        zh: '{actor}导出了统计数字 {measure}（{by}），共 {rows} 行。',
        en: '{actor} exported the figures {measure} ({by}), {rows} rows.',
      },
    },
  },
};
