import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { termColumns, type TermRecord } from './terms.store.js';
import { dueTurn, instantOfTurn, termTurns, type PlannedTurn, type TermTurnName } from './turns.rules.js';

/** Numbers of what a turn did, for the calendar page. */
export type TurnFacts = Readonly<Record<string, number | boolean>>;

export interface DoneTurn {
  readonly termId: string;
  readonly turn: TermTurnName;
  readonly dueAt: Instant;
  readonly doneAt: Instant;
  readonly facts: TurnFacts;
}

/** A turn that this transaction has taken, with its term as it is now. */
export interface TakenTurn extends PlannedTurn {
  readonly term: TermRecord;
}

const columnOf = (turn: TermTurnName): string =>
  instantOfTurn[turn].replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Terms with something due that is not done. */
const due = `exists (select from (values ${termTurns.map((turn) => `('${turn}', t.${columnOf(turn)})`).join(', ')})
    as planned (turn, at)
  where planned.at <= $1 and not exists
    (select from term_turn d where d.term_id = t.id and d.turn = planned.turn))`;

/** Whether the calendar asks for anything at this moment: a look without a lock. */
export const turnsWait = async (tx: Tx, now: Instant): Promise<boolean> =>
  (await row(tx, `select t.id from term t where ${due} limit 1`, [now])) !== null;

/**
 * Takes the next turn that is due, of a term that no other worker holds (S1): the term stays locked and the turn is
 * noted as done in the transaction of its effects, so that it happens once whoever is killed. The calendar is read under
 * the lock; who changes it waits. Null when nothing is due; terms of `except` are left alone.
 */
export const takeTurnOfTerm = async (
  tx: Tx,
  now: Instant,
  except: readonly string[] = [],
): Promise<TakenTurn | null> => {
  const term = await row<TermRecord>(
    tx,
    `select ${termColumns} from term t where ${due} and t.id <> all($2::uuid[])
     order by t.first_opens, t.id limit 1 for no key update of t skip locked`,
    [now, except],
  );
  if (term === null) return null;
  // Another worker may have finished between the look and the lock: what is done is read after it.
  const done = await doneTurns(tx, [term.id]);
  const next = dueTurn(term, new Set(done.map(({ turn }) => turn)), now);
  if (next === null) return null;
  await rows(tx, `insert into term_turn (term_id, turn, due_at, done_at) values ($1, $2, $3, $4)`, [
    term.id,
    next.turn,
    next.at,
    now,
  ]);
  return { ...next, term };
};

/** Keeps what the turn did. */
export const noteTurn = async (tx: Tx, { term, turn }: TakenTurn, facts: TurnFacts): Promise<void> => {
  await rows(tx, `update term_turn set facts = $3 where term_id = $1 and turn = $2`, [
    term.id,
    turn,
    JSON.stringify(facts),
  ]);
};

/** What is done of these terms. */
export const doneTurns = (tx: Tx, termIds: readonly string[]): Promise<DoneTurn[]> =>
  rows<DoneTurn>(
    tx,
    `select term_id as "termId", turn, due_at as "dueAt", done_at as "doneAt", facts from term_turn
     where term_id = any($1::uuid[])`,
    [termIds],
  );

/** Notes turns as done that nobody is to do: what passed before a term came under the clockwork. */
export const passTurns = async (tx: Tx, terms: readonly TermRecord[], now: Instant): Promise<void> => {
  const passed = terms.flatMap((term) =>
    termTurns
      .map((turn) => ({ id: term.id, turn, at: term[instantOfTurn[turn]] }))
      .filter(({ at }) => at <= now),
  );
  await rows(
    tx,
    `insert into term_turn (term_id, turn, due_at, done_at, facts)
     select id, turn, at, at, '{"before": true}' from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as passed (id, turn, at)
     on conflict do nothing`,
    [passed.map(({ id }) => id), passed.map(({ turn }) => turn), passed.map(({ at }) => at)],
  );
};
