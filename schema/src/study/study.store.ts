import type { Terminal } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { neverDropped, readDropped, wasEverDropped, whenDropped, type Dropped } from './dropped.store.js';
import { readSpans, writeSpans } from './spans.store.js';
import type { KeptReport, OpenSession, StudyWindow } from './watching.rules.js';

export interface LessonOfMine extends StudyWindow {
  readonly kind: 'video' | 'document' | 'quiz';
  readonly ready: boolean;
  /** whether something of the course was begun, so that its edition is settled */
  readonly begun: boolean;
  /** 0 until the video is ready */
  readonly durationMs: number;
  /** where the newest session stopped, whether rolled up or not */
  readonly positionMs: number;
}

/** A lesson of an enrolment of this teacher; anybody else's answers like one that does not exist. */
export const findLesson = (
  tx: Tx,
  teacherId: string,
  enrolmentId: string,
  lessonId: string,
): Promise<LessonOfMine | null> =>
  row<LessonOfMine>(
    tx,
    `select e.study_opens as "studyOpens", e.study_closes as "studyCloses",
            dropped.at as "droppedAt", coalesce(dropped.owed, false) as owed, l.kind,
            l.media_ready as ready, e.edition is not null as begun, coalesce(l.duration_ms, 0) as "durationMs",
            coalesce(stopped.position_ms, 0) as "positionMs"
     from enrolment e
     join course c on c.id = e.course_id
     join lesson l on l.course_id = c.id and l.edition = coalesce(e.edition, c.version)
     ${whenDropped}
     left join lateral (
       select b.position_ms from watch_session s join beat b on b.session_id = s.id
       where s.enrolment_id = e.id and s.lesson_id = l.id
       order by s.started_at desc, s.id desc, b.sequence desc limit 1) stopped on true
     where e.id = $1 and l.id = $2 and e.teacher_id = $3`,
    [enrolmentId, lessonId, teacherId],
  );

/**
 * What is begun does not change: from the first watching or check on, an enrolment keeps the edition of that lesson,
 * whatever is published meanwhile. False when another device settled on another edition a moment ago.
 */
export const keepEdition = async (tx: Tx, enrolmentId: string, lessonId: string): Promise<boolean> => {
  const kept = await rows(
    tx,
    `update enrolment e set edition = l.edition from lesson l
     where e.id = $1 and l.id = $2 and l.course_id = e.course_id and coalesce(e.edition, l.edition) = l.edition
     returning e.id`,
    [enrolmentId, lessonId],
  );
  return kept.length === 1;
};

export interface SessionStart {
  readonly teacherId: string;
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly device: string;
  readonly terminal: Terminal;
}

/** L2: on one device at a time: the new session ends the teacher's former one, wherever that runs. */
export const startSession = async (tx: Tx, start: SessionStart, now: Instant): Promise<string> => {
  // Starts of one teacher take turns; other teachers' go on.
  await row(tx, `select 1 from teacher where account_id = $1 for no key update`, [start.teacherId]);
  await rows(
    tx,
    `update watch_session set superseded_at = greatest($2, started_at)
     where teacher_id = $1 and superseded_at is null`,
    [start.teacherId, now],
  );
  const started = await row<{ id: string }>(
    tx,
    `insert into watch_session (teacher_id, enrolment_id, lesson_id, device, terminal, started_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [start.teacherId, start.enrolmentId, start.lessonId, start.device, start.terminal, now],
  );
  if (!started) throw new Error('a session was inserted and not returned');
  return started.id;
};

export interface WatchSessionRecord {
  readonly id: string;
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly startedAt: Instant;
}

export const findSession = (
  tx: Tx,
  teacherId: string,
  sessionId: string,
): Promise<WatchSessionRecord | null> =>
  row<WatchSessionRecord>(
    tx,
    `select id, enrolment_id as "enrolmentId", lesson_id as "lessonId", started_at as "startedAt"
     from watch_session where id = $1 and teacher_id = $2`,
    [sessionId, teacherId],
  );

interface OpenSessionRow extends Omit<OpenSession, 'known' | keyof Dropped> {
  readonly everDropped: boolean;
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly knownSpans: string | null;
  readonly knownPosition: number | null;
  readonly knownAt: Instant | null;
}

export interface ReportedSession {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly facts: OpenSession;
}

/**
 * A session of this teacher with what the rules ask about it, in one statement. Its row stays locked until the
 * transaction ends, so that taking over and reporting happen one after the other.
 */
export const openSession = async (
  tx: Tx,
  teacherId: string,
  sessionId: string,
  sequence: number,
): Promise<ReportedSession | null> => {
  const found = await row<OpenSessionRow>(
    tx,
    `select s.enrolment_id as "enrolmentId", s.lesson_id as "lessonId",
            s.started_at as "startedAt", s.superseded_at as "supersededAt",
            e.study_opens as "studyOpens", e.study_closes as "studyCloses",
            ${wasEverDropped} as "everDropped",
            coalesce(l.duration_ms, 0) as "durationMs",
            kept.played_ms as "playedMs", coalesce(kept.last_arrival, s.started_at) as "lastArrival",
            coalesce(head.sequence, -1) as "headSequence", coalesce(head.received_at, s.started_at) as "headArrival",
            since.played_ms as "playedSinceMs",
            known.spans::text as "knownSpans", known.position_ms as "knownPosition", known.received_at as "knownAt"
     from watch_session s
     join enrolment e on e.id = s.enrolment_id
     join lesson l on l.id = s.lesson_id
     cross join lateral (
       select coalesce(sum(b.played_ms), 0) as played_ms, max(b.received_at) as last_arrival
       from beat b where b.session_id = s.id) kept
     left join lateral (
       select b.sequence, b.received_at from beat b
       where b.session_id = s.id and b.received_at <= s.superseded_at
       order by b.sequence desc limit 1) head on true
     cross join lateral (
       select coalesce(sum(b.played_ms), 0) as played_ms from beat b
       where s.superseded_at is not null and b.session_id = s.id and b.sequence > coalesce(head.sequence, -1)) since
     left join beat known on known.session_id = s.id and known.sequence = $3
     where s.id = $1 and s.teacher_id = $2
     for no key update of s`,
    [sessionId, teacherId, sequence],
  );
  if (!found) return null;
  const { enrolmentId, lessonId, everDropped, knownSpans, knownPosition, knownAt, ...facts } = found;
  const known =
    knownSpans === null || knownPosition === null || knownAt === null
      ? null
      : { spans: readSpans(knownSpans), positionMs: knownPosition, receivedAt: knownAt };
  // asked apart, because planning it costs every report more than the rest of its statement
  const dropped = everDropped ? await readDropped(tx, enrolmentId) : neverDropped;
  return { enrolmentId, lessonId, facts: { ...facts, ...dropped, known } };
};

/** Appends a report; false when its number was taken in the meantime. */
export const keepReport = async (
  tx: Tx,
  sessionId: string,
  report: KeptReport,
  now: Instant,
): Promise<boolean> => {
  const kept = await rows(
    tx,
    `insert into beat (session_id, sequence, received_at, position_ms, spans, played_ms)
     values ($1, $2, $3, $4, $5::int4range[], $6) on conflict do nothing returning sequence`,
    [sessionId, report.sequence, now, report.positionMs, writeSpans(report.spans), report.playedMs],
  );
  return kept.length === 1;
};
