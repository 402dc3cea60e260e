import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import { isDropped } from '../study/dropped.store.js';
import type { KindHours, LedgerSource, Receipt, YearNeeds } from './ledger.rules.js';

export interface LedgerPosting {
  readonly teacherId: string;
  readonly year: number;
  readonly hourKind: HourKind;
  readonly hours: number;
  readonly source: LedgerSource;
  readonly sourceKey: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly enrolmentId: string | null;
  /** the entry it corrects; left out for one that stands by itself (H2) */
  readonly corrects?: number | null;
  readonly rule: string;
  readonly receipt: Receipt;
}

/** Posts entries, each source key once and for all (L3, S9); tells the keys that were new. */
export const postEntries = async (
  tx: Tx,
  postings: readonly LedgerPosting[],
  now: Instant,
): Promise<{ sourceKey: string; enrolmentId: string | null }[]> =>
  rows(
    tx,
    `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, enrolment_id,
                               rule, receipt, corrects, posted_at)
     select *, $13::timestamptz from unnest($1::uuid[], $2::smallint[], $3::text[], $4::numeric[], $5::text[], $6::text[], $7::text[],
                               $8::text[], $9::uuid[], $10::text[], $11::jsonb[], $12::bigint[])
       as posting (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, enrolment_id, rule, receipt,
                   corrects)
     order by source_key
     on conflict (source_key) do nothing
     returning source_key as "sourceKey", enrolment_id as "enrolmentId"`,
    [
      postings.map((posting) => posting.teacherId),
      postings.map((posting) => posting.year),
      postings.map((posting) => posting.hourKind),
      postings.map((posting) => posting.hours),
      postings.map((posting) => posting.source),
      postings.map((posting) => posting.sourceKey),
      postings.map((posting) => posting.title),
      postings.map((posting) => posting.titleEn),
      postings.map((posting) => posting.enrolmentId),
      postings.map((posting) => posting.rule),
      postings.map((posting) => JSON.stringify(posting.receipt)),
      postings.map((posting) => posting.corrects ?? null),
      now,
    ],
  );

export interface EnrolmentEntry {
  readonly enrolmentId: string;
  /** the entry the enrolment brought first */
  readonly id: number;
  readonly year: number;
  /** hours of that entry and of all that corrected it */
  readonly sum: number;
}

/** What these enrolments have brought so far; those without an entry are left out. */
export const entriesOfEnrolments = (
  tx: Tx,
  enrolments: readonly { readonly enrolmentId: string; readonly teacherId: string }[],
): Promise<EnrolmentEntry[]> =>
  rows<EnrolmentEntry>(
    tx,
    `select l.enrolment_id as "enrolmentId", min(l.id) as id, (array_agg(l.year order by l.id))[1] as year,
            sum(l.hours) as sum
     from unnest($1::uuid[], $2::uuid[]) as asked (enrolment_id, teacher_id)
     join ledger_entry l on l.teacher_id = asked.teacher_id and l.enrolment_id = asked.enrolment_id
     group by l.enrolment_id`,
    [enrolments.map(({ enrolmentId }) => enrolmentId), enrolments.map(({ teacherId }) => teacherId)],
  );

export interface LedgerEntryRecord {
  readonly id: number;
  readonly year: number;
  readonly hourKind: HourKind;
  readonly hours: number;
  readonly source: LedgerSource;
  readonly title: string;
  readonly titleEn: string | null;
  readonly rule: string;
  readonly receipt: Receipt | null;
  readonly postedAt: Instant;
}

const entryColumns = `id, year, hour_kind as "hourKind", hours, source, title, title_en as "titleEn", rule,
  nullif(receipt, '{}'::jsonb) as receipt, posted_at as "postedAt"`;

