import type { Delivery } from '../catalogue/catalogue.rules.js';
import type { Hours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import type { CourseScore, LessonStanding, ScorePolicy } from './score.rules.js';
import { studyRefusal, type StudyWindow } from './watching.rules.js';

/** Counted, being counted, or not counted and why: the one sentence a learner wants. */
export interface Verdict {
  readonly counted: boolean;
  readonly pending: boolean;
  readonly key:
    | 'counted'
    | 'topicCountedBefore'
    | 'pending'
    | 'studyNotOpen'
    | 'studyClosed'
    | 'courseDropped'
    | 'seatOwed'
    | 'lessonsNotReady'
    | 'notStarted'
    | 'timeShort'
    | 'clockShort'
    | 'scoreShort'
    | 'classAwaited'
    | 'classNotPassed';
  readonly facts: Readonly<Record<string, number>>;
  readonly hoursPosted: Hours | null;
}

export interface EnrolmentStanding extends StudyWindow {
  /** facts are acknowledged that no roll-up has seen yet */
  readonly pending: boolean;
  readonly passedAt: Instant | null;
  /** hours in the ledger for this enrolment; null when passing posted none (S9) */
  readonly hoursPosted: Hours | null;
  readonly policy: ScorePolicy;
  readonly score: CourseScore;
  readonly lessons: readonly LessonStanding[];
  readonly delivery: Delivery;
  /** what the organisation registered last (H2); null when it registered nothing */
  readonly classPassed: boolean | null;
}

/** L3: passing is final; before it, the first thing that is missing. */
export const verdictOf = (standing: EnrolmentStanding, now: Instant): Verdict => {
  const { passedAt, hoursPosted, pending } = standing;
  if (passedAt !== null)
    return hoursPosted === null
      ? { counted: false, pending: false, key: 'topicCountedBefore', facts: {}, hoursPosted }
      : { counted: true, pending: false, key: 'counted', facts: { hours: hoursPosted }, hoursPosted };
  if (pending) return { counted: false, pending, key: 'pending', facts: {}, hoursPosted: null };
  return { counted: false, pending, ...missing(standing, now), hoursPosted: null };
};

const missing = (standing: EnrolmentStanding, now: Instant): Pick<Verdict, 'key' | 'facts'> => {
  const { score, policy, lessons } = standing;
  // what was taken off the list is not waited for: the drop says more than anything that is missing
  if (standing.droppedAt !== null) return { key: standing.owed ? 'seatOwed' : 'courseDropped', facts: {} };
  if (standing.classPassed === false) return { key: 'classNotPassed', facts: {} };
  if (standing.delivery === 'face_to_face') return { key: 'classAwaited', facts: {} };
  const closed = studyRefusal(standing, now);
  if (closed) return { key: closed.key === 'studyNotOpen' ? 'studyNotOpen' : 'studyClosed', facts: {} };
  if (!score.complete) return { key: 'lessonsNotReady', facts: {} };
  if (score.missingMs > 0) {
    const covered = lessons.reduce((sum, { ready, coveredMs }) => sum + (ready ? coveredMs : 0), 0);
    if (covered === 0) return { key: 'notStarted', facts: { missingMs: score.missingMs } };
    // Seen at speed: the pictures are there, the minutes are not.
    const seenEnough = covered >= score.learntMs + score.missingMs;
    return { key: seenEnough ? 'clockShort' : 'timeShort', facts: { missingMs: score.missingMs } };
  }
  return { key: 'scoreShort', facts: { score: score.score, passMark: policy.passMark } };
};

export const enrolmentStates = ['not_started', 'under_way', 'passed'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

export const stateOf = ({ passedAt, pending, lessons, classPassed }: EnrolmentStanding): EnrolmentState => {
  if (passedAt !== null) return 'passed';
  if (classPassed !== null) return 'under_way';
  const begun = pending || lessons.some(({ coveredMs, checkScore }) => coveredMs > 0 || checkScore !== null);
  return begun ? 'under_way' : 'not_started';
};
