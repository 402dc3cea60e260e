import type { Instant } from '../kernel/instants.js';
import { containing } from '../catalogue/catalogue.rules.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { CourseLikeness } from './content.rules.js';
import type { DraftState } from './review.rules.js';

/** A course of an organisation with the draft it is being made or changed in: one of the two is there. */
export interface AuthoredRecord {
  /** the draft's or, without one, the course's */
  readonly key: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly draftId: string | null;
  readonly state: DraftState | null;
  readonly courseId: string | null;
  readonly number: string | null;
  readonly edition: number | null;
  readonly publishedAt: Instant | null;
  readonly changedAt: Instant;
  /** why it was returned, when it was */
  readonly reason: string | null;
  /** not cancelled, newest term first */
  readonly offeringIds: readonly string[];
}

export interface AuthoredCursor {
  readonly changedAt: Instant;
  readonly key: string;
}

/** The courses of an organisation, drafts included, last changed first. */
export const pageAuthored = (
  tx: Tx,
  organisationId: string,
  limit: number,
  after: AuthoredCursor | null,
): Promise<AuthoredRecord[]> =>
  rows<AuthoredRecord>(
    tx,
    `with open as (
       select id, course_id, state, saved_at, content ->> 'title' as title, content ->> 'titleEn' as title_en
       from course_draft where organisation_id = $1 and state <> 'approved'),
     own as (
       select c.id, c.number, c.title, c.title_en, c.version, n.published_at
       from course c join course_edition n on n.course_id = c.id and n.number = c.version
       where c.declaring_id = $1),
     authored as (
       select coalesce(open.id, own.id) as key, open.id as draft_id, open.state, own.id as course_id, own.number,
         coalesce(open.title, own.title) as title,
         case when open.id is null then own.title_en else open.title_en end as title_en,
         own.version, own.published_at, coalesce(open.saved_at, own.published_at) as changed_at
       from open full join own on own.id = open.course_id),
     page as (
       select * from authored
       where $3::timestamptz is null or (changed_at, key) < ($3, $4::uuid)
       order by changed_at desc, key desc limit $2)
     select p.key, p.title, p.title_en as "titleEn", p.draft_id as "draftId", p.state, p.course_id as "courseId",
       p.number, p.version as edition, p.published_at as "publishedAt", p.changed_at as "changedAt",
       case when p.state = 'returned' then (
         select s.reason from course_decision s where s.draft_id = p.draft_id order by s.id desc limit 1) end as reason,
       array(select o.id from offering o join term t on t.id = o.term_id
             where o.course_id = p.course_id and o.cancelled_at is null order by t.first_opens desc) as "offeringIds"
     from page p order by p.changed_at desc, p.key desc`,
    [organisationId, limit, after?.changedAt ?? null, after?.key ?? null],
  );

/** The terms of the course that an organisation last wrote, published or not; null before its first. */
export const lastAuthored = (tx: Tx, organisationId: string): Promise<CourseLikeness | null> =>
  row<CourseLikeness>(
    tx,
    `select "hourKind", hours, delivery, stages, subjects from (
       (select content ->> 'hourKind' as "hourKind", (content ->> 'hours')::float8 as hours,
          content ->> 'delivery' as delivery, content -> 'stages' as stages, content -> 'subjects' as subjects,
          saved_at as at
        from course_draft
        where organisation_id = $1 and state <> 'approved' and content -> 'hours' <> 'null'
        order by saved_at desc limit 1)
       union all
       (select c.hour_kind, c.hours::float8, c.delivery, to_jsonb(c.stages), to_jsonb(c.subjects), n.published_at
        from course c join course_edition n on n.course_id = c.id and n.number = c.version
        where c.declaring_id = $1 order by n.published_at desc limit 1)
     ) as written order by at desc limit 1`,
    [organisationId],
  );

/** How many drafts wait for a decision. */
export const countSubmitted = async (tx: Tx): Promise<number> =>
  (
    await rows<{ found: number }>(tx, `select count(*) as found from course_draft where state = 'submitted'`)
  )[0]?.found ?? 0;

/** How many wait for a decision, and since when the first one does. */
export const submittedDrafts = async (
  tx: Tx,
): Promise<{ readonly found: number; readonly since: Instant | null }> =>
  (await row(
    tx,
    `select count(*) as found, min(submitted_at) as since from course_draft where state = 'submitted'`,
  )) ?? { found: 0, since: null };

/** Drafts of an organisation that came back to it, with the reason, the newest first. */
export const returnedDrafts = (
  tx: Tx,
  organisationId: string,
  limit: number,
): Promise<
  { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly reason: string }[]
> =>
  rows(
    tx,
    `select d.id, d.content ->> 'title' as title, d.content ->> 'titleEn' as "titleEn",
       coalesce((select s.reason from course_decision s where s.draft_id = d.id order by s.id desc limit 1), '') as reason
     from course_draft d where d.organisation_id = $1 and d.state = 'returned' order by d.saved_at desc limit $2`,
    [organisationId, limit],
  );

export interface QueueCursor {
  readonly submittedAt: Instant;
  readonly id: string;
}

/** What waits for the city's decision, the longest waiting first. */
export const pageQueue = (tx: Tx, limit: number, after: QueueCursor | null): Promise<QueueCursor[]> =>
  rows<QueueCursor>(
    tx,
    `select id, submitted_at as "submittedAt" from course_draft
     where state = 'submitted' and ($2::timestamptz is null or (submitted_at, id) > ($2, $3::uuid))
     order by submitted_at, id limit $1`,
    [limit, after?.submittedAt ?? null, after?.id ?? null],
  );

export interface PublishedCursor {
  readonly publishedAt: Instant;
  readonly id: string;
}

/** Published courses, of a district or all, the newest edition first; `words` must each be in number, title or lecturer. */
export const pagePublished = (
  tx: Tx,
  districtId: string | null,
  words: readonly string[],
  limit: number,
  after: PublishedCursor | null,
): Promise<PublishedCursor[]> =>
  rows<PublishedCursor>(
    tx,
    `select c.id, n.published_at as "publishedAt"
     from course c join course_edition n on n.course_id = c.id and n.number = c.version
     where (cardinality($2::text[]) = 0 or concat_ws(E'\\n', c.number, c.title, c.title_en, c.lecturer) ilike all ($2))
       and ($3::timestamptz is null or (n.published_at, c.id) < ($3, $4::uuid))
       and ($5::uuid is null or c.district_id = $5)
     order by n.published_at desc, c.id desc limit $1`,
    [limit, words.map(containing), after?.publishedAt ?? null, after?.id ?? null, districtId],
  );

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** What these drafts are called. */
export const draftTitles = (tx: Tx, ids: readonly string[]): Promise<Titled[]> =>
  rows<Titled>(
    tx,
    `select id, content ->> 'title' as title, content ->> 'titleEn' as "titleEn"
     from course_draft where id = any($1::uuid[])`,
    [ids],
  );

/** What the courses of these offers are called. */
export const offeredTitles = (tx: Tx, ids: readonly string[]): Promise<Titled[]> =>
  rows<Titled>(
    tx,
    `select o.id, c.title, c.title_en as "titleEn" from offering o join course c on c.id = o.course_id
     where o.id = any($1::uuid[])`,
    [ids],
  );
