import type { TeacherHomeQuery, TermPhase } from './generated/types.js';
import { hours, inLanguage } from './format.js';
import { m } from './paraglide/messages.js';

export interface Due {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly detail: string;
  readonly href: string;
}

type Enrolments = readonly TeacherHomeQuery['learning']['edges'][number]['node'][];

/** What comes next in the reader's calendar, soonest first: the round of the term, and courses whose study closes. */
export function dueNext(
  courseList: TeacherHomeQuery['courseList'],
  enrolments: Enrolments,
  now: number,
): readonly Due[] {
  return [...roundDue(courseList), ...studyDue(enrolments)]
    .filter((due) => Date.parse(due.at) > now)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type Term = NonNullable<TeacherHomeQuery['courseList']>['term'];

/** What a term's phase leads to; the phases left out ask nothing of a teacher's list. */
const AHEAD: Readonly<Partial<Record<TermPhase, (term: Term) => Omit<Due, 'key' | 'detail'>>>> = {
  FIRST_ROUND: (term) => ({ at: term.firstCloses, what: m.home_due_first(), href: '/supermarket' }),
  ARRANGING: (term) => ({ at: term.makeupOpens, what: m.home_due_makeup_opens(), href: '/list' }),
  MAKEUP_ROUND: (term) => ({ at: term.makeupCloses, what: m.home_due_makeup(), href: '/supermarket' }),
  SETTLED: (term) => ({ at: term.studyOpens, what: m.home_due_study_opens(), href: '/list' }),
};

function roundDue(courseList: TeacherHomeQuery['courseList']): readonly Due[] {
  const ahead = courseList === null ? undefined : AHEAD[courseList.term.phase]?.(courseList.term);
  if (courseList === null || ahead === undefined) return [];
  const courses = courseList.selections.length;
  const detail =
    courses === 0
      ? m.home_due_picked_none()
      : m.home_due_picked({ courses, hours: hours(courseList.totalHours) });
  return [{ ...ahead, key: courseList.term.id, what: `${courseList.term.name} · ${ahead.what}`, detail }];
}

/** Courses of one term close together: said once, with how many are left. */
function studyDue(enrolments: Enrolments): readonly Due[] {
  const open = enrolments.filter((enrolment) => enrolment.state !== 'PASSED' && enrolment.studyOpen);
  const byClose = Map.groupBy(open, (enrolment) => enrolment.studyCloses);
  return [...byClose].map(([at, group]) => ({
    key: at,
    at,
    what: m.home_due_study(),
    detail:
      group.length === 1 && group[0] !== undefined
        ? inLanguage(group[0].offering.title, group[0].offering.titleEn)
        : m.home_due_courses({ courses: group.length }),
    href: '/learn',
  }));
}
