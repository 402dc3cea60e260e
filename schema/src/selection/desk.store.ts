import type { Terminal, TeacherCard } from '../accounts/actor.rules.js';
import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import { knownTo, termColumns, type TermRecord } from '../terms/terms.store.js';
import { isBlocked } from './block.store.js';
import type { Picked, SelectionSource } from './selection.rules.js';

/** A course on the list, with what rules and totals need of it. */
export interface PickedRecord extends Picked {
  readonly id: string;
  readonly source: SelectionSource;
  readonly category: string | null;
  readonly pickedAt: Instant;
  readonly hourKind: HourKind;
  readonly terminals: readonly Terminal[];
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
  /** when it was paid (S13) */
  readonly paidAt: Instant | null;
}

/** All that decides what a teacher may pick or drop, besides the offering itself. */
export interface Desk {
  readonly teacherId: string;
  readonly state: TeacherCard['state'];
  /** A4: what the courses meant for this teacher are meant for */
  readonly stage: string | null;
  readonly subject: string | null;
  /** A10 */
  readonly blocked: boolean;
  /** a result of the diagnostic is confirmed, so the capability board is open (S6) */
  readonly diagnosed: boolean;
  /** those the teacher knows of (S14), and those they have something in; newest first */
  readonly terms: readonly TermRecord[];
  /** picked and not dropped, in all terms, newest first */
  readonly picked: readonly PickedRecord[];
  /** S2: for each cancelled class of theirs, what they may choose instead before everybody */
  readonly firstPlaces: readonly (readonly string[])[];
  /** offerings planned for a coming round (S2) */
  readonly planned: readonly string[];
  /** offerings for a seat of which the teacher waits (S4) */
  readonly waiting: readonly string[];
}

type DeskRow = { readonly teacherId: string } & TermRecord &
  Pick<
    Desk,
    'state' | 'stage' | 'subject' | 'diagnosed' | 'blocked' | 'firstPlaces' | 'planned' | 'waiting'
  > &
  (
    | { readonly selectionId: null }
    | (Omit<PickedRecord, 'id' | 'termId' | 'year'> & { readonly selectionId: string })
  );

/** Each teacher's own rows come through their key in a city of any size, hence the fence: never all rows to find a few. */
const textFor = (teacher: string): string =>
  `select me.account_id as "teacherId", ${termColumns}, me.state, me.stage, me.subject,
       exists (select from diagnosis d where d.teacher_id = me.account_id) as diagnosed, ${isBlocked} as blocked,
       (select coalesce(json_agg(f.substitutes order by f.cancelled_id), '[]') from first_place f
        where f.teacher_id = me.account_id and f.term_id = t.id) as "firstPlaces",
       array(select p.offering_id::text from planned_course p where p.teacher_id = me.account_id) as planned,
       array(select w.offering_id::text from waiting_place w
         where w.teacher_id = me.account_id and w.ended_at is null) as waiting,
       mine.*
     from teacher me join organisation school on school.id = me.school_id cross join term t
     left join lateral (
       select s.id as "selectionId", s.offering_id as "offeringId", s.source, s.category, s.picked_at as "pickedAt",
         s.paid_at as "paidAt", o.hours, o.terminals, o.training_fee_fen as "trainingFeeFen",
         o.material_fee_fen as "materialFeeFen", c.hour_kind as "hourKind", c.public_topic as "publicTopic", c.title,
         c.title_en as "titleEn"
       from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
       where s.term_id = t.id and s.teacher_id = me.account_id and s.dropped_at is null
       offset 0
     ) mine on true
     where me.account_id = ${teacher} and (${knownTo('school.lineage')} or mine."selectionId" is not null)
     order by t.first_opens desc, t.id, mine."pickedAt" desc, mine."selectionId"`;

const deskText = prepared('desk', textFor('$1'));
const desksText = prepared('desks', forEachAsked('id uuid', textFor('asked.id')));

/** The teacher's desk in one statement, or null when nobody has this id. A desk without any term is empty too. */
export const deskOf = async (tx: Tx, teacherId: string): Promise<Desk | null> =>
  deskFrom(await rows<DeskRow>(tx, deskText, [teacherId]));

/** The desks of several teachers in one statement. */
export const desksOf = async (tx: Tx, teacherIds: readonly string[]): Promise<Map<string, Desk>> => {
  const found = await answersOf<DeskRow>(
    tx,
    desksText,
    teacherIds.map((id) => ({ id })),
  );
  const desks = found.flatMap((one) => deskFrom(one) ?? []);
  return new Map(desks.map((desk) => [desk.teacherId, desk]));
};

const deskFrom = (found: readonly DeskRow[]): Desk | null => {
  const terms = found.filter((row, at) => row.id !== found[at - 1]?.id);
  const [first] = terms;
  if (first === undefined) return null;
  return {
    teacherId: first.teacherId,
    state: first.state,
    stage: first.stage,
    subject: first.subject,
    diagnosed: first.diagnosed,
    blocked: first.blocked,
    firstPlaces: terms.flatMap((row) => row.firstPlaces),
    planned: first.planned,
    waiting: first.waiting,
    terms,
    picked: found.flatMap((row) =>
      row.selectionId === null ? [] : [{ ...row, id: row.selectionId, termId: row.id, year: row.year }],
    ),
  };
};
