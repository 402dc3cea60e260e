import { deepStrictEqual, ok } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { verifyYear } from '@xueshi/schema/ledger/verification.jobs';
import { keepRun, verificationRules } from '@xueshi/schema/ledger/verification-run.store';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { startTask } from '@xueshi/schema/platform/task';
import { foldNow } from '@xueshi/worker/analytics/fold-figures';
import { verifyYearTask } from '@xueshi/worker/ledger/verify-year.task';
import { doTasks } from '@xueshi/worker/platform/task-runner';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { seedTemplate } from '../support/seed.js';
import { fillCity } from './figures-city.js';
import { bareSql, bareTables, fillLedger } from './verification-city.js';

const full = { teachers: 135_323, schools: 1_500, courses: 50, each: 1 };
const tiny = { teachers: 2_000, schools: 60, courses: 20, each: 1 };

/**
 * P8: a year verified for a whole city by the worker's task — in parts, with what is carried over, what explains it, notices
 * and notes for the figures — against the bare SQL that reads and writes the same rows. Each round takes another year, the one
 * and the other first in turns, on one durable database; what they wrote is compared.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const postgres = await startPostgres({ dataDir });
  try {
    await migrate(postgres.ownerUrl, postgres.appUrl);
    await seedTemplate(postgres.appUrl);
    const owner = await connectDatabase({ url: postgres.ownerUrl, entities: [], pool: 2 });
    const years = smoke ? [2019, 2020] : [2020, 2021, 2022];
    await fillCity(owner, smoke ? tiny : full, systemClock.now());
    const entries = await fillLedger(owner, years, systemClock.now());
    for (const table of bareTables) await rows(owner.read(), table);
    await rows(owner.read(), 'vacuum analyze');
    console.log(
      `${entries.toLocaleString('en')} entries of ${String(years.length)} years, ${String(cpus().length)} cores`,
    );
    const db = await connectDatabase({ url: postgres.appUrl, entities, pool: 8 });
    await measure(db, owner, years, dataDir);
    await db.close();
    await owner.close();
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const measure = async (
  db: Database,
  owner: Database,
  years: readonly number[],
  dataDir: string,
): Promise<void> => {
  const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    into.push(performance.now() - began);
  };
  const [bare, ours, again, folded]: number[][] = [[], [], [], []];
  ok(bare && ours && again && folded);
  for (const [index, year] of years.entries()) {
    // what a year brings into the next one is written by ours alone: the bare SQL goes first where it would read it
    const runs = [
      () => timed(ours, () => verify(db, year, dataDir)),
      () =>
        timed(bare, () =>
          owner.work(async (tx) => {
            for (const sql of bareSql) await rows(tx, sql, [year]);
          }),
        ),
    ];
    await rows(owner.read(), 'checkpoint').catch(() => undefined);
    await order(db, year);
    for (const one of index % 2 === 0 ? runs : runs.toReversed()) await one();
    await compare(db, owner, year);
    await timed(folded, async () => {
      while ((await foldNow(db, systemClock)) > 0);
    });
    await order(db, year);
    await timed(again, () => verify(db, year, dataDir));
  }
  const lines = [
    ['bare SQL, same rows', bare],
    ['verified by the task', ours],
    ['verified again, nothing new', again],
    ['its figures folded', folded],
  ] as const;
  for (const [name, times] of lines)
    console.log(`${name.padEnd(30)} median ${ms(median(times))} (${times.map(ms).join(', ')})`);
  const ratios = ours.map((time, index) => time / (bare[index] ?? Number.NaN));
  console.log(
    `ratio                          ${median(ratios).toFixed(2)} × (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})   goal <= 3 ×; same verdicts, entries and notices; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
};

/** Keeps the order of a run with its task, as the API does. */
const order = (db: Database, year: number): Promise<void> =>
  db.work(async (tx) => {
    const [who] = await rows<{ id: string }>(
      tx,
      `select account_id as id from role_grant where role = 'city_admin' limit 1`,
    );
    const [id, now, startedBy] = [randomUUID(), systemClock.now(), who?.id ?? ''];
    const taskId = await startTask(tx, {
      kind: verifyYear,
      payload: { runId: id },
      requestedBy: startedBy,
      now,
    });
    await keepRun(tx, {
      id,
      year,
      trial: false,
      rules: await verificationRules(tx, year),
      startedBy,
      taskId,
      now,
    });
  });

const verify = async (db: Database, year: number, dataDir: string): Promise<void> => {
  await doTasks(
    {
      db,
      clock: systemClock,
      log: createLog('bench', 'warn'),
      storage: folderStorage(join(dataDir, 'media')),
      scratch: join(dataDir, 'scratch'),
      mediaLimits: { largestBytes: 0, longestMs: 0 },
    },
    [verifyYearTask],
  );
  const [open] = await rows<{ open: number }>(
    db.read(),
    `select count(*) as open from task where ended_at is null or state <> 'done'`,
  );
  ok(open?.open === 0, `the verification of ${String(year)} did not end`);
};

/** People, verdicts, surplus, entries and notices are the same. */
const compare = async (db: Database, owner: Database, year: number): Promise<void> => {
  const told = (verification: string, entry: string, notice: string): string => `
    select (select count(*) from ${verification} where year = $1 and run = 1) as people,
      (select count(*) from ${verification} where year = $1 and run = 1 and passed) as passed,
      (select sum(surplus) from ${verification} where year = $1 and run = 1) as surplus,
      (select count(*) from ${entry} where year = $1 + 1 and source_key like 'carry_over:%') as entries,
      (select count(*) from ${notice} where key = 'verification:' || $1 || ':1') as notices`;
  const [ours] = await rows(db.read(), told('verification', 'ledger_entry', 'notice'), [year]);
  const [bare] = await rows(owner.read(), told('bare_verification', 'bare_entry', 'bare_notice'), [year]);
  deepStrictEqual(ours, bare);
};

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const ms = (time: number): string =>
  time < 10_000 ? `${time.toFixed(0)} ms` : `${(time / 1_000).toFixed(1)} s`;
