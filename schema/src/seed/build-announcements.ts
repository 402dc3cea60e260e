import { memberships } from '../audiences.js';
import type { Role } from '../accounts/actor.rules.js';
import { countAudience } from '../messaging/announcement.store.js';
import { keepQueued } from '../messaging/text-message.store.js';
import { textFirstResults, textStudyOpens } from '../selection/round-texts.store.js';
import { termsByIds } from '../terms/terms.store.js';
import { termId } from './build-terms.js';
import { ANNOUNCEMENTS } from './content/announcements.js';
import type { DemoRole } from './content/accounts.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { SeededAccount, Site } from './world.js';

/** C1: what the city and a district announce around the anchor day; what begins later is still a draft. */
export const buildAnnouncements = async (
  site: Site,
  accounts: Readonly<Record<DemoRole, SeededAccount>>,
): Promise<void> => {
  const rows = await Promise.all(
    ANNOUNCEMENTS.map(async (one) => {
      const writer = accounts[one.by];
      const roles: readonly Role[] = one.roles;
      const placeId = one.place === null ? null : writer.organisationId;
      const out = one.from <= 0;
      const audience = { roles, placeId, groupKind: null, groupId: null };
      return {
        id: stableId('announcement', one.key),
        organisation_id: writer.organisationId,
        written_by: writer.id,
        title: one.title,
        title_en: one.titleEn,
        body: one.body,
        body_en: one.bodyEn,
        from_at: site.at([one.from, '09:00']),
        until_at: site.at([one.until, '18:00']),
        important: one.important,
        roles: [...roles],
        place_id: placeId,
        saved_at: site.at([Math.min(one.from, 0), '08:30']),
        revision: out ? 2 : 1,
        published_at: out ? site.at([one.from, '08:40']) : null,
        reached: out ? await countAudience(site.tx, audience, memberships) : null,
      };
    }),
  );
  await insertRows(site.tx, 'announcement', rows);
};

/** C1: what schools were texted about the term that is studied; the demo has no gateway, so that it stays to be read. */
export const buildTexts = async (site: Site): Promise<void> => {
  const [term] = await termsByIds(site.tx, [termId('studying')]);
  if (term === undefined) return;
  await textFirstResults(site.tx, term, term.firstPublished);
  await textStudyOpens(site.tx, term, term.studyOpens);
  await keepQueued(site.tx, site.at([0, '00:00']));
};
