import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Tx } from '@xueshi/schema/platform/database';
import { rollUp, type RollUp } from '@xueshi/schema/study/jobs';
import { readEnrolments, type EnrolmentRecord } from '@xueshi/schema/study/enrolment.store';
import { keepScores, lockEnrolments, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { courseScore, type CourseScore } from '@xueshi/schema/study/score.rules';
import { defineJob, type Job } from '../platform/job.js';
import { completeProgrammes } from './complete-programmes.js';

export interface Passed {
  readonly enrolment: EnrolmentRecord;
  readonly score: CourseScore;
}

/** What passing brings: recorded with the hours by a later feature, in the same transaction. */
export type OnPassed = (tx: Tx, passed: readonly Passed[], now: Instant) => Promise<void>;

/**
 * L2, L3: from all facts of the lessons concerned, coverage, learning time and score; and for what is passed now, the
 * hours and, with the last of them, the programme (D8). Nothing is added to a total, so running twice, late or beside
 * another worker gives the same.
 */
export const rollUpLearning = (onPassed: OnPassed): Job =>
  defineJob(rollUp, async (tx, items, now) => {
    const lessons = distinct(items.map(({ payload }) => payload));
    const enrolmentIds = [...new Set(lessons.map(({ enrolmentId }) => enrolmentId))].toSorted();
    await lockEnrolments(tx, enrolmentIds);
    await recomputeProgress(tx, lessons, now);
    const judged = (await readEnrolments(tx, enrolmentIds)).map((enrolment) => ({
      enrolment,
      enrolmentId: enrolment.id,
      score: courseScore(enrolment.policy, enrolment.lessons),
    }));
    await keepScores(tx, judged, now);
    const passed = judged.filter(({ enrolment, score }) => enrolment.passedAt === null && score.passed);
    if (passed.length === 0) return;
    await onPassed(tx, passed, now);
    await completeProgrammes(
      tx,
      passed.map(({ enrolment }) => enrolment),
      now,
    );
  });

const distinct = (lessons: readonly RollUp[]): RollUp[] => [
  ...new Map(lessons.map((lesson) => [rollUp.key(lesson), lesson])).values(),
];
