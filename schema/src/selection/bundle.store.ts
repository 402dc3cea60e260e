import type { Instant } from '../kernel/instants.js';
import type { Refused } from '../kernel/refusals.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, rows, type Tx } from '../platform/database.js';
import { append } from '../platform/outbox.js';
import { prepared } from '../platform/prepared.js';
import { isCompleted } from '../programme/programme.store.js';
import type { BundleChoice } from './bundle-proposal.rules.js';
import type { CountedCourse } from './bundle.rules.js';
import { bundleConfirmed } from './selection.jobs.js';
import { addBundleSelections, holdSeats, lockTeacher } from './selection.store.js';

/** A confirmed bundle. */
export interface ConfirmedBundle {
  readonly id: string;
  readonly teacherId: string;
  readonly programmeId: string;
  readonly sittingId: string;
  readonly confirmedAt: Instant;
}

const columns = `id, teacher_id as "teacherId", programme_id as "programmeId", sitting_id as "sittingId",
  confirmed_at as "confirmedAt"`;

/** The teacher's bundle in a programme, if confirmed. */
export const readBundle = (tx: Tx, teacherId: string, programmeId: string): Promise<ConfirmedBundle | null> =>
  row<ConfirmedBundle>(tx, `select ${columns} from bundle where teacher_id = $1 and programme_id = $2`, [
    teacherId,
    programmeId,
  ]);

/** What of a teacher's way through a programme lies behind the diagnostic. */
export interface ProgrammeStanding {
  /** null before it is confirmed */
  readonly bundle: ConfirmedBundle | null;
  readonly completed: boolean;
}

/** A teacher in a programme. */
export interface StandingAsked {
  readonly teacherId: string;
  readonly programmeId: string;
}

const standingsText = prepared(
  'standings in a programme',
  forEachAsked(
    'teacher_id uuid, programme_id uuid',
    `select ${isCompleted} as completed, chosen.* from (select) one left join (
       select ${columns} from bundle where teacher_id = asked.teacher_id and programme_id = asked.programme_id) chosen on true`,
  ),
);

/** How each stands, in one statement. */
export const readStandings = async (
  tx: Tx,
  asked: readonly StandingAsked[],
): Promise<ProgrammeStanding[]> => {
  const found = await answersOf<{ completed: boolean } & (ConfirmedBundle | { id: null })>(
    tx,
    standingsText,
    asked.map(({ teacherId, programmeId }) => ({ teacher_id: teacherId, programme_id: programmeId })),
  );
  return found.map(([one]) =>
    one === undefined || one.id === null
      ? { bundle: null, completed: one?.completed ?? false }
      : { bundle: one, completed: one.completed },
  );
};

/** One's own bundle; somebody else's is not found. */
export const readOwnBundle = (tx: Tx, teacherId: string, id: string): Promise<ConfirmedBundle | null> =>
  row<ConfirmedBundle>(tx, `select ${columns} from bundle where id = $1 and teacher_id = $2`, [
    id,
    teacherId,
  ]);

/** A course of the programme on the teacher's list: from the bundle, or added after it (D5). */
export interface TakenCourse extends CountedCourse {
  readonly offeringId: string;
  /** the bundle's own; others were added later */
  readonly fromBundle: boolean;
}

/** What counts for the teacher's bundle now: the programme's courses on the list and not dropped. */
export const readTakenCourses = (tx: Tx, teacherId: string, programmeId: string): Promise<TakenCourse[]> =>
  rows<TakenCourse>(
    tx,
    `select s.offering_id as "offeringId", coalesce(s.category, pc.category) as category, o.hours,
       s.bundle_id is not null as "fromBundle"
     from programme_course pc
     join selection s on s.offering_id = pc.offering_id and s.teacher_id = $1 and s.dropped_at is null
     join offering o on o.id = s.offering_id
     join course c on c.id = o.course_id
     left join series on series.id = c.series_id
     where pc.programme_id = $2
     order by series.code nulls first, c.series_position, c.number`,
    [teacherId, programmeId],
  );

export interface NewBundle {
  readonly teacherId: string;
  readonly programmeId: string;
  readonly termId: string;
  readonly sittingId: string;
  readonly choices: readonly BundleChoice[];
}

/** The teacher's bundle, and whether it was made just now. */
export interface BundleOutcome {
  readonly bundle: ConfirmedBundle;
  readonly made: boolean;
}

/**
 * Confirms a bundle with its selections and tells study, all or nothing; refused when one of its classes is full. Of
 * several confirmations at once one makes the bundle, the others wait for it and answer with that same bundle: the
 * teacher's lock puts them in line, the unique key is what holds.
 */
export const confirmBundle = async (
  tx: Tx,
  bundle: NewBundle,
  now: Instant,
): Promise<BundleOutcome | Refused> => {
  await lockTeacher(tx, bundle.teacherId);
  const earlier = await readBundle(tx, bundle.teacherId, bundle.programmeId);
  if (earlier !== null) return { bundle: earlier, made: false };
  const items = bundle.choices.map(({ course: { offeringId, category } }) => ({ offeringId, category }));
  const full = await holdSeats(
    tx,
    items.map(({ offeringId }) => offeringId),
  );
  if (full !== null) return full;
  const made = await insertBundle(tx, bundle, now);
  await addBundleSelections(tx, {
    teacherId: bundle.teacherId,
    termId: bundle.termId,
    bundleId: made.id,
    items,
    now,
  });
  await append(tx, bundleConfirmed, [{ bundleId: made.id }], now);
  return { bundle: made, made: true };
};

const insertBundle = async (tx: Tx, bundle: NewBundle, now: Instant): Promise<ConfirmedBundle> => {
  const made = await row<ConfirmedBundle>(
    tx,
    `insert into bundle (teacher_id, programme_id, sitting_id, confirmed_at) values ($1, $2, $3, $4)
     returning ${columns}`,
    [bundle.teacherId, bundle.programmeId, bundle.sittingId, now],
  );
  if (made === null) throw new Error('an inserted bundle was not returned');
  return made;
};
