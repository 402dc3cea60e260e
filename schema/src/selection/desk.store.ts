import type { Terminal, TeacherCard } from '../accounts/actor.rules.js';
import { lineageOf } from '../accounts/session.store.js';
import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import {
  allTerms,
  termsAsJson,
  termsFromJson,
  type TermRecord,
  type ToldTerm,
} from '../terms/terms.store.js';
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

type Told<Record, Instants extends keyof Record> = Omit<Record, Instants> & {
  readonly [key in Instants]: string | Extract<Record[key], null>;
};

type DeskRow = Omit<Desk, 'terms' | 'picked'> & {
  readonly lineage: string;
  readonly picked: readonly Told<PickedRecord, 'pickedAt' | 'paidAt'>[];
  /** every term; with the first of several desks only, since they are the same for all */
  readonly terms: readonly ToldTerm[] | null;
};

/** A teacher in one row: terms beside each course on the list would be most of what is sent, ten terms a career. */
const textFor = (teacher: string, terms: string): string =>
  `select me.account_id as "teacherId", me.state, me.stage, me.subject, school.lineage::text as lineage,
       exists (select from diagnosis d where d.teacher_id = me.account_id) as diagnosed, ${isBlocked} as blocked,
       (select coalesce(json_agg(f.substitutes order by t.first_opens desc, t.id, f.cancelled_id), '[]')
        from first_place f join term t on t.id = f.term_id where f.teacher_id = me.account_id) as "firstPlaces",
       array(select p.offering_id::text from planned_course p where p.teacher_id = me.account_id) as planned,
       array(select w.offering_id::text from waiting_place w
         where w.teacher_id = me.account_id and w.ended_at is null) as waiting,
       (select coalesce(json_agg(row_to_json(mine)), '[]') from (
         select s.id, s.term_id as "termId", t.year, s.offering_id as "offeringId", s.source, s.category,
           s.picked_at as "pickedAt", s.paid_at as "paidAt", o.hours, o.terminals,
           o.training_fee_fen as "trainingFeeFen", o.material_fee_fen as "materialFeeFen",
           c.hour_kind as "hourKind", c.public_topic as "publicTopic", c.title, c.title_en as "titleEn"
         from selection s join term t on t.id = s.term_id join offering o on o.id = s.offering_id
         join course c on c.id = o.course_id
         where s.teacher_id = me.account_id and s.dropped_at is null
         order by t.first_opens desc, t.id, s.picked_at desc, s.id) mine) as picked,
       ${terms} as terms
     from teacher me join organisation school on school.id = me.school_id
     where me.account_id = ${teacher}`;

const deskText = prepared('desk', textFor('$1', termsAsJson));
const desksText = prepared(
  'desks',
  forEachAsked('id uuid', textFor('asked.id', `case when asked.place = 0 then ${termsAsJson} end`)),
);

/** The teacher's desk in one statement, or null when nobody has this id. A desk without any term is empty too. */
export const deskOf = async (tx: Tx, teacherId: string): Promise<Desk | null> => {
  const found = await row<DeskRow>(tx, deskText, [teacherId]);
  return found && deskFrom(found, termsFromJson(found.terms ?? []));
};

/** The desks of several teachers in one statement. */
export const desksOf = async (tx: Tx, teacherIds: readonly string[]): Promise<Map<string, Desk>> => {
  const questions = teacherIds.map((id) => ({ id }));
  const found = (await answersOf<DeskRow>(tx, desksText, questions)).flat();
  const told = found.find((one) => one.terms !== null)?.terms;
  // nobody told them: the first who was asked for is no teacher
  const terms = found.length > 0 && told == null ? await allTerms(tx) : termsFromJson(told ?? []);
  return new Map(found.map((one) => [one.teacherId, deskFrom(one, terms)]));
};

const deskFrom = ({ lineage: told, ...me }: DeskRow, all: readonly TermRecord[]): Desk => {
  const lineage = lineageOf(told);
  const picked = me.picked.map((one) => ({
    ...one,
    pickedAt: new Date(one.pickedAt),
    paidAt: one.paidAt === null ? null : new Date(one.paidAt),
  }));
  const terms = all.filter(
    ({ id, districtId }) =>
      districtId === null || lineage.includes(districtId) || picked.some(({ termId }) => termId === id),
  );
  return { ...me, picked, terms };
};
