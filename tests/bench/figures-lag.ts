import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@xueshi/schema/platform/clock';
import { rows, type Database } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { startFolding } from '@xueshi/worker/analytics/fold-figures';
import type { FiguresReader } from './figures-reader.js';

/** Learners whose roll-ups change all the time while the lag is measured, so many a transaction. */
const studying = 5_000;
const rolledUpAtOnce = 250;
const rolledUpEvery = 500;

/** When the selections of this measurement were picked: so that those of one that was broken off are found. */
const mark = '2000-01-01T00:00:00Z';

/**
 * From the commit of so many facts until the API tells them, while the worker folds as it always does and a thousand
 * roll-ups of learning time a second come in beside. What is added is taken away again, and that is waited for as well:
 * afterwards the city is as it was.
 */
export const measureLag = async (
  db: Database,
  analyst: FiguresReader,
  sizes: readonly number[],
): Promise<void> => {
  const folding = startFolding(db, systemClock, createLog('bench', 'error'));
  const study = keepStudying(db);
  try {
    await remove(db);
    await told(analyst, await counted(db));
    for (const size of sizes) {
      const before = await analyst.total('SELECTIONS');
      const [{ picked } = { picked: 0 }] = await rows<{ picked: number }>(db.read(), pick, [size, mark]);
      const appeared = await told(analyst, before + picked);
      await remove(db);
      const gone = await told(analyst, before);
      console.log(
        `lag after ${picked.toLocaleString('en').padStart(7)} selections at once: ${seconds(appeared)}, after their removal ${seconds(gone)}   goal <= 5 s`,
      );
    }
  } finally {
    const changes = await study.stop();
    while ((await waiting(db)) > 0) await pause(100);
    console.log(`meanwhile ${changes.toLocaleString('en')} roll-ups of learning time`);
    await folding.stop();
  }
};

/** Milliseconds from here until the API tells this number. */
const told = async (analyst: FiguresReader, number: number): Promise<number> => {
  const since = performance.now();
  while ((await analyst.total('SELECTIONS')) !== number) await pause(20);
  return performance.now() - since;
};

const counted = async (db: Database): Promise<number> =>
  (
    await rows<{ count: number }>(
      db.read(),
      `select count(*) as count from selection where dropped_at is null`,
    )
  )[0]?.count ?? 0;

const waiting = async (db: Database): Promise<number> =>
  (await rows<{ count: number }>(db.read(), `select count(*) as count from figure_change`))[0]?.count ?? 0;

const remove = async (db: Database): Promise<void> => {
  await rows(db.read(), `delete from selection where picked_at = $1`, [mark]);
};

const pick = `with picked as (
    insert into selection (teacher_id, term_id, offering_id, source, picked_at)
    select t.account_id, o.term_id, o.id, 'teacher', $2
    from (select account_id from teacher order by account_id limit $1) t
    cross join lateral (select o.id, o.term_id from offering o
      where not exists (select from selection s where s.teacher_id = t.account_id and s.offering_id = o.id
        and s.dropped_at is null) limit 1) o
    returning 1) select count(*) as picked from picked`;

/**
 * What reports of learning time leave for the figures: a band changes, and back in the same transaction, so that whenever
 * this is broken off the city is as it was.
 */
const keepStudying = (db: Database): { stop(): Promise<number> } => {
  const over = new AbortController();
  let changes = 0;
  const run = async (): Promise<void> => {
    const learners = await rows<{ id: string }>(
      db.read(),
      `select enrolment_id as id from course_progress order by enrolment_id limit $1`,
      [studying],
    );
    for (let at = 0; !over.signal.aborted; at = (at + rolledUpAtOnce) % studying) {
      const some = learners.slice(at, at + rolledUpAtOnce).map(({ id }) => id);
      await db.work(async (tx) => {
        for (const ms of [3_600_000, -3_600_000])
          await rows(
            tx,
            `update course_progress set learning_ms = learning_ms + $2 where enrolment_id = any($1::uuid[])`,
            [some, ms],
          );
      });
      changes += 2 * some.length;
      await pause(rolledUpEvery);
    }
  };
  const done = run();
  return {
    stop: async () => {
      over.abort();
      await done;
      return changes;
    },
  };
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
