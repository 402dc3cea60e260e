import type { Instant } from '../kernel/instants.js';
import type { Notice } from '../messaging/messaging.rules.js';
import { notify, notifySelecting } from '../messaging/messaging.store.js';
import { rows, type Tx } from '../platform/database.js';
import type { TermRecord } from '../terms/terms.store.js';
import { cancelClass, type DroppedSelection } from './cancel.store.js';
import { firstSubstitutes, rankSubstitutes, type Chooser, type Substitute } from './substitutes.rules.js';

export interface FirstRoundSettled {
  readonly cancelledClasses: number;
  readonly droppedSelections: number;
  readonly teachersTold: number;
}

/**
 * S2: when the first round has closed, face-to-face classes under their minimum are cancelled; their teachers are told
 * what they can choose instead and may do so before the makeup round opens to everybody; the organisers are told, too.
 */
export const settleFirstRound = async (
  tx: Tx,
  term: TermRecord,
  now: Instant,
): Promise<FirstRoundSettled> => {
  const classes = await classesUnderMinimum(tx, term);
  const dropped = await cancelClass(
    tx,
    classes.map(({ id }) => id),
    now,
  );
  const choices = await choicesOf(tx, term, classes, dropped);
  await keepFirstPlaces(tx, term, choices, now);
  await notify(
    tx,
    choices.map((choice) => toldTeacher(term, choice, now)),
  );
  await tellOrganisers(tx, term, classes, now);
  return {
    cancelledClasses: classes.length,
    droppedSelections: dropped.length,
    teachersTold: new Set(dropped.map(({ teacherId }) => teacherId)).size,
  };
};

const substituteColumns = `o.id, c.number, c.title, c.title_en as "titleEn", c.hour_kind as "hourKind", o.hours, o.board,
  c.district_id as "districtId", c.delivery, c.stages, c.subjects, o.terminals, c.public_topic as "publicTopic", o.seats, o.selected`;

/** S2, as `missingSelections` says it. */
export const underMinimum = `c.delivery = 'face_to_face' and o.board in ('city', 'district') and o.cancelled_at is null
  and o.selected < least(t.minimum_class, coalesce(o.seats, t.minimum_class))`;

const classesUnderMinimum = (tx: Tx, { id }: TermRecord): Promise<Substitute[]> =>
  rows<Substitute>(
    tx,
    `select ${substituteColumns} from offering o join course c on c.id = o.course_id join term t on t.id = o.term_id
     where o.term_id = $1 and ${underMinimum} order by o.id`,
    [id],
  );

interface Choice {
  readonly teacherId: string;
  readonly cancelled: Substitute;
  readonly substitutes: readonly Substitute[];
}

interface ChooserRow extends Chooser {
  readonly teacherId: string;
  readonly takenIds: readonly string[];
  readonly takenTopics: readonly string[];
}

/** What each teacher of a cancelled class can choose instead. People who are alike are ranked for once. */
const choicesOf = async (
  tx: Tx,
  term: TermRecord,
  classes: readonly Substitute[],
  dropped: readonly DroppedSelection[],
): Promise<Choice[]> => {
  if (dropped.length === 0) return [];
  const cancelled = new Map(classes.map((one) => [one.id, one]));
  const candidates = await rows<Substitute>(
    tx,
    `select ${substituteColumns} from offering o join course c on c.id = o.course_id
     where o.term_id = $1 and o.cancelled_at is null and o.board in ('city', 'district')
       and (o.seats is null or o.selected < o.seats) order by c.number`,
    [term.id],
  );
  const choosers = new Map(
    (await readChoosers(tx, term, [...new Set(dropped.map(({ teacherId }) => teacherId))])).map((one) => [
      one.teacherId,
      one,
    ]),
  );
  const ranked = new Map<string, readonly Substitute[]>();
  return dropped.flatMap(({ teacherId, offeringId }) => {
    const [instead, chooser] = [cancelled.get(offeringId), choosers.get(teacherId)];
    if (instead === undefined || chooser === undefined) return [];
    const alike = [offeringId, chooser.stage, chooser.subject, ...chooser.lineage.slice(0, -1)].join(' ');
    const best = ranked.get(alike) ?? rankSubstitutes(instead, chooser, candidates);
    ranked.set(alike, best);
    const taken = { offeringIds: new Set(chooser.takenIds), topics: new Set(chooser.takenTopics) };
    return [{ teacherId, cancelled: instead, substitutes: firstSubstitutes(best, taken) }];
  });
};

