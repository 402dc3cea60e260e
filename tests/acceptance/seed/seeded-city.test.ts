import { connectDatabase, row, rows, type Database } from '@xueshi/schema/platform/database';
import { offeringId } from '@xueshi/schema/seed/build-terms';
import { readLessons } from '@xueshi/schema/seed/lessons';
import { publishLessons } from '@xueshi/schema/seed/publish-lessons';
import { lessonsWithFacts, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { testNow } from '../../support/seed.js';

describe('the seeded city', () => {
  let database: TestDatabase;
  let db: Database;
  const count = async (sql: string): Promise<number> =>
    (await row<{ n: number }>(db.read(), `select count(*) as n from (${sql}) as found`))?.n ?? -1;

  beforeAll(async () => {
    database = await createDatabase();
    db = await connectDatabase({ url: database.appUrl, entities: [] });
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  it('counts in every class just who selected it (S4)', async () => {
    expect(
      await count(`select o.id from offering o left join selection s on s.offering_id = o.id and s.dropped_at is null
                   group by o.id having o.selected <> count(s.id)`),
    ).toBe(0);
  });

  it('has a full class, and one with two seats left', async () => {
    const left = await rows<{ left: number }>(
      db.read(),
      `select seats - selected as left from offering where id = any($1::uuid[]) order by 1`,
      [[offeringId('arts-papercut', 'choosing'), offeringId('homeroom-dialogue', 'choosing')]],
    );
    expect(left).toEqual([{ left: 0 }, { left: 2 }]);
  });

  it('lets nobody into the course of another district (S6), nor twice into a public topic (S9)', async () => {
    expect(
      await count(`select s.id from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
                   join teacher t on t.account_id = s.teacher_id join organisation school on school.id = t.school_id
                   where c.district_id is not null and not c.district_id = any(school.lineage)`),
    ).toBe(0);
    expect(
      await count(`select s.teacher_id from selection s join offering o on o.id = s.offering_id
                   join course c on c.id = o.course_id where c.public_topic is not null
                   group by s.teacher_id, s.term_id, c.public_topic having count(*) > 1`),
    ).toBe(0);
  });

  it('studies only what was paid for', async () => {
    expect(await count(`select id from enrolment`)).toBeGreaterThan(0);
    expect(
      await count(`select e.id from enrolment e where not exists (select from selection s
                   where s.teacher_id = e.teacher_id and s.offering_id = e.offering_id and s.paid_at is not null)`),
    ).toBe(0);
  });

  it('shows a lesson begun, whose totals are what its facts amount to (L2)', async () => {
    const read = () =>
      rows<{ learning_ms: number }>(
        db.read(),
        `select enrolment_id, lesson_id, coverage::text, covered_ms, clock_ms, learning_ms, position_ms from lesson_progress`,
      );
    const before = await read();
    expect(before).toHaveLength(1);
    expect(before[0]?.learning_ms).toBeGreaterThan(20_000);
    await db.work(async (tx) => {
      const enrolments = await rows<{ id: string }>(tx, `select id from enrolment`);
      const facts = await lessonsWithFacts(
        tx,
        enrolments.map(({ id }) => id),
      );
      await recomputeProgress(tx, facts, testNow);
    });
    expect(await read()).toEqual(before);
  });

  it('publishes its recorded lessons once, however often it is told to', async () => {
    const read = () =>
      rows(
        db.read(),
        `select l.*, (select count(*) from check_question q where q.lesson_id = l.id) as questions
                       from lesson l where media_ready order by id`,
      );
    const before = await read();
    expect(before.length).toBeGreaterThanOrEqual(3);
    const lessons = await readLessons();
    await db.work((tx) => publishLessons(tx, lessons));
    expect(await read()).toEqual(before);
  });

  it('holds no instant of study, payment or hours that is still to come', async () => {
    const { later } = (await row<{ later: number }>(
      db.read(),
      `select count(*) as later from (
         select picked_at as at from selection union all select paid_at from selection
         union all select enrolled_at from enrolment union all select posted_at from ledger_entry
         union all select received_at from beat) as past where at > $1`,
      [testNow],
    )) ?? { later: -1 };
    expect(later).toBe(0);
  });
});
