import { isBetween } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared, uuidArray } from '../platform/prepared.js';
import { allTerms } from '../terms/terms.store.js';
import { isBlocked } from './block.store.js';
import { firstPlacesOf } from './first-place.store.js';
import {
  isPlaced,
  judgePresses,
  took,
  type Counter,
  type Press,
  type PressedClass,
  type Verdict,
} from './press.rules.js';
import { noSuchCourse, type Picked, type Picker } from './selection.rules.js';

/**
 * Looks at many presses at once without a lock: three statements, however many they are. Each is judged as if it came
 * alone, so a refusal is final: it was true at a moment between the arrival of the press and its answer. Whoever might
 * be given a seat goes to `takeSeats`.
 * Classes are read before lists, so that a repeated press whose first one took the last seat is found on the list.
 */
export const lookAtPresses = async (tx: Tx, presses: readonly Press[]): Promise<Verdict[]> => {
  const counter = await readCounter(tx, presses);
  return presses.flatMap((press) => judgePresses(counter, [press]));
};

/**
 * Gives seats to presses in the order of their arrival, places in the line to those who wait, and tells each its verdict
 * (S4). Teachers and then classes are locked in the order of their ids, as everywhere; what was read before the locks is
 * read again under them.
 */
export const takeSeats = async (tx: Tx, presses: readonly Press[]): Promise<Verdict[]> => {
  await lockTeachers(
    tx,
    presses.map(({ teacherId }) => teacherId),
  );
  await lockClasses(
    tx,
    presses.map(({ offeringId }) => offeringId),
  );
  const counter = await readCounter(tx, presses);
  const verdicts = judgePresses(counter, presses);
  const judged = presses.map((press, at) => ({ press, verdict: verdicts[at] ?? noSuchCourse() }));
  await addSelections(
    tx,
    judged.filter(({ verdict }) => took(verdict)).map(({ press }) => press),
  );
  await addPlaces(
    tx,
    judged.filter(({ press, verdict }) => isPlaced(press, verdict)).map(({ press }) => press),
  );
  return judged.map(({ press, verdict }) =>
    isPlaced(press, verdict)
      ? { termId: counter.classes.get(press.offeringId)?.termId ?? '', taken: false }
      : verdict,
  );
};

/**
 * Waits for these teachers' other presses; what is read afterwards is up to date. Always before classes. In the order of
 * the ids, each through the key: a small city's planner would rather read all teachers for a few hundred.
 */
export const lockTeachers = async (tx: Tx, teacherIds: readonly string[]): Promise<void> => {
  await rows(
    tx,
    `select from (select id from unnest($1::uuid[]) id order by id) pressing cross join lateral (
       select from teacher where account_id = pressing.id for no key update) held`,
    [uuidArray(new Set(teacherIds))],
  );
};

/** Holds these classes until the transaction ends: seats taken and the line of each change only by who holds it. */
export const lockClasses = async (tx: Tx, offeringIds: readonly string[]): Promise<void> => {
  await rows(tx, `select from offering where id = any($1::uuid[]) order by id for no key update`, [
    [...new Set(offeringIds)],
  ]);
};

/** Everything the rules ask about these presses. */
export const readCounter = async (
  tx: Tx,
  presses: readonly (Pick<Press, 'teacherId' | 'offeringId'> & Partial<Pick<Press, 'now'>>)[],
): Promise<Counter> => {
  const terms = new Map((await allTerms(tx)).map((term) => [term.id, term]));
  const classes = await readClasses(
    tx,
    presses.map(({ offeringId }) => offeringId),
  );
  const years = new Set([...classes.values()].map(({ termId }) => terms.get(termId)?.year));
  const termIds = [...terms.values()].filter(({ year }) => years.has(year)).map(({ id }) => id);
  const pickers = await readPickers(
    tx,
    presses.map(({ teacherId }) => teacherId),
    termIds,
  );
  const early = presses.filter(
    ({ now }) =>
      now !== undefined &&
      [...terms.values()].some((term) => isBetween(now, term.firstCloses, term.makeupOpens)),
  );
  if (early.length === 0) return { terms, classes, pickers };
  const first = await firstPlacesOf(
    tx,
    early.map(({ teacherId }) => teacherId),
  );
  const withFirst = [...pickers].map(
    ([id, picker]) => [id, { ...picker, firstPlaces: first.get(id) ?? [] }] as const,
  );
  return { terms, classes, pickers: new Map(withFirst) };
};

const readClasses = async (tx: Tx, ids: readonly string[]): Promise<Map<string, PressedClass>> => {
  const found = await rows<PressedClass>(tx, classesText, [[...new Set(ids)]]);
  return new Map(found.map((one) => [one.id, one]));
};

