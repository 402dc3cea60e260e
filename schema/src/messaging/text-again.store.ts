import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { mostTries, type TextState } from './text-message.rules.js';
import { textColumns, textsWithin, type TextRecord } from './text-message.store.js';

/** A message to a school beneath an organisation; any other answers like one that does not exist. */
export const findText = (tx: Tx, within: string, id: string): Promise<TextRecord | null> =>
  row<TextRecord>(tx, `select ${textColumns} ${textsWithin} and m.id = $2`, [within, id]);

/** Which messages are to be sent again: one, or all of some states. */
export interface TextsAgain {
  /** messages to this organisation and those below it */
  readonly within: string;
  /** null for all */
  readonly id: string | null;
  readonly states: readonly TextState[];
}

/**
 * Queues messages anew that are still of use, in one statement, to today's number: a wrong one may have been mended. What the
 * gateway refused, or goes to another number, goes under a new key; what was given up because the gateway was away goes under
 * the old one, since it may have arrived. Gives how many.
 */
export const queueAgain = async (
  tx: Tx,
  { within, id, states }: TextsAgain,
  now: Instant,
): Promise<number> => {
  const queued = await rows(
    tx,
    `update text_message again set state = 'queued', settled_at = null, reason = null, tries = 0, due_at = $4,
       mobile_sealed = found.mobile,
       round = again.round + (found.refused or found.mobile <> again.mobile_sealed)::integer
     from (
       select m.id, m.state = 'failed' and m.tries < $5 as refused,
         coalesce(case when m.account_id is null then o.mobile_sealed else coalesce(a.mobile_sealed,
           (select t.mobile_sealed from teacher t where t.account_id = m.account_id)) end, m.mobile_sealed) as mobile
       ${textsWithin} and ($2::uuid is null or m.id = $2) and m.state = any($3::text[]) and m.until_at > $4
       order by m.id for update of m
     ) found where again.id = found.id returning 1 as one`,
    [within, id, states, now, mostTries],
  );
  return queued.length;
};
