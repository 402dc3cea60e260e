import { connectDatabase, row, rows, type Database } from '@xueshi/schema/platform/database';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { cityFaults } from '@xueshi/schema/seed/city/faults';
import { fillCity, isCityUnfinished } from '@xueshi/schema/seed/city/steps';
import type { ShareTold } from '@xueshi/schema/seed/city/tell';
import { DEMO_ACCOUNTS } from '@xueshi/schema/seed/content/accounts';
import { readLessons } from '@xueshi/schema/seed/lessons';
import { seedWorld } from '@xueshi/schema/seed/seed-world';
import type { SeedOptions } from '@xueshi/schema/seed/world';
import { readEnrolments } from '@xueshi/schema/study/enrolment.store';
import { lessonsWithFacts, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { courseScore } from '@xueshi/schema/study/score.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../support/database.js';
import { createEmptyDatabase } from '../../support/empty-database.js';
import { anchorDay, testNow, testSecret } from '../../support/seed.js';

/** A thousandth of the city, by the code that fills all of it. */
const share = 0.001;

class City {
  private constructor(
    private readonly database: TestDatabase,
    readonly app: Database,
    readonly owner: Database,
    private readonly options: SeedOptions,
  ) {}

  static async begin(): Promise<City> {
    const database = await createEmptyDatabase();
    const app = await connectDatabase({ url: database.appUrl, entities: [], pool: 2 });
    const owner = await connectDatabase({ url: database.ownerUrl, entities: [], pool: 2 });
    const lessons = await readLessons();
    const options = {
      size: 'city',
      share,
      anchorDay,
      sealing: createSealing(testSecret),
      passwordHash: 'one for all',
      lessons,
    } as const;
    await app.work((tx) => seedWorld(tx, options));
    return new City(database, app, owner, options);
  }

  fill(told: ShareTold = () => undefined): Promise<void> {
    return fillCity(this.owner, this.options, told);
  }

  count = async (sql: string): Promise<number> =>
    (await row<{ n: number }>(this.app.read(), `select count(*) as n from ${sql}`))?.n ?? -1;

  /** Everything that chance decided, in a few words. */
  fingerprint = (): Promise<object[]> =>
    rows(
      this.app.read(),
      `select (select md5(string_agg(id || picked_at::text, ',' order by id)) from selection) as selections,
         (select md5(string_agg(enrolment_id || coverage::text, ',' order by enrolment_id, lesson_id)) from lesson_progress) as progress,
         (select md5(string_agg(source_key || hours || receipt, ',' order by source_key)) from ledger_entry) as hours,
         (select count(*) from pg_constraint where connamespace = 'public'::regnamespace) as constraints,
         (select count(*) from pg_indexes where schemaname = 'public') as indexes`,
    );

  async end(): Promise<void> {
    await this.app.close();
    await this.owner.close();
    await this.database.drop();
  }
}

describe('a city', () => {
  let city: City;
  let interrupted: City;
  const shares: number[] = [];

  beforeAll(async () => {
    [city, interrupted] = await Promise.all([City.begin(), City.begin()]);
    await city.fill((_, done) => shares.push(done));
  });
  afterAll(() => Promise.all([city.end(), interrupted.end()]));

  it('breaks none of the rules its rows stand for', async () => {
    expect(await cityFaults(city.app.read(), testNow)).toEqual({});
  });

  it('has teachers of all districts, years of choices, study and hours, and the demo’s people', async () => {
    expect(await city.count('teacher')).toBe(150);
    expect(
      await city.count(`(select from course c join offering o on o.course_id = c.id join term t on t.id = o.term_id
      where t.district_id is null and t.first_opens < '${testNow.toISOString()}' and t.first_closes > '${testNow.toISOString()}') as open`),
    ).toBe(260);
    expect(await city.count(`(select distinct year from ledger_entry) as years`)).toBe(5);
    for (const table of ['enrolment', 'beat', 'check_attempt', 'course_progress', 'passing'])
      expect({ table, enough: (await city.count(table)) > 400 }).toEqual({ table, enough: true });
    const logins = DEMO_ACCOUNTS.map(({ account }) => `'${account}'`).join(', ');
    expect(await city.count(`account where login in (${logins})`)).toBe(DEMO_ACCOUNTS.length);
  });

  it('tells how far it has come, never going back', () => {
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(0)).toBe(0);
    expect(shares.every((done) => done <= 1)).toBe(true);
  });

  it('has just the progress and the scores that the roll-up makes of its facts (L2, L3)', async () => {
    const progress = () =>
      rows(
        city.app.read(),
        `select enrolment_id, lesson_id, coverage::text, covered_ms, clock_ms, learning_ms, position_ms, check_score,
           watched_at from lesson_progress order by enrolment_id, lesson_id`,
      );
    const before = await progress();
    const ids = (
      await rows<{ id: string }>(city.app.read(), `select enrolment_id as id from course_progress`)
    ).map(({ id }) => id);
    await city.app.work(async (tx) => recomputeProgress(tx, await lessonsWithFacts(tx, ids), testNow));
    expect(await progress()).toEqual(before);

    const kept = await rows<{ id: string; score: number; parts: unknown; passed: boolean }>(
      city.app.read(),
      `select c.enrolment_id as id, c.score, c.parts, p.enrolment_id is not null and p.score = c.score as passed
       from course_progress c left join passing p using (enrolment_id)`,
    );
    const derived = new Map(
      (await readEnrolments(city.app.read(), ids)).map(({ id, policy, lessons }) => [
        id,
        courseScore(policy, lessons),
      ]),
    );
    for (const { id, score, parts, passed } of kept)
      expect({ id, score, parts, passed }).toEqual({
        id,
        score: derived.get(id)?.score,
        parts: derived.get(id)?.parts,
        passed: derived.get(id)?.passed,
      });
  });

  it('that was interrupted goes on where it stopped and becomes the same city', async () => {
    const killed = interrupted.fill((step, done) => {
      if (done > 0.6) throw new Error(`killed in ${step}`);
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await isCityUnfinished(interrupted.app.read())).toBe(true);
    await interrupted.fill();
    expect(await isCityUnfinished(interrupted.app.read())).toBe(false);
    expect(await interrupted.fingerprint()).toEqual(await city.fingerprint());
    expect(await interrupted.count(`pg_namespace where nspname = 'seeding'`)).toBe(0);
  });
});
