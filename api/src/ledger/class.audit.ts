import { offeringsByIds } from '@xueshi/schema/catalogue/store';
import type { FeatureAudit } from '../platform/audit-texts.js';

/** H2: results of a class are registered, and taken home as a file. */
export const classAudit: FeatureAudit = {
  texts: {
    'class.register': {
      label: { zh: '登记面授成绩', en: 'Class results registered' },
      done: {
        zh: '{actor}登记了《{subject}》的 {results} 条成绩，其中更正 {corrections} 条，入账 {hours} 学时。',
        en: '{actor} registered {results} results of {subject}, {corrections} of them corrections, posting {hours} hours.',
      },
    },
    'class.export': {
      label: { zh: '下载面授名单', en: 'Class list downloaded' },
      done: {
        zh: '{actor}下载了《{subject}》的名单，共 {rows} 人。',
        en: '{actor} downloaded the list of {subject} with {rows} people.',
      },
    },
  },
  subjects: {
    Offering: async (db, ids) =>
      new Map(
        (await offeringsByIds(db.read(), ids)).map(({ id, title, titleEn }) => [
          id,
          { zh: title, en: titleEn ?? title },
        ]),
      ),
  },
};
