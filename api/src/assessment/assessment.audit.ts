import type { FeatureAudit } from '../platform/audit-texts.js';

/** D3: confirmed is final. */
export const assessmentAudit: FeatureAudit = {
  texts: {
    'diagnosis.confirm': {
      label: { zh: '确认诊断结果', en: 'Diagnosis confirmed' },
      done: { zh: '{actor}确认了诊断结果。', en: '{actor} confirmed a diagnostic result.' },
    },
  },
};