const classesText = prepared(
  'pressed-classes',
  `select o.id, o.term_id as "termId", o.board, c.district_id as "districtId", o.hours, o.terminals,
       c.public_topic as "publicTopic", o.seats, o.selected, o.cancelled_at as "cancelledAt", c.title,
       c.title_en as "titleEn",
       (select count(*) from (select from waiting_place w where w.offering_id = o.id and w.ended_at is null
          limit greatest(o.seats - o.selected, 0)) held) as line
     from offering o join course c on c.id = o.course_id where o.id = any($1::uuid[])`,
);

type PickerRow = { readonly teacherId: string; readonly blocked: boolean } & (
  | { readonly state: Picker['state']; readonly offeringId: null }
  | ({ readonly state: Picker['state'] } & Picked)
  | { readonly state: null }
);

/** A teacher of whom there is nothing to tell, as nearly everybody is at an opening. */
const plain: Omit<Picker, 'lineage'> = { state: 'active', blocked: false, picked: [] };

/**
 * Who these teachers are and what they have picked in these terms. Told are those who are not plain: at an opening the
 * others' rows cost more than all that is said in them. Each is found through the key (`lateral … offset 0`), also in a
 * small city, where the planner would rather read all teachers for a few hundred.
 */
const readPickers = async (
  tx: Tx,
  teacherIds: readonly string[],
  termIds: readonly string[],
): Promise<Counter['pickers']> => {
  const ids = new Set(teacherIds);
  const found = await rows<PickerRow>(tx, pickersText, [uuidArray(ids), uuidArray(termIds)]);
  const pickers = new Map<string, typeof plain>();
  for (const id of ids) pickers.set(id, plain);
  for (const [id, list] of Map.groupBy(found, ({ teacherId }) => teacherId)) {
    const [first] = list;
    if (first?.state == null) pickers.delete(id);
    else pickers.set(id, { state: first.state, blocked: first.blocked, picked: list.filter(isPicked) });
  }
  return pickers;
};

const pickersText = prepared(
  'pressing-teachers',
  `select pressing.id as "teacherId", me.state, me.blocked, s.offering_id as "offeringId", s.term_id as "termId", t.year,
       o.hours, o.terminals, c.public_topic as "publicTopic", c.title, c.title_en as "titleEn"
     from unnest($1::uuid[]) as pressing (id)
     left join lateral (select me.state, ${isBlocked} as blocked
       from teacher me where me.account_id = pressing.id offset 0) me on true
     left join (selection s join term t on t.id = s.term_id join offering o on o.id = s.offering_id
       join course c on c.id = o.course_id)
       on s.teacher_id = pressing.id and s.term_id = any($2::uuid[]) and s.dropped_at is null
     where me.state is distinct from 'active' or me.blocked or s.id is not null
     order by pressing.id, s.picked_at desc, s.id`,
);

const isPicked = (row: PickerRow): row is Extract<PickerRow, Picked> =>
  row.state !== null && row.offeringId !== null;

/** Puts classes on lists and counts their seats, in one statement; the classes are locked and have the seats. */
export const addSelections = async (tx: Tx, presses: readonly Omit<Press, 'lineage'>[]): Promise<void> => {
  if (presses.length === 0) return;
  await rows(
    tx,
    `with added as (
       insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select press.teacher_id, o.term_id, o.id, 'teacher', press.now
       from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as press (teacher_id, offering_id, now)
       join offering o on o.id = press.offering_id
       returning teacher_id, offering_id
     ), fulfilled as (
       delete from planned_course p using added
       where p.teacher_id = added.teacher_id and p.offering_id = added.offering_id
     )
     update offering set selected = selected + counted.taken
     from (select offering_id, count(*) as taken from added group by offering_id) counted
     where offering.id = counted.offering_id`,
    [
      presses.map(({ teacherId }) => teacherId),
      presses.map(({ offeringId }) => offeringId),
      presses.map(({ now }) => now),
    ],
  );
};

/** Places at the ends of lines in this order, numbered while the classes are locked; a repeated press keeps its place. */
const addPlaces = async (tx: Tx, presses: readonly Press[]): Promise<void> => {
  if (presses.length === 0) return;
  await rows(
    tx,
    `insert into waiting_place (teacher_id, term_id, offering_id, joined_at)
     select press.teacher_id, o.term_id, o.id, press.now
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) with ordinality as press (teacher_id, offering_id, now, at)
     join offering o on o.id = press.offering_id order by press.at
     on conflict (teacher_id, offering_id) where ended_at is null do nothing`,
    [
      presses.map(({ teacherId }) => teacherId),
      presses.map(({ offeringId }) => offeringId),
      presses.map(({ now }) => now),
    ],
  );
};
