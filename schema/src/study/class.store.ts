import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { ClassStanding, ClassWindow, RosterMember, RosterPart } from './class-result.rules.js';

/** A class of an organisation: a course that a term offers face to face, wholly or in part. */
export interface ClassRecord extends ClassWindow {
  /** the offering's id */
  readonly id: string;
  readonly courseId: string;
  readonly termCode: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisationId: string;
  readonly hours: number;
  readonly hourKind: HourKind;
  readonly publicTopic: string | null;
  readonly studyCloses: Instant;
  readonly policyVersion: string;
  readonly passMark: number;
  /** active selections */
  readonly members: number;
  readonly registered: number;
  readonly passed: number;
}

const classColumns = `o.id, o.course_id as "courseId", t.code as "termCode", c.title, c.title_en as "titleEn",
  c.declaring_id as "organisationId",
  o.hours, c.hour_kind as "hourKind", c.public_topic as "publicTopic", o.cancelled_at as "cancelledAt", t.year,
  t.study_opens as "studyOpens", t.study_closes as "studyCloses",
  make_timestamptz(t.year + 1, 1, 1, 0, 0, 0, t.city_zone) as "yearEnds",
  t.score_policy ->> 'version' as "policyVersion", (t.score_policy ->> 'passMark')::numeric as "passMark",
  o.selected as members, coalesce(done.registered, 0) as registered, coalesce(done.passed, 0) as passed`;

const classTables = `offering o join course c on c.id = o.course_id join term t on t.id = o.term_id
  left join lateral (
    select count(*) as registered, count(*) filter (where newest.passed) as passed
    from (select distinct on (r.teacher_id) r.passed from class_result r
          join selection s on s.offering_id = r.offering_id and s.teacher_id = r.teacher_id and s.dropped_at is null
          where r.offering_id = o.id order by r.teacher_id, r.round desc) as newest) done on true`;

export interface ClassCursor {
  readonly termCode: string;
  readonly id: string;
}

/** The classes of an organisation, those of the newest term first, after the cursor. */
export const pageClasses = (
  tx: Tx,
  organisationId: string,
  limit: number,
  after: ClassCursor | null,
): Promise<ClassRecord[]> =>
  rows<ClassRecord>(
    tx,
    `select ${classColumns} from ${classTables}
     where c.declaring_id = $1 and c.delivery in ('face_to_face', 'blended')
       and ($3::text is null or (t.code, o.id) < ($3, $4::uuid))
     order by t.code desc, o.id desc limit $2`,
    [organisationId, limit, after?.termCode ?? null, after?.id ?? null],
  );

/** A class of this organisation; any other answers like one that does not exist. */
export const findClass = (tx: Tx, organisationId: string, id: string): Promise<ClassRecord | null> =>
  row<ClassRecord>(
    tx,
    `select ${classColumns} from ${classTables}
     where o.id = $2 and c.declaring_id = $1 and c.delivery in ('face_to_face', 'blended')`,
    [organisationId, id],
  );

/** Makes registrations of one class wait for each other until the transaction ends. */
export const lockClass = async (tx: Tx, id: string): Promise<void> => {
  await rows(tx, `select from offering where id = $1 for no key update`, [id]);
};

export interface MemberRecord extends RosterMember {
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  /** how often a result was registered; 0 before the first */
  readonly round: number;
  readonly registeredAt: Instant | null;
  readonly registeredBy: string | null;
}

type MemberRow = Omit<MemberRecord, 'standing'> & Partial<ClassStanding>;

const memberColumns = `t.account_id as "teacherId", t.study_number as "studyNumber", a.name,
  school.name as "schoolName", school.name_en as "schoolNameEn", coalesce(r.round, 0) as round,
  r.attended, r.score, r.passed, g.registered_at as "registeredAt", tutor.name as "registeredBy"`;

const memberTables = `selection s join teacher t on t.account_id = s.teacher_id
  join account a on a.id = t.account_id join organisation school on school.id = t.school_id
  left join lateral (
    select r.* from class_result r where r.offering_id = s.offering_id and r.teacher_id = s.teacher_id
    order by r.round desc limit 1) r on true
  left join class_registration g on g.id = r.registration_id
  left join account tutor on tutor.id = g.registered_by`;

const withStanding = ({ attended, score, passed, ...member }: MemberRow): MemberRecord => ({
  ...member,
  standing:
    typeof attended === 'boolean' && typeof passed === 'boolean'
      ? { attended, score: score ?? null, passed }
      : null,
});

/** Who is in a class, by study number, after the given one; `pattern` is a LIKE pattern over name and number. */
export const pageRoster = async (
  tx: Tx,
  classId: string,
  {
    limit,
    after,
    pattern,
    part,
  }: {
    readonly limit: number;
    readonly after: string | null;
    readonly pattern: string | null;
    readonly part: RosterPart;
  },
): Promise<MemberRecord[]> => {
  const found = await rows<MemberRow>(
    tx,
    `select ${memberColumns} from ${memberTables}
     where s.offering_id = $1 and s.dropped_at is null and ($3::text is null or t.study_number > $3)
       and ($4::text is null or a.name ilike $4 or t.study_number ilike $4)
       and case $5 when 'waiting' then r.round is null when 'registered' then r.round is not null
                   when 'passed' then r.passed else true end
     order by t.study_number limit $2`,
    [classId, limit, after, pattern, part],
  );
  return found.map(withStanding);
};

/** Those of these study numbers that are in the class; all of it when none are given. */
export const membersOf = async (
  tx: Tx,
  classId: string,
  studyNumbers: readonly string[] | null,
): Promise<MemberRecord[]> => {
  const found = await rows<MemberRow>(
    tx,
    `select ${memberColumns} from ${memberTables}
     where s.offering_id = $1 and s.dropped_at is null
       and ($2::text[] is null or t.study_number = any($2::text[]))
     order by t.study_number`,
    [classId, studyNumbers],
  );
  return found.map(withStanding);
};
