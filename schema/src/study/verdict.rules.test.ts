import { describe, expect, it } from 'vitest';
import { lessonToResume } from './resume.rules.js';
import { courseScore, type LessonStanding, type ScorePolicy } from './score.rules.js';
import { stateOf, verdictOf, type EnrolmentStanding } from './verdict.rules.js';

const policy: ScorePolicy = { version: '2026.1', video: 50, check: 50, passMark: 60, minimumVideoShare: 0.9 };
const now = new Date(Date.UTC(2026, 10, 21));
const day = 86_400_000;
const later = (ms: number): Date => new Date(now.getTime() + ms);

const lesson = (given: Partial<LessonStanding> = {}): LessonStanding => ({
  kind: 'video',
  ready: true,
  durationMs: 60_000,
  coveredMs: 0,
  learningMs: 0,
  hasCheck: true,
  checkScore: null,
  ...given,
});

const standing = (lessons: LessonStanding[], given: Partial<EnrolmentStanding> = {}): EnrolmentStanding => ({
  studyOpens: later(-day),
  studyCloses: later(day),
  droppedAt: null,
  owed: false,
  pending: false,
  passedAt: null,
  hoursPosted: null,
  policy,
  score: courseScore(policy, lessons),
  lessons,
  delivery: 'remote',
  classPassed: null,
  ...given,
});

describe('the verdict (L3)', () => {
  it('waits for the organisation where a course is held face to face (H2), and tells its word', () => {
    const awaited = standing([], { delivery: 'face_to_face' });
    expect(verdictOf(awaited, now).key).toBe('classAwaited');
    const failed = standing([], { delivery: 'blended', classPassed: false });
    expect(verdictOf(failed, now).key).toBe('classNotPassed');
    expect(stateOf(failed)).toBe('under_way');
  });

  it.each([
    ['nothing was watched', standing([lesson()]), 'notStarted', 54_000],
    ['time is missing', standing([lesson({ coveredMs: 20_000, learningMs: 20_000 })]), 'timeShort', 34_000],
    [
      'it was seen too fast',
      standing([lesson({ coveredMs: 60_000, learningMs: 30_000 })]),
      'clockShort',
      24_000,
    ],
    ['a video is missing', standing([lesson(), lesson({ ready: false })]), 'lessonsNotReady', undefined],
    [
      'the score is short',
      standing([lesson({ coveredMs: 60_000, learningMs: 60_000 })]),
      'scoreShort',
      undefined,
    ],
    ['study has not opened', standing([lesson()], { studyOpens: later(1) }), 'studyNotOpen', undefined],
    ['it was taken off the list', standing([lesson()], { droppedAt: now }), 'courseDropped', undefined],
    [
      'it was chosen again and is not paid',
      standing([lesson()], { droppedAt: now, owed: true, studyOpens: later(1) }),
      'seatOwed',
      undefined,
    ],
    ['study has closed', standing([lesson()], { studyCloses: now }), 'studyClosed', undefined],
  ])('says why it does not count: %s', (_, given, key, missingMs) => {
    const verdict = verdictOf(given, now);
    expect(verdict).toMatchObject({ counted: false, pending: false, key, hoursPosted: null });
    expect(verdict.facts['missingMs']).toBe(missingMs);
  });

  it('is being counted while reports are kept and not rolled up', () => {
    expect(verdictOf(standing([lesson()], { pending: true }), now)).toMatchObject({
      pending: true,
      key: 'pending',
    });
  });

  it('is final once passed, whatever comes later', () => {
    const passed = standing([lesson()], {
      passedAt: later(-1),
      hoursPosted: 2,
      pending: true,
      studyCloses: now,
      droppedAt: now,
    });
    expect(verdictOf(passed, now)).toMatchObject({
      counted: true,
      pending: false,
      key: 'counted',
      hoursPosted: 2,
    });
    expect(stateOf(passed)).toBe('passed');
  });

  it('says that a public topic had counted before (S9)', () => {
    expect(verdictOf(standing([lesson()], { passedAt: now }), now)).toMatchObject({
      counted: false,
      key: 'topicCountedBefore',
    });
  });

  it('knows who has begun', () => {
    expect(stateOf(standing([lesson()]))).toBe('not_started');
    expect(stateOf(standing([lesson()], { pending: true }))).toBe('under_way');
    expect(stateOf(standing([lesson({ checkScore: 0 })]))).toBe('under_way');
  });
});

describe('the lesson to go on with', () => {
  const watched = (id: string, coveredMs: number, watchedAt: Date | null, ready = true) => ({
    ...lesson({ coveredMs, ready }),
    id,
    watchedAt,
  });

  it.each([
    [
      'the one I stopped in',
      [watched('a', 60_000, later(-9)), watched('b', 20_000, later(-5)), watched('c', 0, null)],
      'b',
    ],
    ['the next when the last is seen', [watched('a', 60_000, later(-9)), watched('b', 0, null)], 'b'],
    ['the first', [watched('a', 0, null, false), watched('b', 0, null)], 'b'],
    ['the last when all are seen', [watched('a', 60_000, later(-9)), watched('b', 59_500, later(-5))], 'b'],
  ])('is %s', (_, lessons, id) => {
    expect(lessonToResume(lessons)?.id).toBe(id);
  });

  it('is none when none can be studied', () => {
    expect(lessonToResume([watched('a', 0, null, false)])).toBe(null);
  });
});
