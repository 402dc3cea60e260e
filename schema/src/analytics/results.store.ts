import type { Hours, HourKind } from '../kernel/hours.js';
import { row, rows, type Tx } from '../platform/database.js';
import { inOrder, isNothing, matchesOf } from '../selection/list-search.store.js';
import { isLearnt } from '../study/dropped.store.js';
import { knownTo } from '../terms/terms.store.js';

/** S15: a course that somebody passed in a term. */
export interface ResultRecord {
  readonly enrolmentId: string;
  readonly termCode: string;
  readonly courseNumber: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly subject: string | null;
  readonly hourKind: HourKind;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly hours: Hours;
  readonly studyNumber: string;
  readonly name: string;
  readonly school: string;
  readonly schoolEn: string | null;
}

export interface ResultPlace {
  readonly studyNumber: string;
  readonly termCode: string;
  readonly courseNumber: string;
}

export interface ResultsAsked {
  /** whose people: a school, a district or the city */
  readonly organisationId: string;
  /** null for every term */
  readonly termId: string | null;
  /** S15: of the capability programme alone */
  readonly capability: boolean;
  /** a LIKE pattern for name, number or course */
  readonly pattern: string | null;
}

const foundIn = (
  enrolment: string,
): string => `teacher me join account a on a.id = me.account_id join organisation school on school.id = me.school_id
  join ${enrolment} e on e.teacher_id = me.account_id join passing p on p.enrolment_id = e.id
  join offering o on o.id = e.offering_id join course c on c.id = e.course_id
  join term t on t.id = o.term_id and ${knownTo('(select lineage from organisation where id = $1)::uuid[]')}
  join organisation declared on declared.id = c.declaring_id
  where me.school_id in (select id from organisation where $1::uuid = any(lineage))
    and ($2::uuid is null or o.term_id = $2) and (not $3::boolean or o.board = 'capability')
    and ($4::text is null or a.name like $4 or me.study_number like $4 or c.title like $4 or c.number like $4)`;

const values = ({ organisationId, termId, capability, pattern }: ResultsAsked): unknown[] => [
  organisationId,
  termId,
  capability,
  pattern,
];

/** What an organisation's people passed, by study number, term and course. */
export const pageResults = async (
  tx: Tx,
  asked: ResultsAsked & { readonly after: ResultPlace | null; readonly limit: number },
): Promise<ResultRecord[]> => {
  const rare = asked.pattern !== null || asked.capability;
  const matches = rare ? await matchesOf(tx, { ...asked, fact: 'passed' }) : null;
  if (matches !== null && isNothing(matches)) return [];
  const hits = matches?.few === true ? matches : null;
  return rows<ResultRecord>(
    tx,
    inOrder(
      hits,
      'enrolment',
      `select e.id as "enrolmentId", t.code as "termCode", c.number as "courseNumber", c.title, c.title_en as "titleEn",
       me.subject, c.hour_kind as "hourKind", declared.name as organisation, declared.name_en as "organisationEn",
       p.hours, me.study_number as "studyNumber", a.name, school.name as school, school.name_en as "schoolEn"
     from ${foundIn(hits === null ? 'enrolment' : 'hit')}
       and ($5::text is null or (me.study_number >= $5 and (me.study_number, t.code, c.number) > ($5, $6::text, $7::text)))`,
    ),
    [
      ...values(asked),
      asked.after?.studyNumber ?? null,
      asked.after?.termCode ?? null,
      asked.after?.courseNumber ?? null,
      asked.limit,
      ...(hits === null ? [] : [hits.people, hits.courses]),
    ],
  );
};

/** How many lines all pages together have. */
export const countResults = async (tx: Tx, asked: ResultsAsked): Promise<number> =>
  (await row<{ lines: number }>(tx, `select count(*) as lines from ${foundIn('enrolment')}`, values(asked)))
    ?.lines ?? 0;

/** How many are enrolled in a course of a term, and how many passed it; who dropped it without passing is in neither. */
export interface RateRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly total: number;
  readonly passed: number;
}

export interface RatePlace {
  readonly total: number;
  readonly number: string;
}

/** The city's and a district's people are told by roll-ups, a school's by their own enrolments. */
const countedBy = {
  city: `select f.course_id, sum(f.amount) filter (where f.fact = 'enrolled') as total,
       coalesce(sum(f.amount) filter (where f.fact = 'passed'), 0) as passed
     from figure_period p join figure_by_course f on f.period = p.id and f.fact in ('enrolled', 'passed')
     where p.span = 'term' and p.term_id = $2 and $1::uuid is not null group by f.course_id`,
  district: `select f.course_id, f.enrolled as total, f.passed
     from figure_period p join figure_course_district f on f.period = p.id and f.district_id = $1
     where p.term_id = $2`,
  school: `select e.course_id, count(*) as total, count(g.enrolment_id) as passed
     from teacher me join enrolment e on e.teacher_id = me.account_id join offering o on o.id = e.offering_id
     left join passing g on g.enrolment_id = e.id
     where o.term_id = $2 and me.school_id = $1 and ${isLearnt} group by e.course_id`,
} as const;

/** S15: the courses of a term as an organisation's people did in them, the most enrolled first. */
export const pageRates = async (
  tx: Tx,
  asked: {
    readonly organisationId: string;
    readonly termId: string;
    readonly after: RatePlace | null;
    readonly limit: number;
  },
): Promise<RateRecord[]> => {
  const place = await row<{ kind: keyof typeof countedBy }>(
    tx,
    `select kind from organisation where id = $1 and kind in ('city', 'district', 'school')`,
    [asked.organisationId],
  );
  if (place === null) return [];
  return rows<RateRecord>(
    tx,
    `select c.id, c.number, c.title, c.title_en as "titleEn", declared.name as organisation,
       declared.name_en as "organisationEn", k.total::bigint, k.passed::bigint
     from (${countedBy[place.kind]}) k join course c on c.id = k.course_id
     join organisation declared on declared.id = c.declaring_id
     where k.total > 0 and ($3::bigint is null or k.total < $3 or (k.total = $3 and c.number > $4::text))
     order by k.total desc, c.number limit $5`,
    [
      asked.organisationId,
      asked.termId,
      asked.after?.total ?? null,
      asked.after?.number ?? null,
      asked.limit,
    ],
  );
};
