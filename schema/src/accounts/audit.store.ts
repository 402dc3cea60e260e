import type { Instant } from '../kernel/instants.js';
import type { AuditOutcome } from '../platform/audit.js';
import { row, rows, type Tx } from '../platform/database.js';

/** What of the audit somebody wants to read; what is left out does not narrow. */
export interface AuditFilter {
  readonly from?: Instant | null;
  /** up to, not including */
  readonly until?: Instant | null;
  readonly action?: string | null;
  readonly outcome?: AuditOutcome | null;
  /** accounts that acted; an empty list finds nothing */
  readonly actorIds?: readonly string[] | null;
  /** the organisations it concerns; null: all of them, and what concerns none */
  readonly organisationIds: readonly string[] | null;
}

/** An event as it is read: with the names its ids have today. */
export interface AuditRecord {
  readonly id: number;
  readonly at: Instant;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where a page goes on: the last event of the page before, as exact as the database keeps it. */
export interface AuditPlace {
  readonly at: string;
  readonly id: number;
}

export interface AuditRow extends AuditRecord {
  /** `at` to the microsecond: an instant of JavaScript would round it and lose events of the same millisecond */
  readonly place: string;
}

const columns = `e.id, e.at, e.at::text as place, e.action, e.outcome, e.actor_id as "actorId", a.name as "actorName", e.role,
  e.organisation_id as "organisationId", o.name as "organisationName", o.name_en as "organisationNameEn",
  e.subject_type as "subjectType", e.subject_id as "subjectId", e.facts`;

/** So many organisations are read each by its own index; more are filtered out of all events. */
const fewPlaces = 300;

/** The newest events of a filter, before a place, at most `limit`: keyset paging, the same cost on every page. */
export const auditPage = (
  tx: Tx,
  filter: AuditFilter,
  before: AuditPlace | null,
  limit: number,
): Promise<AuditRow[]> => {
  const given: unknown[] = [];
  const bind = (value: unknown): string => `$${String(given.push(value))}`;
  const wanted = conditions(filter, before, bind);
  const newest = `order by e.at desc, e.id desc limit ${bind(limit)}`;
  const places = filter.organisationIds;
  const events =
    places === null
      ? `select e.* from audit_event e where ${wanted} ${newest}`
      : places.length > fewPlaces || filter.actorIds != null
        ? `select e.* from audit_event e where e.organisation_id = any(${bind(places)}::uuid[]) and ${wanted} ${newest}`
        : `select e.* from unnest(${bind(places)}::uuid[]) as place(id) cross join lateral (
             select e.* from audit_event e where e.organisation_id = place.id and ${wanted} ${newest}) e ${newest}`;
  return rows<AuditRow>(
    tx,
    `select ${columns} from (${events}) e
     left join account a on a.id = e.actor_id left join organisation o on o.id = e.organisation_id
     order by e.at desc, e.id desc`,
    given,
  );
};

const conditions = (
  { from, until, action, outcome, actorIds }: AuditFilter,
  before: AuditPlace | null,
  bind: (value: unknown) => string,
): string =>
  [
    from == null ? null : `e.at >= ${bind(from)}`,
    until == null ? null : `e.at < ${bind(until)}`,
    action == null ? null : `e.action = ${bind(action)}`,
    outcome == null ? null : `e.outcome = ${bind(outcome)}`,
    actorIds == null ? null : `e.actor_id = any(${bind(actorIds)}::uuid[])`,
    before === null ? null : `(e.at, e.id) < (${bind(before.at)}::timestamptz, ${bind(before.id)}::bigint)`,
  ]
    .filter((condition) => condition !== null)
    .join(' and ') || 'true';

/** One event by its number, with its names. */
export const auditById = (tx: Tx, id: number): Promise<AuditRow | null> =>
  row<AuditRow>(
    tx,
    `select ${columns} from audit_event e
     left join account a on a.id = e.actor_id left join organisation o on o.id = e.organisation_id where e.id = $1`,
    [id],
  );

/** Organisations whose name, or the name of one above them, holds the words; within one and all below it, if given. */
export const organisationsNamed = async (
  tx: Tx,
  within: string | null,
  words: string | null,
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select p.id from organisation p
       where ($1::uuid is null or $1 = any(p.lineage))
         and ($2::text is null or exists (select from organisation o where o.id = any(p.lineage)
              and strpos(lower(o.name || ' ' || coalesce(o.name_en, '')), lower($2)) > 0))`,
      [within, words],
    )
  ).map(({ id }) => id);

/** Accounts that go by a name, an account name or a study number; at most a hundred. */
export const accountsNamed = async (tx: Tx, words: string, login: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select id from account where name = $1 or login = $2
       union select account_id from teacher where study_number = upper($2) limit 100`,
      [words, login],
    )
  ).map(({ id }) => id);

/** Names of accounts by id. */
export const accountNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await rows<{ id: string; name: string }>(
        tx,
        `select id, name from account where id = any($1::uuid[])`,
        [ids],
      )
    ).map(({ id, name }) => [id, name]),
  );
