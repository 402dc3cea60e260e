import { later, type Instant } from '../kernel/instants.js';
import { verificationRules, keepRun } from '../ledger/verification-run.store.js';
import { holdVerification, runStanding, verifyNext } from '../ledger/verification.store.js';
import { cityInstant } from '../platform/city-time.js';
import { FULL_YEAR, LATE, OTHER_YEARS, type LastYearContent } from './content/last-year-entries.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { SeededTeacher, Site } from './world.js';

/** Last year as it was registered and declared (H2, H5): full for most, and for the demo's teacher. */
export const buildLastYearHours = async (site: Site, teachers: readonly SeededTeacher[]): Promise<void> => {
  const random = site.random.fork('last-year-hours');
  const entriesOf = (index: number): readonly LastYearContent[] => {
    if (index === 0) return FULL_YEAR;
    let draw = random.integer(0, 999) / 1_000;
    return OTHER_YEARS.find(({ share }) => (draw -= share) < 0)?.entries ?? FULL_YEAR;
  };
  await post(
    site,
    teachers.flatMap((teacher, index) => entriesOf(index).map((entry) => ({ teacher, entry }))),
    (entry) => cityInstant(`${String(site.year - 1)}-${entry.on}`, 0, '16:20'),
  );
};

/** H6, H4: last year was verified in spring, and for a few something was registered after that. */
export const buildVerification = async (
  site: Site,
  teachers: readonly SeededTeacher[],
  startedBy: string,
): Promise<void> => {
  const newYear = cityInstant(`${String(site.year)}-01-01`, 0, '00:30');
  const spring = site.at([-250, '16:20']);
  const at = spring < newYear ? newYear : spring;
  await verifySeeded(site, { year: site.year - 1, startedBy, at, people: teachers.length + 1 });
  if (site.size !== 'demo') return;
  const random = site.random.fork('late-hours');
  const late = teachers.slice(1).filter(() => random.chance(0.02));
  await post(
    site,
    late.map((teacher) => ({ teacher, entry: LATE })),
    () => later(at, 3_600_000),
  );
};

/** Verifies a year as the worker does, at an instant of the past. */
export const verifySeeded = async (
  { tx }: Site,
  run: { readonly year: number; readonly startedBy: string; readonly at: Instant; readonly people: number },
): Promise<void> => {
  const { year, startedBy, at, people } = run;
  await holdVerification(tx);
  const id = stableId('verification-run', String(year));
  const rules = await verificationRules(tx, year);
  await keepRun(tx, { id, year, trial: false, rules, startedBy, taskId: null, now: at });
  for (;;) {
    const standing = await runStanding(tx, id);
    if (standing === null || standing.complete) return;
    await verifyNext(tx, standing, people, at);
  }
};

const post = (
  site: Site,
  posted: readonly { readonly teacher: SeededTeacher; readonly entry: LastYearContent }[],
  at: (entry: LastYearContent) => Instant,
): Promise<void> =>
  insertRows(
    site.tx,
    'ledger_entry',
    // in the order in which it came in
    posted
      .toSorted((a, b) => a.entry.on.localeCompare(b.entry.on))
      .map(({ teacher, entry }) => ({
        teacher_id: teacher.id,
        year: site.year - 1,
        hour_kind: entry.kind,
        hours: entry.hours,
        source: entry.source,
        source_key: `${entry.source}:${String(site.year - 1)}:${entry.on}:${teacher.id}`,
        title: entry.title,
        title_en: entry.titleEn,
        rule: entry.rule,
        receipt: {},
        posted_at: at(entry),
      })),
  );
