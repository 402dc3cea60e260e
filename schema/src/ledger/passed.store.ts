import type { Instant } from '../kernel/instants.js';
import { cityYear } from '../platform/city-time.js';
import type { Tx } from '../platform/database.js';
import type { EnrolmentRecord } from '../study/enrolment.store.js';
import { readTraces, recordPassings, type LessonTrace } from '../study/progress.store.js';
import type { CourseScore } from '../study/score.rules.js';
import { courseEntryKey, type Receipt } from './ledger.rules.js';
import { postEntries, type LedgerPosting } from './ledger.store.js';

export interface Passed {
  readonly enrolment: EnrolmentRecord;
  readonly score: CourseScore;
}

/** L3: posts the hours of courses passed now, with the receipt that explains them, and records the passing. */
export const postPassed = async (tx: Tx, passed: readonly Passed[], now: Instant): Promise<void> => {
  const traces = Map.groupBy(
    await readTraces(
      tx,
      passed.map(({ enrolment }) => enrolment.id),
    ),
    ({ enrolmentId }) => enrolmentId,
  );
  const dated = passed.map(({ enrolment, score }) => {
    const seen = traces.get(enrolment.id) ?? [];
    return { enrolment, score, seen, passedAt: lastFact(seen) ?? now };
  });
  const posted = await postEntries(
    tx,
    dated.map(({ enrolment, score, seen, passedAt }) => posting(enrolment, score, seen, passedAt)),
    now,
  );
  const counted = new Set(posted.map(({ enrolmentId }) => enrolmentId));
  await recordPassings(
    tx,
    dated.map(({ enrolment, score, passedAt }) => ({
      enrolmentId: enrolment.id,
      passedAt,
      score: score.score,
      // S9: a public topic that counted this year already is passed again for no hours
      hours: counted.has(enrolment.id) ? enrolment.hours : 0,
    })),
  );
};

/** A course is passed when the last fact it rests on arrived, not when the worker came to it. */
const lastFact = (traces: readonly LessonTrace[]): Instant | null =>
  traces
    .flatMap(({ lastAt, checkedAt }) => [lastAt, checkedAt])
    .reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);

const posting = (
  enrolment: EnrolmentRecord,
  score: CourseScore,
  traces: readonly LessonTrace[],
  passedAt: Instant,
): LedgerPosting => {
  const { teacherId, offeringId, publicTopic, cityZone } = enrolment;
  const year = cityYear(passedAt, cityZone);
  return {
    teacherId,
    year,
    hourKind: enrolment.hourKind,
    hours: enrolment.hours,
    source: 'course',
    sourceKey: courseEntryKey({ teacherId, offeringId, year, publicTopic }),
    title: enrolment.title,
    titleEn: enrolment.titleEn,
    enrolmentId: enrolment.id,
    rule: 'L3',
    receipt: receiptOf(enrolment, score, traces),
  };
};

const receiptOf = (
  enrolment: EnrolmentRecord,
  score: CourseScore,
  traces: readonly LessonTrace[],
): Receipt => {
  const byLesson = new Map(traces.map((trace) => [trace.lessonId, trace]));
  return {
    rule: 'L3',
    ruleVersion: enrolment.policy.version,
    score: score.score,
    passMark: enrolment.policy.passMark,
    parts: score.parts.map(({ key, weight, share, points }) => ({ key, weight, share, points })),
    lessons: enrolment.lessons.map((lesson) => {
      const trace = byLesson.get(lesson.lessonId);
      return {
        lessonId: lesson.lessonId,
        title: lesson.title,
        titleEn: lesson.titleEn,
        durationMs: lesson.durationMs,
        learningMs: lesson.learningMs,
        spans: trace?.spans ?? [],
        devices: trace?.devices ?? 0,
        firstAt: trace?.firstAt?.toISOString() ?? null,
        lastAt: trace?.lastAt?.toISOString() ?? null,
      };
    }),
  };
};
