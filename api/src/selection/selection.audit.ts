import type { FeatureAudit } from '../platform/audit-texts.js';

/** D5: a bundle is confirmed once. */
export const selectionAudit: FeatureAudit = {
  texts: {
    'bundle.confirm': {
      label: { zh: '确认能力提升课程', en: 'Bundle confirmed' },
      done: { zh: '{actor}确认了能力提升工程的课程。', en: '{actor} confirmed a capability bundle.' },
    },
  },
};
