import { votesToShow } from '@xueshi/schema/catalogue/supermarket.rules';
import { connectDatabase, row, rows, type Database } from '@xueshi/schema/platform/database';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { courseId } from '@xueshi/schema/seed/build-catalogue';
import { termId } from '@xueshi/schema/seed/build-terms';
import { cityFaults } from '@xueshi/schema/seed/city/faults';
import { LAST_YEARS_TERM } from '@xueshi/schema/seed/content/calendar';
import { STUDIED_TASTER } from '@xueshi/schema/seed/content/courses-studied';
import { readLessons } from '@xueshi/schema/seed/lessons';
import { seedWorld } from '@xueshi/schema/seed/seed-world';
import { readEnrolments } from '@xueshi/schema/study/enrolment.store';
import { lessonsWithFacts, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { courseScore } from '@xueshi/schema/study/score.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../support/database.js';
import { createEmptyDatabase } from '../../support/empty-database.js';
import { anchorDay, testNow, testSecret } from '../../support/seed.js';

describe('the demo, where a course has been watched', () => {
  let database: TestDatabase;
  let db: Database;
  const taster = courseId(STUDIED_TASTER.key);

  beforeAll(async () => {
    database = await createEmptyDatabase();
    db = await connectDatabase({ url: database.appUrl, entities: [], pool: 2 });
    const [sealing, lessons] = [createSealing(testSecret), await readLessons()];
    await db.work((tx) =>
      seedWorld(tx, { size: 'demo', anchorDay, sealing, passwordHash: 'one for all', lessons }),
    );
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  it('has learners at every stage of it: not begun, under way, failed, passed', async () => {
    const stages = await row<Record<'idle' | 'begun' | 'passed' | 'scores', number>>(
      db.read(),
      `select count(*) filter (where g.score is null) as idle,
         count(*) filter (where g.score is not null and p.passed_at is null) as begun,
         count(p.passed_at) as passed, count(distinct g.score) as scores
       from enrolment e left join course_progress g on g.enrolment_id = e.id left join passing p on p.enrolment_id = e.id
       where e.course_id = $1`,
      [taster],
    );
    for (const [stage, least] of [
      ['idle', 10],
      ['begun', 20],
      ['passed', 50],
      ['scores', 20],
    ] as const)
      expect({ stage, enough: (stages?.[stage] ?? 0) >= least }).toEqual({ stage, enough: true });
  });

  it('has courses on offer that those who passed them rated, with words (S5)', async () => {
    const rated = await rows<{ votes: number; mean: number; comments: number }>(
      db.read(),
      `select s.votes, s.stars::float / s.votes as mean,
         (select count(*)::int from course_rating r where r.course_id = s.course_id and r.comment is not null) as comments
       from course_standing s join offering o on o.course_id = s.course_id
       where o.term_id = $1 and o.board = 'city' and s.votes >= $2`,
      [termId('choosing'), votesToShow],
    );
    expect(rated.length).toBeGreaterThanOrEqual(15);
    expect(rated.every(({ comments }) => comments >= 2)).toBe(true);
    // an order needs differences
    expect(new Set(rated.map(({ mean }) => Math.round(mean * 10))).size).toBeGreaterThanOrEqual(5);
    expect(
      await rows(
        db.read(),
        `select r.id from course_rating r where r.rated_at > $1 or not exists (
           select from enrolment e join passing p on p.enrolment_id = e.id
           where e.teacher_id = r.teacher_id and e.course_id = r.course_id and p.passed_at < r.rated_at)
         union all
         select course_id from course_standing s full join (
           select course_id, count(*) as votes, sum(stars) as stars from course_rating group by course_id) as counted
         using (course_id) where (s.votes, s.stars) is distinct from (counted.votes, counted.stars)`,
        [testNow],
      ),
    ).toEqual([]);
    expect(await rows(db.read(), `select course_id from comment_ruling where hidden`)).toHaveLength(1);
  });

  it('bills and pays in full what was chosen last year, which nobody chooses again', async () => {
    const [owed] = await rows(
      db.read(),
      `select count(*) filter (where amount is distinct from paid) as differing, count(*) > 0 as some from (
         select b.training_fen + b.material_fen as amount,
           (select sum(amount_fen) from bill_payment p where p.bill_id = b.id) as paid from bill b where term_id = $1) as bills`,
      [termId(LAST_YEARS_TERM.key)],
    );
    expect(owed).toEqual({ differing: 0, some: true });
    const again = await rows(
      db.read(),
      `select s.teacher_id from selection s join offering o on o.id = s.offering_id
       join enrolment e on e.teacher_id = s.teacher_id and e.course_id = o.course_id and e.offering_id <> o.id
       join offering last on last.id = e.offering_id where last.term_id = $1`,
      [termId(LAST_YEARS_TERM.key)],
    );
    expect(again).toEqual([]);
  });

  it('breaks no rule of study and hours', async () => {
    const faults = await cityFaults(db.read(), testNow);
    // choices of two terms in a year, and hours carried over, are drawn by hand here
    expect(Object.keys(faults).filter((fault) => !/\((S9|H4)\)/.test(fault))).toEqual([]);
  });

  it('has just the progress and the passings that the roll-up makes of its facts (L2, L3)', async () => {
    const progress = () =>
      rows(
        db.read(),
        `select enrolment_id, lesson_id, coverage::text, learning_ms, position_ms, check_score
         from lesson_progress order by enrolment_id, lesson_id`,
      );
    const before = await progress();
    const kept = await rows<{ id: string; score: number; passed: boolean }>(
      db.read(),
      `select g.enrolment_id as id, g.score, p.passed_at is not null as passed
       from course_progress g left join passing p using (enrolment_id) order by id`,
    );
    const ids = kept.map(({ id }) => id);
    await db.work(async (tx) => recomputeProgress(tx, await lessonsWithFacts(tx, ids), testNow));
    expect(await progress()).toEqual(before);
    const judged = (await readEnrolments(db.read(), ids)).map(({ id, policy, lessons }) => {
      const { score, passed } = courseScore(policy, lessons);
      return { id, score, passed };
    });
    expect(judged).toEqual(kept);
  });
});
