import type { Instant } from '../kernel/instants.js';
import type { RefusalFacts } from '../kernel/refusals.js';
import { row, rows, type Tx } from '../platform/database.js';
import {
  bulkVerdicts,
  type BulkEntry,
  type BulkVerdict,
  type BulkWay,
  type JudgedEntry,
} from './bulk.rules.js';
import { countOf, orderDoing, orderUndoing, placeOf } from './reviewed-lines.store.js';

export interface BulkRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly termId: string;
  readonly way: BulkWay;
  readonly fileName: string | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly taskId: string | null;
  readonly appliedAt: Instant | null;
  readonly appliedBy: string | null;
  readonly undoTaskId: string | null;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
  /** lines that wait to be acted on */
  readonly open: number;
  readonly counts: Readonly<Record<BulkVerdict, number>>;
}

export interface NewBulk {
  readonly organisationId: string;
  readonly termId: string;
  readonly way: BulkWay;
  readonly fileName: string | null;
  readonly createdBy: string;
  readonly entries: readonly BulkEntry[];
  readonly judged: readonly JudgedEntry[];
  readonly now: Instant;
}

/** Keeps a dry run; the same person's earlier ones that came to nothing go. Gives its id. */
export const keepBulk = async (tx: Tx, bulk: NewBulk): Promise<string> => {
  await rows(
    tx,
    `delete from bulk_selection where organisation_id = $1 and created_by = $2 and applied_at is null`,
    [bulk.organisationId, bulk.createdBy],
  );
  const kept = await row<{ id: string }>(
    tx,
    `insert into bulk_selection (organisation_id, term_id, way, file_name, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [bulk.organisationId, bulk.termId, bulk.way, bulk.fileName, bulk.createdBy, bulk.now],
  );
  if (kept === null) throw new Error('a bulk was inserted and not returned');
  const judged = new Map(bulk.judged.map((one) => [one.line, one]));
  await rows(
    tx,
    `insert into bulk_line (bulk_id, line, study_number, course_number, name, fault, teacher_id, offering_id, verdict,
       rule, key, facts, settled_at)
     select $1, l.line, l.study_number, l.course_number, l.name, l.fault, l.teacher_id, l.offering_id, l.verdict,
       l.rule, l.key, l.facts, case when l.fault is not null then $2::timestamptz end
     from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[], $10::text[],
       $11::text[], $12::text[], $13::jsonb[])
       as l (line, study_number, course_number, name, fault, teacher_id, offering_id, verdict, rule, key, facts)`,
    [
      kept.id,
      bulk.now,
      bulk.entries.map(({ line }) => line),
      bulk.entries.map(({ studyNumber }) => studyNumber),
      bulk.entries.map(({ courseNumber }) => courseNumber),
      bulk.entries.map(({ name }) => name),
      bulk.entries.map(({ fault }) => fault),
      bulk.entries.map(({ line }) => judged.get(line)?.teacherId ?? null),
      bulk.entries.map(({ line }) => judged.get(line)?.offeringId ?? null),
      bulk.entries.map(({ line }) => judged.get(line)?.verdict ?? 'refused'),
      bulk.entries.map(({ line }) => judged.get(line)?.rule ?? null),
      bulk.entries.map(({ line }) => judged.get(line)?.key ?? null),
      bulk.entries.map(({ line }) => JSON.stringify(judged.get(line)?.facts ?? {})),
    ],
  );
  return kept.id;
};

const recordColumns = `b.id, b.organisation_id as "organisationId", b.term_id as "termId", b.way,
  b.file_name as "fileName", b.created_at as "createdAt", creator.name as "createdBy", b.task_id as "taskId",
  b.applied_at as "appliedAt", b.applied_by as "appliedBy", b.undo_task_id as "undoTaskId",
  b.undone_at as "undoneAt", b.undone_by as "undoneBy", counted.*`;

const recordTables = `bulk_selection b join account creator on creator.id = b.created_by
  cross join lateral (
    select count(*) filter (where settled_at is null) as open, ${countOf(bulkVerdicts)} as counts from bulk_line where bulk_id = b.id) counted`;

/** A bulk of this organisation; any other answers like one that does not exist. */
export const findBulk = (tx: Tx, organisationId: string, id: string): Promise<BulkRecord | null> =>
  row<BulkRecord>(
    tx,
    `select ${recordColumns} from ${recordTables} where b.id = $2 and b.organisation_id = $1`,
    [organisationId, id],
  );

/** The bulks of an organisation that were applied, newest first. */
export const newestBulks = (tx: Tx, organisationId: string, limit: number): Promise<BulkRecord[]> =>
  rows<BulkRecord>(
    tx,
    `select ${recordColumns} from ${recordTables}
     where b.organisation_id = $1 and b.applied_at is not null order by b.created_at desc, b.id limit $2`,
    [organisationId, limit],
  );

/** What a worker needs of a bulk, whoever asks. */
export interface BulkOrder {
  readonly id: string;
  readonly organisationId: string;
  readonly termId: string;
  readonly appliedBy: string;
  readonly undoneBy: string | null;
  readonly lines: number;
  readonly open: number;
  readonly selected: number;
}

/** Read first by whatever acts on a bulk: others who would act on it wait until the transaction ends. */
export const lockOrder = async (tx: Tx, id: string): Promise<BulkOrder | null> => {
  await rows(tx, `select from bulk_selection where id = $1 for update`, [id]);
  return row<BulkOrder>(
    tx,
    `select b.id, b.organisation_id as "organisationId", b.term_id as "termId", b.applied_by as "appliedBy",
       b.undone_by as "undoneBy", (select count(*) from bulk_line where bulk_id = b.id) as lines,
       (select count(*) from bulk_line where bulk_id = b.id and settled_at is null) as open,
       (select count(*) from bulk_line where bulk_id = b.id and verdict = 'selected') as selected
     from bulk_selection b where b.id = $1 and b.applied_at is not null`,
    [id],
  );
};

/** The next lines of a bulk that wait to be acted on, in the order in which they were given. */
export const openLines = (tx: Tx, bulkId: string, limit: number): Promise<BulkEntry[]> =>
  rows<BulkEntry>(
    tx,
    `select line, study_number as "studyNumber", course_number as "courseNumber", name, fault, facts from bulk_line
     where bulk_id = $1 and settled_at is null order by line limit $2`,
    [bulkId, limit],
  );

export interface BulkLineRecord extends BulkEntry {
  readonly verdict: BulkVerdict;
  readonly rule: string | null;
  readonly key: string | null;
  readonly facts: RefusalFacts;
  readonly teacherName: string | null;
  readonly courseTitle: string | null;
  readonly courseTitleEn: string | null;
}

/** Lines of a bulk: those that went wrong first, each in its order; `verdict` limits them to one. */
export const pageBulkLines = (
  tx: Tx,
  bulkId: string,
  asked: {
    readonly verdict: BulkVerdict | null;
    readonly after: { readonly place: number; readonly line: number } | null;
    readonly limit: number;
  },
): Promise<(BulkLineRecord & { readonly place: number })[]> =>
  rows(
    tx,
    `select * from (
       select b.line, b.study_number as "studyNumber", b.course_number as "courseNumber", b.name, b.fault, b.verdict,
         b.rule, b.key, b.facts, a.name as "teacherName", c.title as "courseTitle", c.title_en as "courseTitleEn",
         ${placeOf('b.verdict')} as place
       from bulk_line b left join account a on a.id = b.teacher_id
       left join offering o on o.id = b.offering_id left join course c on c.id = o.course_id
       where b.bulk_id = $1 and ($2::text is null or b.verdict = $2)) told
     where $3::integer is null or (place, line) > ($3, $4::integer)
     order by place, line limit $5`,
    [bulkId, asked.verdict, asked.after?.place ?? null, asked.after?.line ?? null, asked.limit],
  );

/** Notes the task that selects; false when it was taken back and is not to go on. */
export const orderBulk = orderDoing('bulk_selection');

/** Notes the task that takes back; nothing is selected by the bulk from then on. */
export const orderUndo = orderUndoing('bulk_selection');
