import { defineEntity, p } from '@mikro-orm/core';
import { terminals } from '../accounts/actor.rules.js';
import type { ScorePart } from './score.rules.js';

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    teacherId: p.uuid(),
    offeringId: p.uuid(),
    courseId: p.uuid(),
    /** the edition begun with; null before the first watching or check, when the newest is studied */
    edition: p.smallint().nullable(),
    /** null outside a programme */
    programmeId: p.uuid().nullable(),
    studyOpens: p.datetime(),
    studyCloses: p.datetime(),
    enrolledAt: p.datetime(),
  },
  uniques: [{ properties: ['teacherId', 'offeringId'] }],
});

/** A teacher in a course of a term, with the window in which study counts (L2). */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);

const LessonProgressSchema = defineEntity({
  name: 'LessonProgress',
  tableName: 'lesson_progress',
  properties: {
    enrolmentId: p.uuid().primary(),
    lessonId: p.uuid().primary(),
    /** disjoint stretches in milliseconds, as PostgreSQL writes a multirange */
    coverage: p.string().columnType('int4multirange').default('{}'),
    coveredMs: p.integer().default(0),
    clockMs: p.integer().default(0),
    learningMs: p.integer().default(0),
    positionMs: p.integer().default(0),
    /** best attempt, 0 to 100 */
    checkScore: p.decimal('number').precision(5).scale(2).nullable(),
    watchedAt: p.datetime().nullable(),
    rolledUpAt: p.datetime(),
  },
});

/** Derived from the beats and attempts of one lesson; can be rebuilt at any time. */
export class LessonProgress extends LessonProgressSchema.class {}
LessonProgressSchema.setClass(LessonProgress);

const CourseProgressSchema = defineEntity({
  name: 'CourseProgress',
  tableName: 'course_progress',
  properties: {
    enrolmentId: p.uuid().primary(),
    score: p.decimal('number').precision(5).scale(2),
    parts: p.json<ScorePart[]>(),
    /** over all lessons (L2); beside the score for the figures of N1 */
    learningMs: p.bigint('number').default(0),
    rolledUpAt: p.datetime(),
  },
});

/** A course's score and its parts (L3), derived. */
export class CourseProgress extends CourseProgressSchema.class {}
CourseProgressSchema.setClass(CourseProgress);

const PassingSchema = defineEntity({
  name: 'Passing',
  tableName: 'passing',
  properties: {
    enrolmentId: p.uuid().primary(),
    passedAt: p.datetime(),
    score: p.decimal('number').precision(5).scale(2),
    hours: p.decimal('number').precision(5).scale(1),
  },
});

/** The fact that a course was passed, once (L3). */
export class Passing extends PassingSchema.class {}
PassingSchema.setClass(Passing);

const WatchSessionSchema = defineEntity({
  name: 'WatchSession',
  tableName: 'watch_session',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    teacherId: p.uuid(),
    enrolmentId: p.uuid(),
    lessonId: p.uuid(),
    /** a random name the browser keeps */
    device: p.text(),
    terminal: p.enum(terminals),
    startedAt: p.datetime(),
    supersededAt: p.datetime().nullable(),
  },
});

/** A sitting in front of a lesson, timed by the server; a teacher has one that is not superseded (L2). */
export class WatchSession extends WatchSessionSchema.class {}
WatchSessionSchema.setClass(WatchSession);

const BeatSchema = defineEntity({
  name: 'Beat',
  tableName: 'beat',
  properties: {
    sessionId: p.uuid().primary(),
    sequence: p.integer().primary(),
    receivedAt: p.datetime(),
    positionMs: p.integer(),
    /** what was played, in order, as PostgreSQL writes an array of ranges */
    spans: p.string().columnType('int4range[]'),
    playedMs: p.integer(),
  },
});

/** One report of what was played; a fact that is never changed. */
export class Beat extends BeatSchema.class {}
BeatSchema.setClass(Beat);

const CheckAttemptSchema = defineEntity({
  name: 'CheckAttempt',
  tableName: 'check_attempt',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    enrolmentId: p.uuid(),
    lessonId: p.uuid(),
    answers: p.json<{ questionId: string; option: number }[]>(),
    correct: p.smallint(),
    total: p.smallint(),
    attemptedAt: p.datetime(),
  },
});

/** A check handed in; the best one counts. */
export class CheckAttempt extends CheckAttemptSchema.class {}
CheckAttemptSchema.setClass(CheckAttempt);
