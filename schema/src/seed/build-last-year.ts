import { courseEntryKey } from '../ledger/ledger.rules.js';
import { later, type Instant } from '../kernel/instants.js';
import { cityYear, cityZone } from '../platform/city-time.js';
import { rows } from '../platform/database.js';
import { recountSeats } from '../selection/selection.store.js';
import { courseId } from './build-catalogue.js';
import { enrolmentOf, insertEnrolments, insertPicks, mayTake, type Pick } from './build-selections.js';
import { offeringId } from './build-terms.js';
import { LAST_YEARS_TERM, SCORE_POLICY } from './content/calendar.js';
import { RECEPTIONS } from './content/comments.js';
import { insertRows } from './insert-rows.js';
import type { SeededTeacher, Site } from './world.js';

const term = LAST_YEARS_TERM;
/** Nobody took more of them in that term; an audience of eighteen subjects would otherwise fill one course alone. */
const coursesEach = 3;
const learnersEach = 48;

/**
 * Last year's first term, as far as its courses are offered again: who took them, and who passed (S15). Like every term
 * gone by it keeps what was come to, not the spans it came from (see city-scale.md).
 */
export const buildLastYear = async (site: Site, teachers: readonly SeededTeacher[]): Promise<void> => {
  if (!site.extent.lastYear) return;
  const picks = await drawPicks(site, teachers);
  await insertPicks(site, term.key, picks);
  await insertEnrolments(site, term, picks, site.at([term.paymentOpens[0] + 3, '15:00']));
  await recountSeats(site.tx);
  await keepPassings(site, picks);
};

/** Nobody takes again what is on this year's list already. */
const drawPicks = async (site: Site, teachers: readonly SeededTeacher[]): Promise<Pick[]> => {
  const random = site.random.fork(term.key);
  const listed = await rows<{ key: string }>(
    site.tx,
    `select s.teacher_id || '/' || o.course_id as key from selection s join offering o on o.id = s.offering_id`,
  );
  const taken = new Set(listed.map(({ key }) => key));
  const counts = new Map<string, number>();
  const at = site.at([term.firstOpens[0] + 2, '20:20']);
  return site.courses
    .filter(({ key }) => key in RECEPTIONS)
    .flatMap((course) => {
      const audience = teachers.filter(
        (teacher) =>
          mayTake(course, teacher) &&
          !taken.has(`${teacher.id}/${courseId(course.key)}`) &&
          (counts.get(teacher.id) ?? 0) < coursesEach,
      );
      return random
        .sample(audience, Math.min(learnersEach, Math.ceil(audience.length * 0.6)))
        .map((teacher) => {
          counts.set(teacher.id, (counts.get(teacher.id) ?? 0) + 1);
          return { teacher, course, at };
        });
    });
};

interface Passed extends Pick {
  readonly score: number;
  readonly passedAt: Instant;
}

/** Seven of eight passed, on some evening of the term; each passing posted its hours with what explains them (L3). */
const keepPassings = async (site: Site, picks: readonly Pick[]): Promise<void> => {
  const random = site.random.fork(`${term.key}/passed`);
  const [opened, closed] = [term.studyOpens[0], term.studyCloses[0]];
  const passed = picks.flatMap((pick): Passed[] => {
    if (random.chance(0.125)) return [];
    const evening = site.at([random.integer(opened + 9, closed - 2), `2${String(random.integer(0, 2))}:10`]);
    const passedAt = later(evening, random.integer(0, 45 * 60) * 1_000);
    return [{ ...pick, score: SCORE_POLICY.video + random.integer(1_200, 2_500) / 100, passedAt }];
  });
  await insertRows(
    site.tx,
    'passing',
    passed.map((one) => ({
      enrolment_id: enrolmentOf(term.key, one),
      passed_at: one.passedAt,
      score: one.score,
      hours: one.course.hours,
    })),
  );
  await insertRows(
    site.tx,
    'ledger_entry',
    passed.toSorted((a, b) => a.passedAt.getTime() - b.passedAt.getTime()).map((one) => entryOf(site, one)),
  );
};

const entryOf = (site: Site, one: Passed) => {
  const { teacher, course, score, passedAt } = one;
  const year = cityYear(passedAt, cityZone);
  const offering = offeringId(course.key, term.key);
  return {
    teacher_id: teacher.id,
    year,
    hour_kind: course.kind,
    hours: course.hours,
    source: 'course',
    source_key: courseEntryKey({ teacherId: teacher.id, offeringId: offering, year, publicTopic: null }),
    title: site.named(course.title),
    title_en: site.named(course.titleEn),
    enrolment_id: enrolmentOf(term.key, one),
    rule: 'L3',
    receipt: receiptOf(site, score),
    posted_at: later(passedAt, 2_000),
  };
};

const receiptOf = (site: Site, score: number) => {
  const { video, check, passMark, version } = SCORE_POLICY;
  const checked = Math.round((score - video) * 100) / 100;
  return {
    rule: 'L3',
    ruleVersion: version.replaceAll('{year}', String(site.year - 1)),
    score,
    passMark,
    parts: [
      { key: 'video', weight: video, share: 1, points: video },
      { key: 'check', weight: check, share: Math.floor((checked / check) * 1e4) / 1e4, points: checked },
    ],
    lessons: [],
  };
};
