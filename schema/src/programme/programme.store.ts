import type { TeacherCard } from '../accounts/actor.rules.js';
import { cardColumns, cardTables } from '../accounts/accounts.store.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { Programme, ProgrammeCourse } from './programme.rules.js';

const programmesText = prepared(
  'programmes',
  `select p.id, p.code, p.name, p.name_en as "nameEn", p.term_id as "termId",
       p.questionnaire_id as "questionnaireId", p.sittings_allowed as "sittingsAllowed",
       p.total_hours as "totalHours", p.other_elective_hours as "otherElectiveHours",
       p.full_offer_subjects as "fullOfferSubjects", p.scope_districts::text[] as "scopeDistricts",
       p.scope_stages as "scopeStages", p.scope_subjects as "scopeSubjects",
       p.study_opens as "studyOpens", p.study_closes as "studyCloses",
       (select coalesce(jsonb_agg(jsonb_build_object('category', c.category, 'hours', c.hours)), '[]')
        from programme_category c where c.programme_id = p.id) as categories
     from programme p`,
);

/** Every programme with its category hours: a handful of rows, the choice among them is a rule. */
export const readProgrammes = (tx: Tx): Promise<Programme[]> => rows<Programme>(tx, programmesText);

/** A teacher, and every programme there is. */
export interface TeacherAmongProgrammes {
  /** null when the account is no teacher's */
  readonly teacher: TeacherCard | null;
  readonly programmes: readonly Programme[];
}

interface AmongRow {
  /** with the first of several teachers only, since they are the same for all */
  readonly programmes: readonly ToldProgramme[] | null;
}
type ToldProgramme = Omit<Programme, 'studyOpens' | 'studyCloses'> &
  Readonly<Record<'studyOpens' | 'studyCloses', string>>;

const amongText = prepared(
  'teachers among programmes',
  forEachAsked(
    'account_id uuid',
    `select card.*, case when asked.place = 0 then (
         select json_agg(row_to_json(told)) from (${programmesText}) told) end as programmes
       from (select) one left join (
         select ${cardColumns} from ${cardTables} where t.account_id = asked.account_id) card on true`,
  ),
);

/** What decides about a programme (D1), of each account, in one statement. */
export const teachersAmongProgrammes = async (
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, TeacherAmongProgrammes>> => {
  const found = await answersOf<AmongRow & (TeacherCard | { readonly id: null })>(
    tx,
    amongText,
    accountIds.map((id) => ({ account_id: id })),
  );
  const programmes = (found[0]?.[0]?.programmes ?? []).map((told) =>
    Object.assign(told, { studyOpens: new Date(told.studyOpens), studyCloses: new Date(told.studyCloses) }),
  );
  return new Map(
    accountIds.map((id, at) => {
      const one = found[at]?.[0];
      return [id, { teacher: one === undefined || one.id === null ? null : one, programmes }];
    }),
  );
};

/** The programme's courses that are not cancelled, with what a bundle is built from. */
export const readProgrammeCourses = (tx: Tx, programmeId: string): Promise<ProgrammeCourse[]> =>
  rows<ProgrammeCourse>(
    tx,
    `select pc.offering_id as "offeringId", pc.category, c.number, c.title, c.title_en as "titleEn", o.hours,
       c.stages, c.subjects, c.themes,
       case when s.id is not null then
         jsonb_build_object('code', s.code, 'title', s.title, 'titleEn', s.title_en, 'theme', s.theme)
       end as series
     from programme_course pc
     join offering o on o.id = pc.offering_id
     join course c on c.id = o.course_id
     left join series s on s.id = c.series_id
     where pc.programme_id = $1 and o.cancelled_at is null
     order by s.code nulls last, c.series_position nulls last, c.number`,
    [programmeId],
  );

export interface ThemeText {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly descriptionEn: string;
}

export const readThemes = (tx: Tx): Promise<ThemeText[]> =>
  rows<ThemeText>(
    tx,
    `select code, name, name_en as "nameEn", description, description_en as "descriptionEn" from theme`,
  );

export interface Completion {
  readonly teacherId: string;
  readonly programmeId: string;
  readonly completedAt: Instant;
}

/** Study tells who has completed the programme; telling it twice changes nothing. */
export const recordCompletions = async (tx: Tx, completions: readonly Completion[]): Promise<void> => {
  await rows(
    tx,
    `insert into programme_completion (teacher_id, programme_id, completed_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[])
     on conflict do nothing`,
    [
      completions.map(({ teacherId }) => teacherId),
      completions.map(({ programmeId }) => programmeId),
      completions.map(({ completedAt }) => completedAt),
    ],
  );
};

/** For statements about a teacher in a programme, both of the relation `asked`: whether it is completed. */
export const isCompleted = `exists (select from programme_completion done
  where done.teacher_id = asked.teacher_id and done.programme_id = asked.programme_id)`;
