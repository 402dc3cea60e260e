import type { RollUp } from '@xueshi/schema/study/jobs';
import { rollUp } from '@xueshi/schema/study/jobs';
import { readEnrolments } from '@xueshi/schema/study/enrolment.store';
import { keepScores, lockEnrolments, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { courseScore } from '@xueshi/schema/study/score.rules';
import { postPassed } from '../ledger/post-passed.js';
import { defineJob } from '../platform/job.js';
import { completeProgrammes } from './complete-programmes.js';

/**
 * L2, L3: from all facts of the lessons concerned, coverage, learning time and score; and for what is passed now, the
 * hours and, with the last of them, the programme (D8). Nothing is added to a total, so running twice, late or beside another worker gives the same.
 */
export const rollUpLearning = defineJob(rollUp, async (tx, items, now) => {
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
  await postPassed(tx, passed, now);
  await completeProgrammes(
    tx,
    passed.map(({ enrolment }) => enrolment),
    now,
  );
});

const distinct = (lessons: readonly RollUp[]): RollUp[] => [
  ...new Map(lessons.map((lesson) => [rollUp.key(lesson), lesson])).values(),
];
