import { later } from '../kernel/instants.js';
import { readEnrolments } from '../study/enrolment.store.js';
import { keepScores, recomputeProgress } from '../study/progress.store.js';
import { keepEdition } from '../study/study.store.js';
import { courseScore } from '../study/score.rules.js';
import { STUDIED_TASTER } from './content/courses-studied.js';
import { lessonId } from './build-catalogue.js';
import { enrolmentId } from './build-selections.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { SeededTeacher, Site } from './world.js';

/** Players report every 15 seconds. */
const beatMs = 15_000;
/** The demo's teacher stopped here, in percent of the first lesson. */
const watchedPercent = 62;

/**
 * The demo's teacher began the first lesson of the taster two evenings ago, on a phone. Facts are written as the player
 * reported them; what follows from them is derived by the same statements as ever (L2, L3).
 */
export const buildStudy = async (site: Site, teacher: SeededTeacher): Promise<void> => {
  const recording = site.lessons.find(({ key }) => key === STUDIED_TASTER.media?.[0]);
  if (!recording) return;
  const enrolment = enrolmentId(teacher.id, STUDIED_TASTER.key);
  const lesson = lessonId(STUDIED_TASTER.key, 1);
  const session = stableId('watch-session', `${enrolment}/1`);
  const startedAt = site.at([-2, '20:15']);
  const stoppedMs = Math.floor((recording.durationMs * watchedPercent) / 100);
  await keepEdition(site.tx, enrolment, lesson);
  await insertRows(site.tx, 'watch_session', [
    {
      id: session,
      teacher_id: teacher.id,
      enrolment_id: enrolment,
      lesson_id: lesson,
      device: 'demo-phone',
      terminal: 'mobile',
      started_at: startedAt,
      superseded_at: later(startedAt, stoppedMs + beatMs),
    },
  ]);
  await insertRows(
    site.tx,
    'beat',
    Array.from({ length: Math.ceil(stoppedMs / beatMs) }, (_, sequence) => {
      const from = sequence * beatMs;
      const to = Math.min(from + beatMs, stoppedMs);
      return {
        session_id: session,
        sequence,
        received_at: later(startedAt, to + 400),
        position_ms: to,
        spans: [`[${String(from)},${String(to)})`],
        played_ms: to - from,
      };
    }),
  );
  const derivedAt = later(startedAt, stoppedMs + beatMs);
  await recomputeProgress(site.tx, [{ enrolmentId: enrolment, lessonId: lesson }], derivedAt);
  const scored = await readEnrolments(site.tx, [enrolment]);
  await keepScores(
    site.tx,
    scored.map(({ id, policy, lessons }) => ({ enrolmentId: id, score: courseScore(policy, lessons) })),
    derivedAt,
  );
};
