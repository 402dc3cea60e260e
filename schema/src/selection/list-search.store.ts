import { row, type Tx } from '../platform/database.js';

/** What the words of a search mean in a list of people's courses (S12, S15): these people, or these courses. */
export interface ListMatches {
  readonly people: readonly string[];
  readonly courses: readonly string[];
  /**
   * All their lines together are few, and found through them. Otherwise they are so many that going through the list in its order
   * soon fills a page: only what is rare is looked for from behind.
   */
  readonly few: boolean;
}

/** Lines that are put in order within some dozen milliseconds; a city has millions. */
const fewPeople = 500;
const fewLines = 10_000;

/** `fact` is what the worker counts of each course (N1) that a line of the list is one of. */
export const matchesOf = async (
  tx: Tx,
  asked: {
    readonly organisationId: string;
    /** a LIKE pattern for name, number or course; null: all of the capability programme */
    readonly pattern: string | null;
    readonly fact: 'selected' | 'passed';
  },
): Promise<ListMatches> =>
  (await row<ListMatches>(
    tx,
    `with people as materialized (
       select me.account_id as id from teacher me join account a on a.id = me.account_id
       join organisation school on school.id = me.school_id
       where school.lineage @> array[$1::uuid] and (a.name like $2 or me.study_number like $2) limit ${String(fewPeople + 1)}
     ), courses as materialized (
       select c.id from course c
       where case when $2::text is null then exists (select from offering o where o.course_id = c.id and o.board = 'capability')
         else c.title like $2 or c.number like $2 end
     )
     select array(select id::text from people) as people, array(select id::text from courses) as courses,
       (select count(*) from people) <= ${String(fewPeople)} and (
         select coalesce(sum(f.amount), 0) from figure_period p join figure_by_course f on f.period = p.id and f.fact = $3
         where p.span = 'term' and f.course_id in (select id from courses)) <= ${String(fewLines)} as few`,
    [asked.organisationId, asked.pattern, asked.fact],
  )) ?? { people: [], courses: [], few: true };

/**
 * A page of `lines` by study number, term and course, $8 at most. Where few are meant, `lines` reads `hit` instead of `table`, the rows of the people $9 and the courses $10, and all of them are read before they are put in order.
 */
export const inOrder = (found: ListMatches | null, table: 'selection' | 'enrolment', lines: string): string =>
  found === null
    ? `${lines} order by me.study_number, t.code, c.number limit $8`
    : `with hit as materialized (
         select * from ${table} where teacher_id = any($9::uuid[])
         union
         select * from ${table} where offering_id in (select id from offering where course_id = any($10::uuid[]))
       ), line as materialized (${lines})
       select * from line order by "studyNumber", "termCode", "courseNumber" limit $8`;

/** Nobody and nothing is meant: the list is empty, without a look. */
export const isNothing = ({ people, courses }: ListMatches): boolean => people.length + courses.length === 0;
