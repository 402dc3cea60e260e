import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Tx } from '@xueshi/schema/platform/database';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { TermTurnName } from '@xueshi/schema/terms/turns.rules';
import type { TurnFacts } from '@xueshi/schema/terms/turns.store';

/** What a feature does at an instant of a term's calendar (S1), in the transaction that notes the turn as done: once. */
export interface TurnEffect {
  readonly turn: TermTurnName;
  /** gives numbers of what it did, for the calendar page; long work goes to the outbox or a task */
  readonly run: (tx: Tx, term: TermRecord, now: Instant) => Promise<TurnFacts>;
}
