import { ok } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresCounted } from '@xueshi/schema/analytics/figures.jobs';
import { entities } from '@xueshi/schema/entities';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { seedTemplate } from '../support/seed.js';
import { startProcess } from '../support/server-process.js';
import { fillCity, type CitySize } from './figures-city.js';
import { measureLag } from './figures-lag.js';
import { FiguresReader } from './figures-reader.js';

const full: CitySize = { teachers: 135_323, schools: 1_500, courses: 5_000, each: 45 };
const tiny: CitySize = { teachers: 1_000, schools: 60, courses: 80, each: 12 };

const raw = `select concat_ws(' ', d.code, t.subject, term.year) as cell, count(*) as value
  from enrolment e
  join teacher t on t.account_id = e.teacher_id
  join organisation s on s.id = t.school_id
  join organisation d on d.id = s.parent_id
  join offering o on o.id = e.offering_id
  join term on term.id = o.term_id
  group by d.code, t.subject, term.year`;

/**
 * P4: raw SQL against the roll-up through the API, in turns, in one run; answers compared, lag measured. With `DATABASE_URL`
 * on the city that lies there: what the lag needs is written into it and taken out again, and nobody else may write meanwhile.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const there = process.env['DATABASE_URL'];
  if (there !== undefined) return measure(there, smoke ? 2 : 7, smoke ? [1, 200] : fullSizes);
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
    await measure(postgres.appUrl, smoke ? 2 : 7, smoke ? [1, 200] : fullSizes);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** One selection, a busy moment, and everybody at once. */
const fullSizes = [1, 1_000, 135_323];

/** The API is a process of its own, as it is in production, and hides small groups as it does there. */
const measure = async (url: string, rounds: number, sizes: readonly number[]): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-api-'));
  const db = await connectDatabase({ url, entities, pool: 8 });
  const api = await startProcess('api/dist/platform/main.js', url, dataDir);
  try {
    const analyst = await FiguresReader.signedIn(api.port);
    await inTurns(db, analyst, rounds);
    await measureLag(db, analyst, sizes);
  } finally {
    await api.stop();
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** Reports a round from a table that is kept, and from one that must be read anew since the figures have just been folded. */
const kept = 60;
const folded = 15;

const inTurns = async (db: Database, analyst: FiguresReader, rounds: number): Promise<void> => {
  const slow: number[] = [];
  const warm: number[] = [];
  const cold: number[] = [];
  let hidden = 0;
  const timed = async (into: number[]): Promise<Map<string, number | null>> => {
    const asked = performance.now();
    const told = await analyst.report();
    into.push(performance.now() - asked);
    return told;
  };
  for (let turn = 0; turn < 20; turn += 1) await analyst.report(); // both warm
  await rows(db.read(), raw);
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const counted = await rows<{ cell: string; value: number }>(db.read(), raw);
    slow.push(performance.now() - began);
    for (let turn = 0; turn < folded; turn += 1) {
      await rows(db.read(), leftByFold, [figuresCounted]);
      const told = await timed(cold);
      ok(told.size === counted.length && counted.every(equal(told)), 'roll-up and raw count differ');
      for (let again = 0; again < kept / folded; again += 1) ok(isDeepStrictEqual(await timed(warm), told));
      hidden = [...told.values()].filter((value) => value === null).length;
    }
  }
  const median = at(warm, 0.5);
  console.log(`raw SQL                        median ${ms(at(slow, 0.5))} (${String(rounds)} runs)`);
  for (const [name, times] of [
    ['the report, table kept', warm],
    ['the report, just folded', cold],
  ] as const)
    console.log(
      `${name.padEnd(30)} median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))} (${String(times.length)} runs, two pages each)`,
    );
  console.log(
    `ratio                          ${(at(slow, 0.5) / median).toFixed(0)} ×, just folded ${(at(slow, 0.5) / at(cold, 0.5)).toFixed(0)} ×   goal >= 100 ×, p95 < 15 ms; all cells equal, ${String(hidden)} of them hidden`,
  );
};

/** What a fold leaves behind when it ends: its mark, and the word to those who keep tables. */
const leftByFold = `with fold as (update figure_fold set folded_at = folded_at returning turn) select pg_notify($1, '') from fold`;

const equal =
  (told: ReadonlyMap<string, number | null>) =>
  ({ cell, value }: { readonly cell: string; readonly value: number }): boolean =>
    told.has(cell) && (told.get(cell) ?? value) === value;

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const since = (start: number): string => `${((performance.now() - start) / 1_000).toFixed(1)} s`;
