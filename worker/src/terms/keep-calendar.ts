import { second } from '@xueshi/schema/kernel/instants';
import { recordAudit } from '@xueshi/schema/platform/audit';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';
import { noteTurn, takeTurnOfTerm, turnsWait, type TakenTurn } from '@xueshi/schema/terms/turns.store';
import type { TurnEffect } from './turn-effect.js';

/** How late a turn may be begun: the calendar is looked at so often, in one small statement. */
const lookEvery = second;

/** Hears of what was done, and of what failed; without it a failure is thrown. */
export interface TurnEars {
  readonly done?: (turn: TakenTurn) => void;
  readonly failed?: (error: unknown) => void;
}

/**
 * Does everything the calendars ask for at this moment (S1), turn by turn in the order of the year, also what became due
 * while no worker ran; how many turns that were. Any number of workers may do so: each turn happens in one of them.
 */
export const doTurns = async (
  db: Database,
  clock: Clock,
  effects: readonly TurnEffect[],
  ears: TurnEars = {},
): Promise<number> => {
  const troubled: string[] = [];
  let count = 0;
  for (;;) {
    let taken: TakenTurn | null = null;
    try {
      await db.work(async (tx) => {
        const now = clock.now();
        taken = await takeTurnOfTerm(tx, now, troubled);
        if (taken === null) return;
        const { term, turn, at } = taken;
        const facts = {};
        for (const effect of effects)
          if (effect.turn === turn) Object.assign(facts, await effect.run(tx, term, now));
        await noteTurn(tx, taken, facts);
        await recordAudit(tx, [
          {
            at: now,
            action: `term.${turn}`,
            outcome: 'done',
            actorId: null,
            role: null,
            organisationId: null,
            subjectType: 'Term',
            subjectId: term.id,
            facts: { ...facts, dueAt: at.toISOString() },
          },
        ]);
      });
    } catch (error) {
      const term = termOf(taken);
      // Without a term it is the database that is away; with one, the others go on and this one is due again.
      if (term === null || ears.failed === undefined) throw error;
      troubled.push(term);
      ears.failed(error);
      continue;
    }
    if (taken === null) return count;
    count += 1;
    ears.done?.(taken);
  }
};

/** The compiler does not see that the transaction assigns it. */
const termOf = (taken: TakenTurn | null): string | null => taken?.term.id ?? null;

export interface Calendar {
  stop(): Promise<void>;
}

/** Keeps the calendars while the worker runs. Who changes one need tell nobody: the next look reads it. */
export const startCalendar = (
  db: Database,
  clock: Clock,
  log: Logger,
  effects: readonly TurnEffect[],
): Calendar => {
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      if (await turnsWait(db.read(), clock.now()))
        await doTurns(db, clock, effects, {
          done: ({ term, turn, at }) =>
            log.info({ term: term.code, turn, due: at.toISOString() }, 'the calendar moved on'),
          failed: (error) => log.error({ err: error }, 'a turn of a term failed; it is due again'),
        });
    } catch (error) {
      log.warn({ err: error }, 'the calendar could not be read; trying again');
    }
    looking = null;
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
