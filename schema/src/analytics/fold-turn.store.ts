import { row, rows, type Tx } from '../platform/database.js';
import { placesNow } from './tallies.store.js';

/** Notes folded at once: a second's work or two, so that whoever comes in the middle of a flood waits for no more. */
export const notesAtOnce = 10_000;
/** What one transaction noted beyond so much is a flood (a round that closes, a year that is verified). */
const flood = 1_000;

/** The notes that one turn folds: all of them, or all of some teachers. */
export interface Turn {
  /** a table of notes, as SQL */
  readonly notes: string;
  /** whether notes are left for another turn */
  readonly more: boolean;
  /** of what the notes are; `place`: somebody is new, moved, or in service no more */
  readonly facts: ReadonlySet<string>;
}

/** Looked up in a hash whatever statistics say: the table was empty a moment ago, and a join would believe that. */
const chosen = `(teacher_id in (select teacher_id from figure_turn)) is true`;

/**
 * Whose notes are folded now: of so many teachers that together they have `atOnce` or a little more. When there are too many for one turn,
 * what somebody did comes before what was done to everybody: a transaction is known by the number that PostgreSQL writes on its rows.
 */
export const chooseTurn = async (
  tx: Tx,
  waiting: number,
  atOnce: number,
): Promise<Pick<Turn, 'notes' | 'more'>> => {
  if (waiting <= atOnce) return { notes: 'figure_change', more: false };
  await rows(
    tx,
    `insert into figure_turn (teacher_id)
     with writer as materialized (select xmin as number, count(*) > $2 as flooded from figure_change group by xmin)
     select teacher_id from (
       select teacher_id, count(*) as notes, sum(count(*)) over (order by bool_and(flooded), min(id)) as upto
       from figure_change c join writer on writer.number = c.xmin group by teacher_id) each_teacher
     where upto - notes < $1`,
    [atOnce, flood],
  );
  return { notes: `(select * from figure_change where ${chosen})`, more: true };
};

/** Lays the notes of a part by themselves: its statements then read these, and not all that wait again and again. */
export const takeNotes = async (
  tx: Tx,
  turn: Pick<Turn, 'notes' | 'more'>,
): Promise<Pick<Turn, 'notes' | 'more'>> => {
  if (!turn.more) return turn;
  const columns = 'teacher_id, fact, offering_id, programme_id, year, member, amount';
  await rows(
    tx,
    `with taken as (delete from figure_change where ${chosen} returning ${columns})
     insert into figure_turn_note (${columns}) select ${columns} from taken`,
  );
  return { notes: 'figure_turn_note', more: true };
};

export const factsOf = async (tx: Tx, notes: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await rows<{ fact: string }>(tx, `select distinct fact from ${notes} each_note`)).map(
      ({ fact }) => fact,
    ),
  );

/** Everything of the turn is folded. Gives how many notes that were. */
export const endTurn = async (tx: Tx, { notes, more }: Turn): Promise<number> => {
  const told = await row<{ folded: number }>(
    tx,
    `with folded as (delete from ${notes} returning 1) select count(*) as folded from folded`,
  );
  if (more) await rows(tx, `delete from figure_turn`);
  return told?.folded ?? 0;
};

/**
 * Those whom notes of these facts are about: where each was counted (`was_…`, null for who is new) and where each is now. Whoever
 * moved, or is new, has a note that says so (`place`); of all others it is read where they are counted, and nothing is compared.
 */
export const touchedBy = ({ notes, facts }: Turn, about?: readonly string[]): string => {
  const those =
    about === undefined || facts.has('place')
      ? ''
      : `where fact in (${about.map((fact) => `'${fact}'`).join(', ')})`;
  return `about as materialized (
  select teacher_id, bool_or(fact = 'place') as placed from ${notes} each_note ${those} group by teacher_id),
touched as materialized (
  select was.teacher_id, was.district_id, was.school_id, was.stage, was.subject, was.in_service, false as is_new,
    was.district_id as was_district, was.school_id as was_school, was.stage as was_stage, was.subject as was_subject,
    was.in_service as was_in_service, false as moved
  from about join figure_teacher was using (teacher_id) where not about.placed${facts.has('place') ? moved : ''})`;
};

const moved = `
  union all
  select now.*, was.teacher_id is null, was.district_id, was.school_id, was.stage, was.subject, was.in_service,
    (was.district_id, was.school_id, was.stage, was.subject, was.in_service)
      is distinct from (now.district_id, now.school_id, now.stage, now.subject, now.in_service)
  from about join (${placesNow}) now using (teacher_id) left join figure_teacher was using (teacher_id)
  where about.placed`;
