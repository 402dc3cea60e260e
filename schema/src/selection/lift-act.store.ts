import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { EvidenceKind, EvidenceType, LiftStepKind } from './lift.rules.js';
import type { LiftScope } from './lift.store.js';

export interface NewEvidence {
  readonly requestId: string;
  readonly round: number;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly by: string;
  readonly now: Instant;
}

/** Keeps what a file is; its bytes lie in the storage already. */
export const addEvidence = async (tx: Tx, file: NewEvidence): Promise<void> => {
  await rows(
    tx,
    `insert into lift_file (request_id, round, kind, file_name, media_type, bytes, sha256, storage_key, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      file.requestId,
      file.round,
      file.kind,
      file.fileName,
      file.mediaType,
      file.bytes,
      file.sha256,
      file.storageKey,
      file.by,
      file.now,
    ],
  );
};

export interface StoredEvidence {
  readonly id: string;
  readonly requestId: string;
  readonly schoolId: string;
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly storageKey: string;
}

/** A file of a request in the scope; any other answers like one that does not exist. */
export const findEvidence = (tx: Tx, scope: LiftScope, id: string): Promise<StoredEvidence | null> =>
  row<StoredEvidence>(
    tx,
    `select f.id, f.request_id as "requestId", r.school_id as "schoolId", f.file_name as "fileName",
       f.media_type as "mediaType", f.storage_key as "storageKey"
     from lift_file f join lift_request r on r.id = f.request_id join organisation school on school.id = r.school_id
     where f.id = $3 and $1::uuid = any(school.lineage) and ($2::uuid is null or not exists (
       select from lift_case c join user_block k on k.id = c.block_id where c.request_id = r.id and k.teacher_id <> $2))`,
    [scope.organisationId, scope.teacherId, id],
  );

/** Appends what happened to a request. */
export const addLiftStep = async (
  tx: Tx,
  step: {
    readonly requestId: string;
    readonly kind: LiftStepKind;
    readonly reason: string | null;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<void> => {
  await rows(
    tx,
    `insert into lift_step (request_id, number, kind, reason, done_by, at)
     select $1, 1 + (select count(*) from lift_step where request_id = $1), $2, $3, $4, $5`,
    [step.requestId, step.kind, step.reason, step.by, step.now],
  );
};

/**
 * A10: lifts the blocks of a request, and takes its unpaid courses off lists and bills: nobody owes them any more (A6).
 * Lock the teachers first. Gives how many blocks were lifted.
 */
export const liftBlocks = async (
  tx: Tx,
  { requestId, by, now }: { readonly requestId: string; readonly by: string; readonly now: Instant },
): Promise<number> => {
  const lifted = await rows(
    tx,
    `with lifted as (
       insert into block_lift (block_id, request_id, lifted_by, at)
       select block_id, request_id, $2, $3 from lift_case where request_id = $1
       on conflict (block_id) do nothing returning block_id
     ), dropped as (
       update selection s set dropped_at = $3, dropped_by = $2
       from lift_case c join lifted on lifted.block_id = c.block_id,
         jsonb_to_recordset(c.courses) as named ("selectionId" uuid)
       where c.request_id = $1 and s.id = named."selectionId" and s.dropped_at is null and s.paid_at is null
       returning s.id, s.offering_id
     ), seats as (
       update offering set selected = selected - freed.seats
       from (select offering_id, count(*) as seats from dropped group by 1) freed where offering.id = freed.offering_id
     ), credited as (
       insert into bill_credit (selection_id, bill_id, training_fen, material_fen, at)
       select l.selection_id, l.bill_id, l.training_fen, l.material_fen, $3
       from bill_line l join dropped on dropped.id = l.selection_id on conflict (selection_id) do nothing
     )
     select block_id from lifted`,
    [requestId, by, now],
  );
  return lifted.length;
};

/** Tells the teachers of a request that they are free again, and the admins of their school. */
export const tellLifted = async (tx: Tx, requestId: string, now: Instant): Promise<void> => {
  await notifySelecting(
    tx,
    `select k.teacher_id, 'selection.block_lifted', jsonb_build_object('term', term.name, 'termEn', term.name_en),
       $2::timestamptz, 'lifted/' || k.id
     from block_lift l join user_block k on k.id = l.block_id join term on term.id = k.term_id where l.request_id = $1`,
    [requestId, now],
  );
  await notifySelecting(
    tx,
    `select g.account_id, 'selection.lift_granted',
       jsonb_build_object('teachers', (select count(*) from lift_case c where c.request_id = r.id)),
       $2::timestamptz, 'lift_granted/' || r.id
     from lift_request r join role_grant g on g.organisation_id = r.school_id and g.role = 'school_admin' where r.id = $1`,
    [requestId, now],
  );
};

/** Tells whoever handed a request in that it came back: a school's admins, or the teacher. */
export const tellReturned = async (
  tx: Tx,
  returned: {
    readonly requestId: string;
    readonly step: number;
    readonly reason: string;
    readonly now: Instant;
  },
): Promise<void> => {
  await notifySelecting(
    tx,
    `select g.account_id, 'selection.lift_returned', jsonb_build_object('reason', $3::text), $4::timestamptz,
       'lift_returned/' || r.id || '/' || $2::integer
     from lift_request r join role_grant g on g.organisation_id = r.school_id and g.role = 'school_admin' where r.id = $1`,
    [returned.requestId, returned.step, returned.reason, returned.now],
  );
  await notifySelecting(
    tx,
    `select s.done_by, 'selection.own_lift_returned', jsonb_build_object('reason', $3::text), $4::timestamptz,
       'own_lift_returned/' || s.request_id || '/' || $2::integer
     from lift_step s join teacher t on t.account_id = s.done_by
     where s.request_id = $1 and s.kind = 'submitted' order by s.number desc limit 1`,
    [returned.requestId, returned.step, returned.reason, returned.now],
  );
};
