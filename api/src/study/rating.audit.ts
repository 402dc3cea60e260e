import { courseTitles } from '@xueshi/schema/study/rating.store';
import type { FeatureAudit } from '../platform/audit-texts.js';

/** S5: comments that the city hides or shows again. */
export const ratingAudit: FeatureAudit = {
  texts: {
    'comment.hide': {
      label: { zh: '隐藏课程评语', en: 'Comment hidden' },
      done: {
        zh: '{actor}隐藏了《{subject}》的一条评语，理由：{reason}。',
        en: '{actor} hid a comment on {subject}: {reason}',
      },
    },
    'comment.show': {
      label: { zh: '恢复课程评语', en: 'Comment shown again' },
      done: {
        zh: '{actor}恢复了《{subject}》的一条评语，理由：{reason}。',
        en: '{actor} showed a comment on {subject} again: {reason}',
      },
    },
  },
  subjects: {
    Course: async (db, ids) =>
      new Map(
        (await courseTitles(db.read(), ids)).map(({ id, title, titleEn }) => [
          id,
          { zh: title, en: titleEn ?? title },
        ]),
      ),
  },
};
