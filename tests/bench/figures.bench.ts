import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { ok } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApi } from '@xueshi/api/platform/start';
import { entities } from '@xueshi/schema/entities';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { startFolding } from '@xueshi/worker/analytics/fold-figures';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { Client } from '../support/client.js';
import { demoLogins, demoPassword, seedTemplate, testSecret } from '../support/seed.js';
import { fillCity, type CitySize } from './figures-city.js';

const full: CitySize = { teachers: 135_323, schools: 1_500, courses: 5_000, each: 45 };
const tiny: CitySize = { teachers: 1_000, schools: 60, courses: 80, each: 12 };

/** The report of P4: a city by district × subject × year. */
const question = `query ($first: Int!, $after: String) {
  figures(measure: ENROLMENTS, by: [DISTRICT, SUBJECT, YEAR], first: $first, after: $after) {
    edges { node { members { key } value } } pageInfo { hasNextPage endCursor } } }`;
const raw = `select d.code as district, t.subject, term.year::text as year, count(*) as value
  from enrolment e
  join teacher t on t.account_id = e.teacher_id
  join organisation s on s.id = t.school_id
  join organisation d on d.id = s.parent_id
  join offering o on o.id = e.offering_id
  join term on term.id = o.term_id
  group by 1, 2, 3`;

interface Answer {
  readonly figures: {
    readonly edges: { node: { members: { key: string }[]; value: number } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The whole report as its reader gets it: page after page. */
const report = async (analyst: Client): Promise<string[]> => {
  const cells: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { figures }: Answer = await analyst.ask<Answer>(question, { first: 1_000, after });
    cells.push(
      ...figures.edges.map(({ node }) => [...node.members.map(({ key }) => key), node.value].join(' ')),
    );
    more = figures.pageInfo.hasNextPage;
    after = figures.pageInfo.endCursor;
  }
  return cells;
};

/**
 * P4: raw SQL against the roll-up through the API, in turns, in one run; answers compared, lag measured. With `DATABASE_URL`
 * on the city that lies there, as it is: nothing is written, so the lag is left out.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const there = process.env['DATABASE_URL'];
  if (there !== undefined) return onCity(there, smoke);
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  try {
    await migrate(postgres.ownerUrl, postgres.appUrl);
    await seedTemplate(postgres.appUrl);
    const owner = await connectDatabase({ url: postgres.ownerUrl, entities: [], pool: 2 });
    const started = performance.now();
    const enrolments = await fillCity(owner, smoke ? tiny : full, systemClock.now());
    console.log(`${enrolments.toLocaleString('en')} enrolments and their figures in ${since(started)}`);
    await rows(owner.read(), 'vacuum analyze');
    await owner.close();
    const db = await connectDatabase({ url: postgres.appUrl, entities, pool: 8 });
    try {
      await asking(db, dataDir, async (analyst) => {
        await inTurns(db, analyst, smoke ? 2 : 7);
        await lag(db, analyst, smoke ? [1, 200] : [1, 1_000, 135_323]);
      });
    } finally {
      await db.close();
    }
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const onCity = async (url: string, smoke: boolean): Promise<void> => {
  const db = await connectDatabase({ url, entities, pool: 8 });
  try {
    await asking(db, tmpdir(), (analyst) => inTurns(db, analyst, smoke ? 2 : 7));
  } finally {
    await db.close();
  }
};

/** An API on this database, and an analyst who has signed in to it. */
const asking = async (
  db: Database,
  dataDir: string,
  measure: (analyst: Client) => Promise<void>,
): Promise<void> => {
  const log = createLog('bench', 'error');
  const api = await startApi(
    {
      db,
      clock: systemClock,
      sealing: createSealing(testSecret),
      storage: folderStorage(join(dataDir, 'media')),
      uploads: folderPlace(tmpdir()),
      mediaLimits: { largestBytes: 0, longestMs: 0 },
      log,
      publicUrl: 'http://localhost:3000',
      smallestGroup: 1, // every cell is told, so that all can be compared
    },
    0,
    () => true, // to sign in with a document of its own
  );
  const analyst = new Client(`http://127.0.0.1:${String(api.port)}`);
  await analyst.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
    input: { login: demoLogins.analyst, password: demoPassword },
  });
  try {
    await measure(analyst);
  } finally {
    await api.stop();
  }
};

const inTurns = async (db: Database, analyst: Client, rounds: number): Promise<void> => {
  const perRound = 40;
  const slow: number[] = [];
  const quick: number[] = [];
  await report(analyst); // both warm
  await rows(db.read(), raw);
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const counted = await rows<{ district: string; subject: string; year: string; value: number }>(
      db.read(),
      raw,
    );
    slow.push(performance.now() - began);
    for (let turn = 0; turn < perRound; turn += 1) {
      const asked = performance.now();
      const told = await report(analyst);
      quick.push(performance.now() - asked);
      const cells = counted.map(({ district, subject, year, value }) =>
        [district, subject, year, value].join(' '),
      );
      ok(turn > 0 || isDeepStrictEqual(told.toSorted(), cells.toSorted()), 'roll-up and raw count differ');
    }
  }
  const [rawMs, apiMs] = [at(slow, 0.5), at(quick, 0.5)];
  console.log(`raw SQL            median ${ms(rawMs)} (${String(rounds)} runs)`);
  console.log(
    `roll-up, by GraphQL median ${ms(apiMs)}, p95 ${ms(at(quick, 0.95))} (${String(quick.length)} runs)`,
  );
  console.log(
    `ratio              ${(rawMs / apiMs).toFixed(0)} ×   goal >= 100 ×, p95 < 15 ms; all cells equal`,
  );
};

/** From the commit of so many facts until the API tells them; the worker folds as it always does. */
const lag = async (db: Database, analyst: Client, sizes: readonly number[]): Promise<void> => {
  const folding = startFolding(db, systemClock, createLog('bench', 'error'));
  const total = async (): Promise<number> =>
    (await analyst.ask<Answer>(`{ figures(measure: SELECTIONS, first: 1) { edges { node { value } } } }`))
      .figures.edges[0]?.node.value ?? 0;
  for (const size of sizes) {
    const before = await total();
    const [{ picked } = { picked: 0 }] = await rows<{ picked: number }>(
      db.read(),
      `with picked as (
         insert into selection (teacher_id, term_id, offering_id, source, picked_at)
         select t.account_id, o.term_id, o.id, 'teacher', now()
         from (select account_id from teacher order by account_id limit $1) t
         cross join lateral (select o.id, o.term_id from offering o
           where not exists (select from selection s where s.teacher_id = t.account_id and s.offering_id = o.id
             and s.dropped_at is null) limit 1) o
         returning 1) select count(*) as picked from picked`,
      [size],
    );
    const committed = performance.now();
    while ((await total()) < before + picked) await pause(20);
    console.log(`lag after ${picked.toLocaleString('en')} selections: ${since(committed)}   goal <= 5 s`);
  }
  await folding.stop();
};

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const since = (start: number): string => `${((performance.now() - start) / 1_000).toFixed(1)} s`;
