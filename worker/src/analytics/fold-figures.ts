import { figuresWait, foldFigures, takeTurn } from '@xueshi/schema/analytics/fold.store';
import { notesAtOnce } from '@xueshi/schema/analytics/fold-turn.store';
import { second } from '@xueshi/schema/kernel/instants';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';

/** How often notes are looked for: figures lag behind the facts by this and a fold. */
const foldEvery = second;

/**
 * Folds what is noted now (N1) and tells how many notes that were; several workers take turns. A flood is folded in parts, each
 * of them whole: what somebody does in the middle of it waits for one part, not for all.
 */
export const foldNow = async (db: Database, clock: Clock, atOnce?: number): Promise<number> =>
  (await figuresWait(db.read())) ? fold(db, clock, 'noted', atOnce) : 0;

/**
 * The same when a worker begins, looking at every dropped course: a worker of an older release that was replaced one by one
 * may have folded notes of some without knowing what they mean.
 */
export const foldAtStart = (db: Database, clock: Clock): Promise<number> => fold(db, clock, 'everybody');

const fold = (db: Database, clock: Clock, dropped: 'noted' | 'everybody', atOnce?: number): Promise<number> =>
  db.work(async (tx) => {
    await takeTurn(tx);
    return foldFigures(tx, clock.now(), { dropped, ...(atOnce === undefined ? {} : { atOnce }) });
  });

export interface Folding {
  stop(): Promise<void>;
}

/**
 * Keeps the figures while the worker runs. No message asks for it: writers only append notes, so that a press at midnight
 * wakes nobody, and whatever was noted while no worker ran is folded by the first that comes.
 */
export const startFolding = (db: Database, clock: Clock, log: Logger): Folding => {
  let folding: Promise<void> | null = null;
  let begun = false;
  const over = new AbortController();
  const turn = async (): Promise<void> => {
    try {
      for (let more = true; more && !over.signal.aborted;) {
        const started = performance.now();
        const notes = await (begun ? foldNow(db, clock) : foldAtStart(db, clock));
        begun = true;
        more = notes >= notesAtOnce;
        if (notes > 0) log.debug({ notes, ms: Math.round(performance.now() - started) }, 'folded figures');
      }
    } catch (error) {
      log.warn({ err: error }, 'the figures could not be folded; trying again');
    }
    folding = null;
  };
  const timer = setInterval(() => {
    folding ??= turn();
  }, foldEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      over.abort();
      await folding;
    },
  };
};
