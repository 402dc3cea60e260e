import type { TeacherHomeQuery } from './generated/types.js';
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

function roundDue(courseList: TeacherHomeQuery['courseList']): readonly Due[] {
  if (courseList === null) return [];
  const { term } = courseList;
  const picked = courseList.selections.length;
  const detail =
    picked === 0
      ? m.home_due_picked_none()
      : m.home_due_picked({ courses: picked, hours: hours(courseList.totalHours) });
  const due = (at: string, what: string, href: string): readonly Due[] => [
    { key: `${term.id}-${at}`, at, what: `${term.name} · ${what}`, detail, href },
  ];
  switch (term.phase) {
    case 'FIRST_ROUND':
      return due(term.firstCloses, m.home_due_first(), '/supermarket');
    case 'ARRANGING':
      return due(term.makeupOpens, m.home_due_makeup_opens(), '/list');
    case 'MAKEUP_ROUND':
      return due(term.makeupCloses, m.home_due_makeup(), '/supermarket');
    case 'SETTLED':
      return due(term.studyOpens, m.home_due_study_opens(), '/list');
    default:
      return [];
  }
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
