import { announcementTitles } from '@xueshi/schema/messaging/announcement.store';
import type { FeatureAudit } from '../platform/audit-texts.js';

/** C1: what was told to many, and taken back. */
export const announcementAudit: FeatureAudit = {
  texts: {
    'announcement.publish': {
      label: { zh: '发布公告', en: 'Announcement published' },
      done: {
        zh: '{actor}发布了公告《{subject}》，面向 {reached} 人。',
        en: '{actor} published the announcement “{subject}” to {reached} people.',
      },
    },
    'announcement.withdraw': {
      label: { zh: '撤回公告', en: 'Announcement withdrawn' },
      done: {
        zh: '{actor}撤回了公告《{subject}》。',
        en: '{actor} withdrew the announcement “{subject}”.',
      },
    },
  },
  subjects: {
    WrittenAnnouncement: async (db, ids) =>
      new Map(
        (await announcementTitles(db.read(), ids)).map(({ id, title, titleEn }) => [
          id,
          { zh: title, en: titleEn ?? title },
        ]),
      ),
  },
};
