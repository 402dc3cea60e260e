import type { FeatureAudit } from '../platform/audit-texts.js';

/** C1: text messages that somebody had sent again. */
export const textAudit: FeatureAudit = {
  texts: {
    'text.again': {
      label: { zh: '重发短信', en: 'Texts sent again' },
      done: {
        zh: '{actor}让 {messages} 条没有发出的短信再发一次。',
        en: '{actor} had {messages} text messages sent again that had not gone out.',
      },
    },
  },
};
