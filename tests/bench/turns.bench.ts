import { ok } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { connectDatabase, row, type Database } from '@xueshi/schema/platform/database';
import { termsByIds, type TermRecord } from '@xueshi/schema/terms/store';
import { instantOfTurn, termTurns } from '@xueshi/schema/terms/turns.rules';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { seedTemplate } from '../support/seed.js';
import { bareInsert, fillChosen } from './turns-city.js';

/**
 * S1: every turn of a term against the bare insert of the rows it writes, and its statements, at 1,000 and 135,323 teachers.
 * With `DATABASE_URL` (and `DATABASE_OWNER_URL`) on the city that lies there: a copy, since a term happens once.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const there = process.env['DATABASE_URL'];
  if (there !== undefined) {
    await measure(there, process.env['DATABASE_OWNER_URL'] ?? there);
    return;
  }
  const few = await madeCity(1_000);
  const many = await madeCity(smoke ? 4_000 : 135_323);
  for (const [turn, statements] of many)
    ok(few.get(turn) === statements, `${turn} sends statements by the person`);
  console.log('as many statements for each turn of both');
};

const madeCity = async (teachers: number): Promise<Map<string, number>> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const postgres = await startPostgres({ dataDir });
  try {
    await migrate(postgres.ownerUrl, postgres.appUrl);
    await seedTemplate(postgres.appUrl);
    const owner = await connectDatabase({ url: postgres.ownerUrl, entities, pool: 2 });
    await fillChosen(owner, teachers, (await openTerm(owner)).id);
    await owner.close();
    console.log(`\n${teachers.toLocaleString('en')} teachers`);
    return await measure(postgres.appUrl, postgres.ownerUrl);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** The latest term of the city whose first round has not closed. */
const openTerm = async (db: Database): Promise<TermRecord> => {
  const found = await row<{ id: string }>(
    db.read(),
    `select t.id from term t where t.district_id is null
       and not exists (select from term_turn d where d.term_id = t.id and d.turn = 'first_closes')
     order by t.first_opens desc limit 1`,
  );
  const [term] = found === null ? [] : await termsByIds(db.read(), [found.id]);
  if (term === undefined) throw new Error('there is no term left to run: take a fresh copy');
  return term;
};

const measure = async (url: string, ownerUrl: string): Promise<Map<string, number>> => {
  const [db, owner] = [
    await connectDatabase({ url, entities, pool: 2 }),
    await connectDatabase({ url: ownerUrl, entities, pool: 2 }),
  ];
  const sent = new Map<string, number>();
  try {
    const term = await openTerm(db);
    const instants = new Set(termTurns.map((turn) => term[instantOfTurn[turn]].getTime()));
    for (const at of [...instants].toSorted((a, b) => a - b)) {
      const now = new Date(at + 1);
      const turns: string[] = [];
      const before = db.statements();
      const started = performance.now();
      await doTurns(db, { now: () => now }, turnEffects, { done: ({ turn }) => turns.push(turn) });
      const ms = performance.now() - started;
      const statements = db.statements() - before;
      for (const turn of turns) sent.set(turn, statements);
      const bare = await bareInsert(owner, now);
      const ratio =
        bare.lines < 1_000
          ? ''
          : `${(ms / bare.ms).toFixed(1)} × the bare insert of ${bare.lines.toLocaleString('en')} rows (${seconds(bare.ms)})`;
      console.log(
        [
          turns.join(', ').padEnd(34),
          seconds(ms).padStart(8),
          `${String(statements).padStart(3)} statements`,
          ratio,
        ].join('  '),
      );
    }
    console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)}`);
    return sent;
  } finally {
    await Promise.all([db.close(), owner.close()]);
  }
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
