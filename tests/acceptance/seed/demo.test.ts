import { connectDatabase, row, rows, type Database } from '@xueshi/schema/platform/database';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { courseId } from '@xueshi/schema/seed/build-catalogue';
import { cityFaults } from '@xueshi/schema/seed/city/faults';
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
