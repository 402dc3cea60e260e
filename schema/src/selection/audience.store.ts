import { answersOf, forEachAsked } from '../platform/asked.js';
import type { Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';

/** What of a teacher decides which courses there are and how they are sorted (S6), besides the districts seen. */
export interface AudienceRow {
  readonly subject: string | null;
  /** a result of the diagnostic is confirmed, so the capability board is open */
  readonly diagnosed: boolean;
}

const audiencesText = prepared(
  'audiences',
  forEachAsked(
    'account_id uuid',
    `select me.account_id as id, me.subject,
       exists (select from diagnosis d where d.teacher_id = me.account_id) as diagnosed
     from teacher me where me.account_id = asked.account_id`,
  ),
);

/** By account, in one statement; who is no teacher is left out. Every change of these is announced (see m0028). */
export const audiencesOf = async (
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, AudienceRow>> => {
  const found = await answersOf<AudienceRow & { readonly id: string }>(
    tx,
    audiencesText,
    accountIds.map((id) => ({ account_id: id })),
  );
  return new Map(found.flat().map(({ id, ...audience }) => [id, audience]));
};
