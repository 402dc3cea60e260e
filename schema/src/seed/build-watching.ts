import { later, type Instant } from '../kernel/instants.js';
import { postPassed } from '../ledger/passed.store.js';
import { cityDay } from '../platform/city-time.js';
import { rows } from '../platform/database.js';
import { readEnrolments } from '../study/enrolment.store.js';
import { keepScores, recomputeProgress } from '../study/progress.store.js';
import { courseScore } from '../study/score.rules.js';
import { courseId, lessonId } from './build-catalogue.js';
import { STUDIED_TASTER } from './content/courses-studied.js';
import { TERMS } from './content/calendar.js';
import { drawJourney, type Watched, type WatchedLesson } from './draw-journey.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { SeededTeacher, Site } from './world.js';

/** Players report every 15 seconds, and a report is on its way for a moment. */
const beatMs = 15_000;
const onTheWayMs = 400;

/**
 * How everybody but the demo's own people watched the taster since its study opened: facts as players reported them, and
 * from these, day by day as the worker would have, progress, scores, passings and hours (L2, L3).
 */
export const buildWatching = async (site: Site, demo: readonly SeededTeacher[]): Promise<void> => {
  const lessons = recordedLessonsOf(site);
  const enrolments = await rows<{ id: string; teacherId: string }>(
    site.tx,
    `select id, teacher_id as "teacherId" from enrolment where course_id = $1 and not teacher_id = any($2::uuid[])
     order by id`,
    [courseId(STUDIED_TASTER.key), demo.map(({ id }) => id)],
  );
  const random = site.random.fork('watching');
  const [firstDay] = TERMS[1].studyOpens;
  const watched = enrolments.flatMap((enrolment) =>
    drawJourney(random, firstDay, lessons).map((sitting) => Object.assign(sitting, enrolment)),
  );
  if (watched.length === 0) return;
  await rows(
    site.tx,
    `update enrolment e set edition = l.edition from lesson l where e.id = any($1::uuid[]) and l.id = $2`,
    [[...new Set(watched.map(({ id }) => id))], lessons[0]?.id],
  );
  const sittings = watched.map((sitting, index) => placed(site, sitting, index));
  await keepSittings(site, sittings);
  await derive(site, sittings);
};

const recordedLessonsOf = (site: Site): WatchedLesson[] =>
  (STUDIED_TASTER.media ?? []).flatMap((media, index) => {
    const recording = site.lessons.find(({ key }) => key === media);
    if (recording === undefined) return [];
    const { durationMs, check } = recording;
    const questions = check.map(({ answer, options }) => ({ answer, options: options.length }));
    return [{ id: lessonId(STUDIED_TASTER.key, index + 1), durationMs, questions }];
  });

interface Sitting extends Watched {
  readonly id: string;
  readonly teacherId: string;
}

interface PlacedSitting extends Sitting {
  readonly session: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

const placed = (site: Site, sitting: Sitting, index: number): PlacedSitting => {
  const startedAt = later(site.at([sitting.day, sitting.time]), sitting.second * 1_000);
  const playedMs = sitting.spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const session = stableId('watch-session', `${sitting.id}/${sitting.lesson.id}/${String(index)}`);
  return { ...sitting, session, startedAt, endedAt: later(startedAt, playedMs + onTheWayMs) };
};

const keepSittings = async (site: Site, sittings: readonly PlacedSitting[]): Promise<void> => {
  await insertRows(
    site.tx,
    'watch_session',
    sittings.map(({ session, teacherId, id, lesson, terminal, startedAt, endedAt }) => ({
      id: session,
      teacher_id: teacherId,
      enrolment_id: id,
      lesson_id: lesson.id,
      device: `demo-${terminal}`,
      terminal,
      started_at: startedAt,
      superseded_at: later(endedAt, beatMs),
    })),
  );
  await insertRows(site.tx, 'beat', sittings.flatMap(beatsOf));
  const tries = sittings.flatMap(({ id, lesson, tries, endedAt }) =>
    tries.map((options, nth) => ({ id, lesson, options, at: later(endedAt, 40_000 + 60_000 * nth) })),
  );
  await insertRows(
    site.tx,
    'check_attempt',
    tries.map(({ id, lesson, options, at }) => ({
      enrolment_id: id,
      lesson_id: lesson.id,
      answers: options.map((option, index) => ({
        questionId: stableId('check-question', `${lesson.id}/${String(index + 1)}`),
        option,
      })),
      correct: lesson.questions.filter(({ answer }, index) => answer === options[index]).length,
      total: lesson.questions.length,
      attempted_at: at,
    })),
  );
};

/** A report every 15 seconds and at each jump, in the time it took to play. */
const beatsOf = ({ session, spans, startedAt }: PlacedSitting) => {
  const pieces = spans.flatMap(([from, to]) =>
    Array.from({ length: Math.ceil((to - from) / beatMs) }, (_, index) => {
      const start = from + index * beatMs;
      return [start, Math.min(start + beatMs, to)] as const;
    }),
  );
  let playedMs = 0;
  return pieces.map(([from, to], sequence) => {
    playedMs += to - from;
    return {
      session_id: session,
      sequence,
      received_at: later(startedAt, playedMs + onTheWayMs),
      position_ms: to,
      spans: [`[${String(from)},${String(to)})`],
      played_ms: to - from,
    };
  });
};

/** What follows from the facts of each enrolment, at the end of the day of its last one. */
const derive = async (site: Site, sittings: readonly PlacedSitting[]): Promise<void> => {
  const lastDays = new Map<string, string>();
  for (const { id, endedAt } of sittings) {
    const day = cityDay(endedAt);
    if (day > (lastDays.get(id) ?? '')) lastDays.set(id, day);
  }
  const byDay = Map.groupBy(sittings, ({ id }) => lastDays.get(id) ?? '');
  for (const [, of] of [...byDay].toSorted(([a], [b]) => a.localeCompare(b))) {
    const latest = of.reduce(
      (last, { endedAt }) => (endedAt > last ? endedAt : last),
      site.at([-400, '00:00']),
    );
    const now = later(latest, 15 * 60_000);
    const lessons = new Map(
      of.map(({ id, lesson }) => [`${id}/${lesson.id}`, { enrolmentId: id, lessonId: lesson.id }]),
    );
    await recomputeProgress(site.tx, [...lessons.values()], now);
    const found = await readEnrolments(site.tx, [...new Set(of.map(({ id }) => id))]);
    const judged = found.map((enrolment) => ({
      enrolment,
      enrolmentId: enrolment.id,
      score: courseScore(enrolment.policy, enrolment.lessons),
    }));
    await keepScores(site.tx, judged, now);
    const passed = judged.filter(({ score }) => score.passed);
    if (passed.length > 0) await postPassed(site.tx, passed, now);
  }
};
