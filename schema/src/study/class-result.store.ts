import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { ClassStanding, RegistrationWay } from './class-result.rules.js';

export interface ClassEnrolment {
  readonly enrolmentId: string;
  readonly teacherId: string;
  readonly programmeId: string | null;
}

/**
 * Everybody of these is enrolled in the class afterwards, for the term's study window, so that it stands in their
 * learning; who was enrolled before stays so.
 */
export const enrolMembers = async (
  tx: Tx,
  classId: string,
  teacherIds: readonly string[],
  now: Instant,
): Promise<ClassEnrolment[]> => {
  await rows(
    tx,
    `insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
     select teacher_id, o.id, o.course_id, t.study_opens, t.study_closes, $3::timestamptz
     from unnest($2::uuid[]) as member (teacher_id)
     cross join offering o join term t on t.id = o.term_id
     where o.id = $1 order by teacher_id
     on conflict (teacher_id, offering_id) do nothing`,
    [classId, teacherIds, now],
  );
  // Locked in the order of everybody else, so that a roll-up of a blended course waits its turn.
  return rows<ClassEnrolment>(
    tx,
    `select id as "enrolmentId", teacher_id as "teacherId", programme_id as "programmeId" from enrolment
     where offering_id = $1 and teacher_id = any($2::uuid[]) order by id for no key update`,
    [classId, teacherIds],
  );
};

export interface NewClassResult extends ClassStanding {
  readonly teacherId: string;
  readonly round: number;
}

/** Appends a registration with its results; a round that somebody else took in between breaks the transaction. */
export const appendResults = async (
  tx: Tx,
  registration: {
    readonly classId: string;
    readonly registeredBy: string;
    readonly way: RegistrationWay;
    readonly now: Instant;
  },
  results: readonly NewClassResult[],
): Promise<string> => {
  const appended = await row<{ id: string }>(
    tx,
    `with act as (
       insert into class_registration (offering_id, registered_by, way, results, registered_at)
       values ($1, $2, $3, $4, $5) returning id, offering_id),
     kept as (
       insert into class_result (offering_id, teacher_id, round, registration_id, attended, score, passed)
       select act.offering_id, teacher_id, round, act.id, attended, score, passed
       from act cross join unnest($6::uuid[], $7::smallint[], $8::boolean[], $9::numeric[], $10::boolean[])
         as result (teacher_id, round, attended, score, passed)
       order by teacher_id)
     select id from act`,
    [
      registration.classId,
      registration.registeredBy,
      registration.way,
      results.length,
      registration.now,
      results.map(({ teacherId }) => teacherId),
      results.map(({ round }) => round),
      results.map(({ attended }) => attended),
      results.map(({ score }) => score),
      results.map(({ passed }) => passed),
    ],
  );
  if (!appended) throw new Error('a registration was inserted and not returned');
  return appended.id;
};

export interface RegistrationRecord {
  readonly id: string;
  readonly way: RegistrationWay;
  readonly results: number;
  readonly registeredAt: Instant;
  readonly registeredBy: string;
}

/** The newest registrations of a class. */
export const newestRegistrations = (tx: Tx, classId: string, limit: number): Promise<RegistrationRecord[]> =>
  rows<RegistrationRecord>(
    tx,
    `select g.id, g.way, g.results, g.registered_at as "registeredAt", a.name as "registeredBy"
     from class_registration g join account a on a.id = g.registered_by
     where g.offering_id = $1 order by g.registered_at desc, g.id limit $2`,
    [classId, limit],
  );
