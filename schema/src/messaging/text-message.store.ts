import { later, type Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { lease, type GatewayAnswer, afterAnswer, type TextState } from './text-message.rules.js';

/** What is written to many at once: the same words, once a recipient and key. */
export interface Texting {
  /** `feature.what_happened`, the same as its notice's */
  readonly kind: string;
  /** what it is about, unique for the recipient: who repeats it tells nobody twice */
  readonly key: string;
  /** the words, in Chinese, as they arrive */
  readonly body: string;
  /** from here on it is of no use any more */
  readonly until: Instant;
  readonly now: Instant;
}

const given = ({ kind, key, body, until, now }: Texting): unknown[] => [kind, key, body, until, now];

/** `sql` selects account (or null), organisation, sealed mobile and the recipient's part of the key; from $6 its own. */
const write = async (
  tx: Tx,
  sql: string,
  texting: Texting,
  parameters: readonly unknown[],
): Promise<number> => {
  const told = await row<{ told: number }>(
    tx,
    `with told as (
       insert into text_message (key, kind, account_id, organisation_id, mobile_sealed, body, until_at, created_at, due_at)
       select $2::text || '/' || to_whom.recipient, $1::text, to_whom.account_id, to_whom.organisation_id, to_whom.mobile,
         $3::text, $4::timestamptz, $5::timestamptz, $5::timestamptz
       from (${sql}) to_whom (account_id, organisation_id, mobile, recipient)
       on conflict (key) do nothing returning id
     ) select count(*) as told from told`,
    [...given(texting), ...parameters],
  );
  return told?.told ?? 0;
};

/**
 * Texts the admins of schools on their bound mobiles (A7); a school none of whose admins has one is told on its own number
 * (A2). `where` narrows the schools, as `school`; its parameters begin at $6.
 */
export const textSchools = (
  tx: Tx,
  texting: Texting,
  where = 'true',
  parameters: readonly unknown[] = [],
): Promise<number> =>
  write(
    tx,
    `with school as (
       select school.id, school.mobile_sealed from organisation school
       where school.kind = 'school' and school.closed_at is null and ${where}
     ), admin as (
       select distinct on (g.account_id) g.account_id, school.id, coalesce(a.mobile_sealed, t.mobile_sealed) as mobile
       from school join role_grant g on g.organisation_id = school.id and g.role = 'school_admin' and g.ended_at is null
       join account a on a.id = g.account_id and a.disabled_at is null
       left join teacher t on t.account_id = a.id
       where coalesce(a.mobile_sealed, t.mobile_sealed) is not null
     )
     select account_id, id, mobile, account_id::text from admin
     union all
     select null, school.id, school.mobile_sealed, school.id::text from school
     where school.mobile_sealed is not null and not exists (select from admin where admin.id = school.id)`,
    texting,
    parameters,
  );

/** Texts teachers who have bound a mobile; `sql` selects their account ids as teacher_id, its parameters begin at $6. */
export const textTeachers = (
  tx: Tx,
  texting: Texting,
  sql: string,
  parameters: readonly unknown[],
): Promise<number> =>
  write(
    tx,
    `select t.account_id, t.school_id, t.mobile_sealed, t.account_id::text from teacher t
     where t.mobile_sealed is not null and t.state = 'active' and t.account_id in (${sql})`,
    texting,
    parameters,
  );

/** Whatever is queued stays here to be read: no gateway is set. How much that was. */
export const keepQueued = (tx: Tx, now: Instant): Promise<number> =>
  settle(tx, `update text_message set state = 'kept', settled_at = $1 where state = 'queued'`, now);

/** What has come too late is not sent any more. */
export const dropLate = (tx: Tx, now: Instant): Promise<number> =>
  settle(
    tx,
    `update text_message set state = 'late', settled_at = $1 where state = 'queued' and until_at <= $1 and due_at <= $1`,
    now,
  );

const settle = async (tx: Tx, sql: string, now: Instant): Promise<number> =>
  (await row<{ n: number }>(tx, `with done as (${sql} returning id) select count(*) as n from done`, [now]))
    ?.n ?? 0;

/** A message that this process is about to send. */
export interface DueText {
  readonly id: string;
  /** what the gateway knows it by: sent twice under one key it is taken once */
  readonly key: string;
  readonly mobileSealed: Uint8Array;
  readonly body: string;
  readonly tries: number;
}

/** Takes messages that are due for as long as the lease: of any number of workers each is sent by one. */
export const takeDue = (tx: Tx, now: Instant, limit: number): Promise<DueText[]> =>
  rows<DueText>(
    tx,
    `update text_message set tries = tries + 1, due_at = $2 where id in (
       select id from text_message where state = 'queued' and due_at <= $1 and until_at > $1
       order by due_at limit $3 for update skip locked)
     returning id, case round when 0 then id::text else id || '-' || round end as key, mobile_sealed as "mobileSealed", body, tries`,
    [now, later(now, lease), limit],
  );

/** Notes what the gateway said. */
export const noteAnswer = async (
  tx: Tx,
  { id, tries }: Pick<DueText, 'id' | 'tries'>,
  answer: GatewayAnswer,
  now: Instant,
): Promise<void> => {
  const { state, reason, dueAt } = afterAnswer(answer, tries, now);
  await rows(
    tx,
    `update text_message set state = $2, reason = $3, due_at = $4, settled_at = $5 where id = $1 and state = 'queued'`,
    [id, state, reason, dueAt, state === 'queued' ? null : now],
  );
};

/** Gives back what was taken and not tried: it does not count as a try. */
export const giveBack = async (tx: Tx, ids: readonly string[], dueAt: Instant): Promise<void> => {
  await rows(
    tx,
    `update text_message set tries = tries - 1, due_at = $2 where id = any($1::uuid[]) and state = 'queued'`,
    [ids, dueAt],
  );
};

/** A message as staff see it. */
export interface TextRecord {
  readonly id: string;
  readonly kind: string;
  readonly to: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly mobileSealed: Uint8Array;
  readonly body: string;
  readonly createdAt: Instant;
  readonly state: TextState;
  readonly tries: number;
  readonly dueAt: Instant;
  readonly settledAt: Instant | null;
  readonly reason: string | null;
  readonly untilAt: Instant;
}

export interface TextsAsked {
  /** messages to this organisation and those below it */
  readonly within: string;
  readonly state: TextState | null;
}

export const textColumns = `m.id, m.kind, a.name as "to", o.name as organisation, o.name_en as "organisationEn",
  m.mobile_sealed as "mobileSealed", m.body, m.created_at as "createdAt", m.state, m.tries, m.due_at as "dueAt",
  m.settled_at as "settledAt", m.reason, m.until_at as "untilAt"`;

/** Messages `m` to organisation $1 and those below it `o`, with the account `a` that gets them. */
export const textsWithin = `from text_message m join organisation o on o.id = m.organisation_id left join account a on a.id = m.account_id
  where $1 = any(o.lineage)`;

/** Messages to the schools of a place, the newest first. */
export const textPage = (
  tx: Tx,
  { within, state }: TextsAsked,
  page: {
    readonly before: { readonly createdAt: Instant; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<TextRecord[]> =>
  rows<TextRecord>(
    tx,
    `select ${textColumns} ${textsWithin}
       and ($2::text is null or m.state = $2) and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4::uuid))
     order by m.created_at desc, m.id desc limit $5`,
    [within, state, page.before?.createdAt ?? null, page.before?.id ?? null, page.limit],
  );

/** How many there are of each state. */
export const countTexts = (
  tx: Tx,
  within: string,
): Promise<{ readonly state: TextState; readonly messages: number }[]> =>
  rows(tx, `select m.state, count(*) as messages ${textsWithin} group by m.state`, [within]);
