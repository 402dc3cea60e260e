import { setTimeout as sleep } from 'node:timers/promises';
import { Migration } from '@mikro-orm/migrations';
import { migrations } from '@xueshi/schema/migrations';
import { faultsUnderLoad } from '@xueshi/schema/migrations/load.rules';
import { migrate } from '@xueshi/schema/migrations/migrate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { enrol, lessonOf, report, watch } from '../study/learner.js';

const course = 'slides-contrast';

/** What a release may do to tables in use: only for this test. */
class M9001Columns extends Migration {
  override up(): void {
    this.addSql(`alter table beat add column terminal_note text not null default ''`);
    this.addSql(`alter table selection add column note text`);
  }
}
class M9002Index extends Migration {
  override isTransactional(): boolean {
    return false;
  }
  override up(): void {
    this.addSql(`create index concurrently if not exists beat_note on beat (terminal_note)`);
  }
}
const list = [
  ...migrations,
  { name: 'm9001-columns', class: M9001Columns },
  { name: 'm9002-index', class: M9002Index },
];

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.end());

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

describe('a migration while people work', () => {
  it('fails nobody’s report or pick and holds nobody up for long, also behind a long transaction', async () => {
    const people = await Promise.all(
      world.seeded.teachers.slice(20, 26).map(async ({ id, studyNumber }) => {
        const client = await world.signedIn({ login: studyNumber });
        const enrolment = await enrol(world, id, course);
        return { client, session: (await watch(client, enrolment, lessonOf(enrolment, course))).id };
      }),
    );
    let took: number[] = [];
    const day = { over: false };
    const timed = async <Result>(act: Promise<Result>): Promise<Result> => {
      const began = performance.now();
      const result = await act;
      took.push(performance.now() - began);
      return result;
    };
    const work = async (client: Client, session: string): Promise<number> => {
      let sequence = 0;
      for (; !day.over; sequence += 1) {
        const piece = { fromMs: sequence * 5, toMs: sequence * 5 + 5 };
        const answer = await timed(report(client, session, sequence, [piece]));
        if (answer.__typename === 'Refusal') throw new Error(`refused: ${answer.key}`);
        // Refused or not is the term's business; that it is answered is this test's.
        await timed(
          client.ask(`mutation ($id: ID!) { pickCourse(input: { offeringId: $id }) { __typename } }`, {
            id: 'T2ZmZXJpbmc6MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw',
          }),
        );
        world.clock.advance(5);
      }
      return sequence;
    };
    const workers = Promise.all(people.map(({ client, session }) => work(client, session)));
    await expect.poll(() => took.length, { timeout: 60_000 }).toBeGreaterThan(60);
    const before = percentile(took, 0.99);

    // Somebody's report that takes its time holds the table: a statement that waited for it would make everybody wait.
    const long = new pg.Client({ connectionString: world.database.appUrl });
    await long.connect();
    await long.query('begin');
    await long.query('select count(*) from beat');
    took = [];
    const migrated = Promise.all([
      // Two processes start at once: one migrates, the other finds it done.
      migrate(world.database.ownerUrl, world.database.appUrl, { list }),
      migrate(world.database.ownerUrl, world.database.appUrl, { list }),
    ]);
    await sleep(1_500);
    await long.query('commit');
    await long.end();
    await migrated;
    day.over = true;
    const reports = await workers;
    const during = percentile(took, 0.99);

    expect(took.length).toBeGreaterThan(30);
    // A statement that wants a lock waits 400 ms for it and lets the others pass.
    expect({ before, during, bounded: during < 4 * before + 600 }).toMatchObject({ bounded: true });
    expect(
      await world.rows(
        `select indexrelid from pg_index where indexrelid = 'beat_note'::regclass and indisvalid`,
      ),
    ).toHaveLength(1);
    expect(await world.rows(`select name from migration where name like 'm900%' order by 1`)).toEqual([
      { name: 'm9001-columns' },
      { name: 'm9002-index' },
    ]);
    const kept = await world.rows<{ kept: number }>(
      `select count(*) as kept from beat where terminal_note = ''`,
    );
    expect(kept[0]?.kept).toBeGreaterThanOrEqual(reports.reduce((sum, count) => sum + count, 0));
  }, 120_000);

  it('is written so that it can be', () => {
    for (const { name, class: Kind } of list.slice(-2)) {
      const migration: Migration = new Kind(undefined as never, undefined as never);
      void migration.up();
      const statements = migration.getQueries().map(String);
      expect(faultsUnderLoad({ name, transactional: migration.isTransactional(), statements })).toEqual([]);
    }
  });
});
