import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { DiagnosticReport } from './grading.rules.js';
import type { Sitting } from './sitting.rules.js';

/** Answers are appended; the last row of a question holds (D2), and jsonb keeps the last of equal keys. */
const columns = `
  s.id, s.teacher_id as "teacherId", s.programme_id as "programmeId",
  (select p.questionnaire_id from programme p where p.id = s.programme_id) as "questionnaireId", s.ordinal, s.started_at as "startedAt",
  s.submitted_at as "submittedAt", s.report,
  exists (select from diagnosis d where d.sitting_id = s.id) as confirmed,
  (select coalesce(jsonb_object_agg(a.question_id, a.option_id order by a.id), '{}')
   from sitting_answer a where a.sitting_id = s.id) as answers`;

const textFor = (teacher: string, programme: string): string =>
  `select ${columns} from sitting s where s.teacher_id = ${teacher} and s.programme_id = ${programme} order by s.ordinal`;
const sittingsText = textFor('$1', '$2');
const sittingsOfText = prepared(
  'sittings of teachers',
  forEachAsked('teacher_id uuid, programme_id uuid', textFor('asked.teacher_id', 'asked.programme_id')),
);

/** All sittings of a teacher in a programme, the first first. */
export const readSittings = (tx: Tx, teacherId: string, programmeId: string): Promise<Sitting[]> =>
  rows<Sitting>(tx, sittingsText, [teacherId, programmeId]);

/** The same of several teachers, each in a programme. */
export const readSittingsOf = (
  tx: Tx,
  asked: readonly { readonly teacherId: string; readonly programmeId: string }[],
): Promise<Sitting[][]> =>
  answersOf<Sitting>(
    tx,
    sittingsOfText,
    asked.map(({ teacherId, programmeId }) => ({ teacher_id: teacherId, programme_id: programmeId })),
  );

/** One's own sitting; somebody else's is not found. */
export const readSitting = (tx: Tx, teacherId: string, id: string): Promise<Sitting | null> =>
  row<Sitting>(tx, `select ${columns} from sitting s where s.id = $1 and s.teacher_id = $2`, [id, teacherId]);

/** One's own sitting, held so that it cannot be submitted before this transaction ends; answers go on side by side. */
export const holdSitting = (tx: Tx, teacherId: string, id: string): Promise<Sitting | null> =>
  row<Sitting>(tx, `select ${columns} from sitting s where s.id = $1 and s.teacher_id = $2 for share of s`, [
    id,
    teacherId,
  ]);

/** One's own sitting, held alone: answers under way are waited for, and only then read. */
export const holdSittingAlone = async (tx: Tx, teacherId: string, id: string): Promise<Sitting | null> => {
  const held = await row(tx, `select from sitting where id = $1 and teacher_id = $2 for no key update`, [
    id,
    teacherId,
  ]);
  return held === null ? null : readSitting(tx, teacherId, id);
};

/**
 * Starts the next sitting if there is a chance left, none is open and nothing is confirmed (D3). Of several at once one
 * does: the others meet its row in the unique keys and do nothing.
 */
export const startSitting = async (
  tx: Tx,
  teacherId: string,
  programmeId: string,
  allowed: number,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `insert into sitting (teacher_id, programme_id, ordinal, started_at)
     select $1::uuid, $2::uuid, count(*) + 1, $4::timestamptz from sitting where teacher_id = $1 and programme_id = $2
     having count(*) < $3 and count(*) filter (where submitted_at is null) = 0
       and not exists (select from diagnosis where teacher_id = $1 and programme_id = $2)
     on conflict do nothing`,
    [teacherId, programmeId, allowed, now],
  );
};

/** D2: an answer is kept as it is given; changing it appends. */
export const keepAnswer = async (
  tx: Tx,
  sittingId: string,
  questionId: string,
  optionId: string,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `insert into sitting_answer (sitting_id, question_id, option_id, answered_at) values ($1, $2, $3, $4)`,
    [sittingId, questionId, optionId, now],
  );
};

/** Hands in a sitting that this transaction holds alone. */
export const submitSitting = async (
  tx: Tx,
  sittingId: string,
  report: DiagnosticReport,
  now: Instant,
): Promise<void> => {
  await rows(tx, `update sitting set submitted_at = $2, report = $3 where id = $1 and submitted_at is null`, [
    sittingId,
    now,
    JSON.stringify(report),
  ]);
};

/** Which result is confirmed, and whether it was just now. */
export interface DiagnosisOutcome {
  readonly sittingId: string;
  readonly made: boolean;
}

/** Confirms a result; answers which one is confirmed, ours or one confirmed before (D3: confirmed is final). */
export const confirmSitting = async (tx: Tx, sitting: Sitting, now: Instant): Promise<DiagnosisOutcome> => {
  const made = await rows(
    tx,
    `insert into diagnosis (teacher_id, programme_id, sitting_id, confirmed_at) values ($1, $2, $3, $4)
     on conflict do nothing returning sitting_id`,
    [sitting.teacherId, sitting.programmeId, sitting.id, now],
  );
  const confirmed = await readDiagnosis(tx, sitting.teacherId, sitting.programmeId);
  if (confirmed === null) throw new Error('a confirmed result was not found again');
  return { sittingId: confirmed, made: made.length > 0 };
};

/** Id of the sitting whose result is confirmed, if any. */
export const readDiagnosis = async (tx: Tx, teacherId: string, programmeId: string): Promise<string | null> =>
  (
    await row<{ sittingId: string }>(
      tx,
      `select sitting_id as "sittingId" from diagnosis where teacher_id = $1 and programme_id = $2`,
      [teacherId, programmeId],
    )
  )?.sittingId ?? null;
