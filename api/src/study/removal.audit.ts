import type { FeatureAudit } from '../platform/audit-texts.js';

/** S3: what an organisation deletes from its class after the rounds. */
export const removalAudit: FeatureAudit = {
  texts: {
    'class.remove': {
      label: { zh: '开课单位删除学员', en: 'Teachers deleted from a class' },
      done: {
        zh: '{actor}从《{subject}》的名单中删除了 {removed} 位教师，理由：{reason}。',
        en: '{actor} deleted {removed} teachers from {subject}: {reason}',
      },
    },
  },
};
