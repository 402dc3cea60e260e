import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { EvidenceKind, EvidenceType, LiftCourse, LiftStepKind, LiftTeacher } from './lift.rules.js';

/** Whose requests: those of schools beneath an organisation, or those that name one teacher alone. */
export interface LiftScope {
  readonly organisationId: string;
  readonly teacherId: string | null;
}

/** A block that stands, with what a request names of it. */
export interface StandingBlock extends LiftTeacher {
  readonly blockId: string;
  readonly schoolId: string;
  readonly courses: readonly LiftCourse[];
}

const earlierLifts = `(select count(*) from block_lift l join user_block e on e.id = l.block_id
  where e.teacher_id = k.teacher_id and e.id <> k.id
    and l.at < coalesce((select own.at from block_lift own where own.block_id = k.id), 'infinity'))`;

/** The blocks among these that stand, of people in the scope; others answer like blocks that do not exist. */
export const standingBlocks = (
  tx: Tx,
  { organisationId, teacherId }: LiftScope,
  blockIds: readonly string[],
): Promise<StandingBlock[]> =>
  rows<StandingBlock>(
    tx,
    `select k.id as "blockId", k.teacher_id as "teacherId", t.school_id as "schoolId", ${earlierLifts} as earlier,
       (select coalesce(jsonb_agg(jsonb_build_object('selectionId', s.id, 'number', c.number, 'title', c.title,
          'titleEn', c.title_en) order by c.number), '[]')
        from selection s join bill_line l on l.selection_id = s.id
        join offering o on o.id = s.offering_id and o.board = 'city' join course c on c.id = o.course_id
        where s.teacher_id = k.teacher_id and s.term_id = k.term_id and s.dropped_at is null and s.paid_at is null) as courses
     from user_block k join teacher t on t.account_id = k.teacher_id join organisation school on school.id = t.school_id
     where k.id = any($3::uuid[]) and $1::uuid = any(school.lineage) and ($2::uuid is null or k.teacher_id = $2)
       and not exists (select from block_lift l where l.block_id = k.id)
     order by k.at, k.id`,
    [organisationId, teacherId, blockIds],
  );

/** A request of these blocks that is not decided, the newest; another one is not begun beside it. */
export const openRequestOf = async (tx: Tx, blockIds: readonly string[]): Promise<string | null> =>
  (
    await row<{ id: string }>(
      tx,
      `select r.id from lift_request r join lift_case c on c.request_id = r.id
       where c.block_id = any($1::uuid[])
         and not exists (select from lift_step s where s.request_id = r.id and s.kind = 'lifted')
       order by r.opened_at desc, r.id limit 1`,
      [blockIds],
    )
  )?.id ?? null;

export const openRequest = async (
  tx: Tx,
  request: {
    readonly schoolId: string;
    readonly blocks: readonly StandingBlock[];
    readonly by: string;
    readonly now: Instant;
  },
): Promise<string> => {
  const opened = await row<{ id: string }>(
    tx,
    `with opened as (
       insert into lift_request (school_id, opened_by, opened_at) values ($1, $2, $3) returning id
     ), named as (
       insert into lift_case (request_id, block_id, courses)
       select opened.id, block_id, courses from opened, unnest($4::uuid[], $5::jsonb[]) as named (block_id, courses)
     ) select id from opened`,
    [
      request.schoolId,
      request.by,
      request.now,
      request.blocks.map(({ blockId }) => blockId),
      request.blocks.map(({ courses }) => JSON.stringify(courses)),
    ],
  );
  if (opened === null) throw new Error('a request was inserted and not returned');
  return opened.id;
};

export interface LiftCaseRecord extends LiftTeacher {
  readonly blockId: string;
  readonly name: string;
  readonly studyNumber: string;
  readonly termName: string;
  readonly termNameEn: string;
  readonly blockedAt: string;
  readonly courses: readonly LiftCourse[];
}

export interface LiftFileRecord {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly bytes: number;
  readonly round: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

export interface LiftStepRecord {
  readonly kind: LiftStepKind;
  readonly reason: string | null;
  readonly by: string;
  readonly byId: string;
  readonly at: string;
}

/** A request with everything that was said and handed in, round by round. */
export interface LiftRecord {
  readonly id: string;
  readonly schoolId: string;
  readonly school: string;
  readonly schoolEn: string | null;
  readonly openedBy: string;
  readonly openedAt: Instant;
  readonly cases: readonly LiftCaseRecord[];
  readonly files: readonly LiftFileRecord[];
  readonly steps: readonly LiftStepRecord[];
}

const columns = `r.id, r.school_id as "schoolId", school.name as school, school.name_en as "schoolEn", opener.name as "openedBy",
  r.opened_at as "openedAt",
  (select jsonb_agg(jsonb_build_object('blockId', k.id, 'teacherId', k.teacher_id, 'name', a.name, 'studyNumber', t.study_number,
     'termName', term.name, 'termNameEn', term.name_en, 'blockedAt', k.at, 'courses', c.courses, 'earlier', ${earlierLifts})
     order by t.study_number, k.at)
   from lift_case c join user_block k on k.id = c.block_id join teacher t on t.account_id = k.teacher_id
   join account a on a.id = k.teacher_id join term on term.id = k.term_id where c.request_id = r.id) as cases,
  (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'fileName', f.file_name, 'mediaType', f.media_type,
     'bytes', f.bytes, 'round', f.round, 'addedBy', a.name, 'addedAt', f.added_at) order by f.round, f.added_at, f.kind, f.id), '[]')
   from lift_file f join account a on a.id = f.added_by where f.request_id = r.id) as files,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'reason', s.reason, 'by', a.name, 'byId', a.id, 'at', s.at)
     order by s.number), '[]')
   from lift_step s join account a on a.id = s.done_by where s.request_id = r.id) as steps`;

const tables = `lift_request r join organisation school on school.id = r.school_id
  join account opener on opener.id = r.opened_by`;

const within = `$1::uuid = any(school.lineage) and ($2::uuid is null or not exists (
    select from lift_case c join user_block k on k.id = c.block_id where c.request_id = r.id and k.teacher_id <> $2))`;

/** A request in the scope; any other answers like one that does not exist. */
export const findLift = (tx: Tx, scope: LiftScope, id: string): Promise<LiftRecord | null> =>
  row<LiftRecord>(tx, `select ${columns} from ${tables} where ${within} and r.id = $3`, [
    scope.organisationId,
    scope.teacherId,
    id,
  ]);

/** Requests in the scope, those that wait for the centre first, the oldest of them on top; then the newest. */
export const listLifts = (
  tx: Tx,
  scope: LiftScope,
  asked: { readonly submittedOnly: boolean; readonly limit: number },
): Promise<LiftRecord[]> =>
  rows<LiftRecord>(
    tx,
    `select ${columns} from ${tables} left join lateral (
       select s.kind, s.at from lift_step s where s.request_id = r.id order by s.number desc limit 1) last on true
     where ${within} and (not $3::boolean or last.kind = 'submitted')
     order by last.kind is distinct from 'submitted', case when last.kind = 'submitted' then last.at end,
       coalesce(last.at, r.opened_at) desc, r.id limit $4`,
    [scope.organisationId, scope.teacherId, asked.submittedOnly, asked.limit],
  );

/** Makes whoever acts on a request wait for each other. */
export const lockLift = async (tx: Tx, id: string): Promise<void> => {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended($1::text, 10))`, [id]);
};
