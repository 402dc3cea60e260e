import { later } from '../kernel/instants.js';
import { cityInstant } from '../platform/city-time.js';
import { ANYBODYS_ENTRIES, DEMO_TEACHER_ENTRIES } from './content/ledger-entries.js';
import { insertRows } from './insert-rows.js';
import type { SeededTeacher, Site } from './world.js';

/** Hours of this year that came from elsewhere than courses studied here (H2): registered, declared. */
export const buildLedger = async (site: Site, teachers: readonly SeededTeacher[]): Promise<void> => {
  const random = site.random.fork('ledger');
  const [demo, ...others] = teachers;
  const theirs = others.flatMap((teacher) =>
    random.chance(0.3)
      ? []
      : random
          .sample(ANYBODYS_ENTRIES, random.integer(1, 4))
          .toSorted((a, b) => a.posted - b.posted)
          .map((entry) => ({ teacher, entry })),
  );
  const hers = demo ? DEMO_TEACHER_ENTRIES.map((entry) => ({ teacher: demo, entry })) : [];
  // An anchor day early in the year leaves little room: nothing is posted before the year began.
  const newYear = cityInstant(`${String(site.year)}-01-01`, 0, '00:30');
  await insertRows(
    site.tx,
    'ledger_entry',
    [...hers, ...theirs].map(({ teacher, entry }) => ({
      teacher_id: teacher.id,
      year: site.year,
      hour_kind: entry.kind,
      hours: entry.hours,
      source: entry.source,
      source_key: `${entry.source}:${String(site.year)}:${String(entry.posted)}:${teacher.id}`,
      title: entry.title,
      title_en: entry.titleEn,
      rule: entry.rule,
      receipt: {},
      posted_at: later(newYear, Math.max(0, site.at([entry.posted, '16:20']).getTime() - newYear.getTime())),
    })),
  );
};