/** A year's entries of a teacher, newest first, those before the given id. */
export const pageEntries = (
  tx: Tx,
  teacherId: string,
  year: number,
  limit: number,
  before: number | null,
): Promise<LedgerEntryRecord[]> =>
  rows<LedgerEntryRecord>(
    tx,
    `select ${entryColumns} from ledger_entry
     where teacher_id = $1 and year = $2 and ($3::bigint is null or id < $3) order by id desc limit $4`,
    [teacherId, year, before, limit],
  );

/** An entry of this teacher; anybody else's answers like one that does not exist. */
export const findEntry = (tx: Tx, teacherId: string, id: number): Promise<LedgerEntryRecord | null> =>
  row<LedgerEntryRecord>(tx, `select ${entryColumns} from ledger_entry where teacher_id = $1 and id = $2`, [
    teacherId,
    id,
  ]);

/** What a year asks for (H1), what it has, and what may still be earned in it, by kind. */
export interface YearHours {
  readonly needs: YearNeeds;
  readonly earned: readonly KindHours[];
  readonly underWay: readonly KindHours[];
}

/** H1: what a year asks for, by the newest need that holds from then or before. */
const needsFrom = (year: string): string => `from year_need order by (from_year <= ${year}::int) desc,
  case when from_year <= ${year}::int then -from_year else from_year end limit 1`;

const byKind = (source: string): string => `(select coalesce(jsonb_agg(jsonb_build_object('kind', kind,
  'hours', hours) order by kind), '[]') from (${source}) as summed)`;

const yearText = prepared(
  'the hours of a year',
  forEachAsked(
    'teacher_id uuid, year int, at timestamptz',
    `select
       (select jsonb_build_object('total', total, 'public', public, 'professional', professional)
        ${needsFrom('asked.year')}) as needs,
       ${byKind(`select hour_kind as kind, sum(hours) as hours from ledger_entry
         where teacher_id = asked.teacher_id and year = asked.year group by hour_kind`)} as earned,
       ${byKind(`select kind, sum(hours) as hours from (
         select distinct on (coalesce(c.public_topic, o.id::text)) c.hour_kind as kind, o.hours
         from enrolment e
         join offering o on o.id = e.offering_id
         join course c on c.id = e.course_id
         join term t on t.id = o.term_id
         where e.teacher_id = asked.teacher_id and e.study_closes > asked.at
           and extract(year from greatest(e.study_opens, asked.at) at time zone t.city_zone) = asked.year
           and not exists (select from passing p where p.enrolment_id = e.id) and not ${isDropped}
           and not exists (select from class_result r
             where r.offering_id = e.offering_id and r.teacher_id = e.teacher_id)
           and not exists (select from ledger_entry l where c.public_topic is not null
             and l.source_key = 'public:' || asked.year || ':' || c.public_topic || ':' || e.teacher_id)
         order by coalesce(c.public_topic, o.id::text), o.hours desc) as ahead
       group by kind`)} as "underWay"`,
  ),
);

/** A year of a teacher, as it stands at an instant. */
export interface YearAsked {
  readonly teacherId: string;
  readonly year: number;
  readonly now: Instant;
}

/**
 * All of it in one statement, for each that is asked. Under way is what is being studied and may still be earned in this year: enrolments not
 * passed whose window is open or to come, in the year in which it opens or, once open, the running one. A public topic
 * counts once, and not again when it was earned already (S9).
 */
export const yearHours = async (tx: Tx, years: readonly YearAsked[]): Promise<YearHours[]> => {
  const found = await answersOf<YearHours>(tx, yearText, years.map(asRow));
  return found.map(([hours]) => {
    if (!hours?.needs) throw new Error('year_need is empty');
    return hours;
  });
};

const asRow = ({ teacherId, year, now }: YearAsked): object => ({ teacher_id: teacherId, year, at: now });

export const needsOf = async (tx: Tx, year: number): Promise<YearNeeds> => {
  const found = await row<YearNeeds>(tx, `select total, public, professional ${needsFrom('$1')}`, [year]);
  if (!found) throw new Error('year_need is empty');
  return found;
};
