import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import { readChecks } from '@xueshi/schema/study/check.store';
import { countCourses, keptTallies } from '@xueshi/schema/study/insight-counts.store';
import { noTally, sampleSize, type CourseTally } from '@xueshi/schema/study/insight.rules';
import {
  firstAnswers,
  lessonsInUse,
  lessonsSeen,
  offeringsOf,
  pageOfferings,
  type AnswerCount,
  type InsightCursor,
} from '@xueshi/schema/study/insight.store';
import { batched } from '../platform/batch.js';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { presentCourse, presentLesson, presentQuestion } from './insight.present.js';
import { CourseInsightConnection, LessonInsights, type CourseInsight } from './insight.type.js';

/** How the courses of the viewer's organisation go. Every look is a fixed number of statements over bounded rows. */
export class InsightService {
  readonly #counts;

  constructor(private readonly scope: Scope) {
    this.#counts = batched(async (ids: readonly string[]) => {
      const db = scope.db.replica();
      const kept = await keptTallies(db, ids);
      const others = ids.filter((id) => !kept.has(id));
      const counted = others.length > 0 ? await countCourses(db, others) : new Map<string, CourseTally>();
      return new Map(
        ids.map((id) => [
          id,
          presentCourse(
            id,
            kept.get(id) ?? counted.get(id) ?? noTally,
            scope.locale,
            kept.get(id)?.countedUntil ?? scope.now,
          ),
        ]),
      );
    });
  }

  async page(asked: number, after: string | null): Promise<CourseInsightConnection> {
    const { db, actor } = this.scope;
    const first = pageSize(asked);
    const found = await pageOfferings(
      db.replica(),
      actor.organisationId,
      first + 1,
      after === null ? null : cursorFrom(after),
    );
    const shown = await Promise.all(
      found.map(async (offering) => ({ offering, insight: await this.#existing(offering.id) })),
    );
    return Object.assign(
      new CourseInsightConnection(),
      toPage(
        shown,
        first,
        after,
        ({ offering: { studied, termCode, selected, id } }) => toCursor([studied, termCode, selected, id]),
        ({ insight }) => insight,
      ),
    );
  }

  /** By the global id of a CourseInsight; another organisation's course answers like one that does not exist. */
  async course(id: string): Promise<CourseInsight | null> {
    const { db, actor } = this.scope;
    const offeringId = uuidOf('CourseInsight', id);
    if (offeringId === null) return null;
    const [own] = await offeringsOf(db.replica(), actor.organisationId, [offeringId]);
    return own === undefined ? null : this.#existing(own);
  }

  async lessons({ offeringId, begun }: CourseInsight): Promise<LessonInsights> {
    const db = this.scope.db.replica();
    const { locale } = this.scope;
    const lessons = await lessonsInUse(db, offeringId);
    const ids = lessons.map(({ lessonId }) => lessonId);
    const learners = sampleSize(lessons.length);
    const [seen, answers, questions] = await Promise.all([
      lessonsSeen(db, offeringId, ids, learners),
      firstAnswers(db, offeringId, learners),
      readChecks(db, ids),
    ]);
    const seenOf = new Map(seen.map((lesson) => [lesson.lessonId, lesson]));
    const given = Map.groupBy(answers, ({ questionId }: AnswerCount) => questionId);
    const asked = Map.groupBy(questions, ({ lessonId }) => lessonId);
    return Object.assign(new LessonInsights(), {
      sampled: begun !== null && begun > learners ? learners : null,
      lessons: lessons.map((lesson) =>
        presentLesson(
          lesson,
          seenOf.get(lesson.lessonId),
          (asked.get(lesson.lessonId) ?? []).map((question) =>
            presentQuestion(question, given.get(question.id) ?? [], locale),
          ),
          locale,
        ),
      ),
    });
  }

  async #existing(offeringId: string): Promise<CourseInsight> {
    const counted = await this.#counts(offeringId);
    if (counted === null) throw new Error(`the offering ${offeringId} was asked for and not counted`);
    return counted;
  }
}

const cursorFrom = (after: string): InsightCursor => {
  const [studied, termCode, selected, id] = fromCursor(after, 4);
  if (
    typeof studied !== 'number' ||
    typeof termCode !== 'string' ||
    typeof selected !== 'number' ||
    typeof id !== 'string' ||
    !isUuid(id)
  )
    throw notOurCursor();
  return { studied, termCode, selected, id };
};