const readChoosers = (tx: Tx, term: TermRecord, teacherIds: readonly string[]): Promise<ChooserRow[]> =>
  rows<ChooserRow>(
    tx,
    `select me.account_id as "teacherId", me.stage, me.subject, school.lineage,
       coalesce(array_agg(s.offering_id) filter (where s.term_id = $2), '{}') as "takenIds",
       coalesce(array_agg(c.public_topic) filter (where t.year = $3 and c.public_topic is not null), '{}') as "takenTopics"
     from teacher me join organisation school on school.id = me.school_id
     left join (selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
       join term t on t.id = s.term_id) on s.teacher_id = me.account_id and s.dropped_at is null
     where me.account_id = any($1::uuid[]) group by me.account_id, school.lineage`,
    [teacherIds, term.id, term.year],
  );

/** Only while there is still a moment before everybody: a worker that comes late gives none. */
const keepFirstPlaces = async (
  tx: Tx,
  term: TermRecord,
  choices: readonly Choice[],
  now: Instant,
): Promise<void> => {
  const kept = choices.filter(({ substitutes }) => substitutes.length > 0);
  if (kept.length === 0 || now >= term.makeupOpens) return;
  await rows(
    tx,
    `insert into first_place (teacher_id, cancelled_id, term_id, substitutes)
     select teacher, cancelled, $3, (select array_agg(id::uuid) from jsonb_array_elements_text(list) as id)
     from unnest($1::uuid[], $2::uuid[], $4::jsonb[]) as kept (teacher, cancelled, list)
     on conflict do nothing`,
    [
      kept.map(({ teacherId }) => teacherId),
      kept.map(({ cancelled }) => cancelled.id),
      term.id,
      kept.map(({ substitutes }) => JSON.stringify(substitutes.map(({ id }) => id))),
    ],
  );
};

const toldTeacher = (
  term: TermRecord,
  { teacherId, cancelled, substitutes }: Choice,
  now: Instant,
): Notice => {
  const first = substitutes.length > 0 && now < term.makeupOpens;
  return {
    accountId: teacherId,
    kind: first ? 'selection.class_cancelled' : 'selection.class_cancelled_late',
    facts: {
      title: cancelled.title,
      titleEn: cancelled.titleEn,
      term: term.name,
      termEn: term.nameEn,
      minimum: term.minimumClass,
      selected: cancelled.selected,
      opens: term.makeupOpens.toISOString(),
      closes: term.makeupCloses.toISOString(),
      ...Object.fromEntries(
        substitutes.flatMap(({ id, title, titleEn, hours }, at) => [
          [`instead${String(at + 1)}`, id],
          [`instead${String(at + 1)}Hours`, hours],
          [`instead${String(at + 1)}Title`, title],
          [`instead${String(at + 1)}TitleEn`, titleEn],
        ]),
      ),
    },
    at: now,
    key: `class_cancelled/${cancelled.id}`,
  };
};

/** Those who teach for the organisation that declared a class. */
const tellOrganisers = async (
  tx: Tx,
  term: TermRecord,
  classes: readonly Substitute[],
  now: Instant,
): Promise<void> => {
  await notifySelecting(
    tx,
    `select g.account_id, 'selection.class_not_held', jsonb_build_object('title', c.title, 'titleEn', c.title_en,
       'term', $3::text, 'termEn', $4::text, 'minimum', $5::integer, 'selected', class.selected),
       $6::timestamptz, 'class_not_held/' || o.id
     from unnest($1::uuid[], $2::integer[]) as class (id, selected)
     join offering o on o.id = class.id join course c on c.id = o.course_id
     join role_grant g on g.organisation_id = c.declaring_id and g.role in ('trainer', 'tutor')
     group by g.account_id, c.id, o.id, class.selected`,
    [
      classes.map(({ id }) => id),
      classes.map(({ selected }) => selected),
      term.name,
      term.nameEn,
      term.minimumClass,
      now,
    ],
  );
};
