import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import { recomputeProgress } from '@xueshi/schema/study/progress.store';
import { learningTime, lengthOf, type Span, type WatchedSession } from '@xueshi/schema/study/rules';
import { readSpans } from '@xueshi/schema/study/spans.store';
import { keepReport, openSession, startSession } from '@xueshi/schema/study/store';
import { acceptReport, type KeptReport, type OpenSession } from '@xueshi/schema/study/watching.rules';
import { World } from '../../support/world.js';
import { anySitting, durationMs, honestSitting, type Arrival, type Sitting } from './person.js';

interface Kept {
  readonly report: KeptReport;
  readonly at: number;
}

interface ModelSession {
  readonly startedAt: number;
  supersededAt: number | null;
  readonly kept: Kept[];
}

const opens = new Date(Date.UTC(2026, 0, 1));
const closes = new Date(Date.UTC(2027, 0, 1));
const epoch = Date.UTC(2026, 5, 1);
const instant = (at: number, from = epoch): Date => new Date(from + at);

const played = (kept: readonly Kept[]): number => kept.reduce((sum, { report }) => sum + report.playedMs, 0);

/** What the store tells the rules, counted the simple way. */
const factsOf = ({ startedAt, supersededAt, kept }: ModelSession, sequence: number): OpenSession => {
  const head =
    supersededAt === null
      ? undefined
      : kept
          .filter(({ at }) => at <= supersededAt)
          .toSorted((a, b) => b.report.sequence - a.report.sequence)[0];
  const known = kept.find(({ report }) => report.sequence === sequence);
  return {
    studyOpens: opens,
    studyCloses: closes,
    droppedAt: null,
    owed: false,
    durationMs,
    startedAt: instant(startedAt),
    supersededAt: supersededAt === null ? null : instant(supersededAt),
    playedMs: played(kept),
    lastArrival: instant(Math.max(startedAt, ...kept.map(({ at }) => at))),
    headSequence: head?.report.sequence ?? -1,
    headArrival: instant(head?.at ?? startedAt),
    playedSinceMs:
      supersededAt === null
        ? 0
        : played(kept.filter(({ report }) => report.sequence > (head?.report.sequence ?? -1))),
    known: known ? { ...known.report, receivedAt: instant(known.at) } : null,
  };
};

interface Lived {
  readonly sessions: readonly ModelSession[];
  /** honest reports that were not kept */
  readonly lost: readonly Arrival[];
}

/** The server as the rules see it, without a database. */
const live = ({ arrivals }: Sitting): Lived => {
  const sessions: ModelSession[] = [];
  const lost: Arrival[] = [];
  for (const arrival of arrivals) {
    if (arrival.what === 'start') {
      const former = sessions.at(-1);
      if (former) former.supersededAt = arrival.at;
      sessions.push({ startedAt: arrival.at, supersededAt: null, kept: [] });
      continue;
    }
    const session = sessions[arrival.session];
    if (!session) continue;
    const accepted = acceptReport(
      factsOf(session, arrival.report.sequence),
      arrival.report,
      instant(arrival.at),
    );
    if (isRefused(accepted)) {
      if (arrival.honest) lost.push(arrival);
    } else if (accepted.repeats === null) session.kept.push({ report: accepted, at: arrival.at });
  }
  return { sessions, lost };
};

const watched = ({ startedAt, supersededAt, kept }: ModelSession): WatchedSession => ({
  startedAt: instant(startedAt),
  supersededAt: supersededAt === null ? null : instant(supersededAt),
  beats: kept.map(({ report, at }) => ({ spans: report.spans, receivedAt: instant(at) })),
});

/** Millisecond by millisecond, without any cleverness. */
const count = (spans: readonly Span[]): number => {
  const seen = new Uint8Array(durationMs);
  for (const { fromMs, toMs } of spans) for (let ms = fromMs; ms < toMs; ms += 1) seen[ms] = 1;
  return seen.reduce((sum, one) => sum + one, 0);
};

describe('learning time, for any sequence of play, seek, speed, two devices, offline, repeats and disorder (L2)', () => {
  it('loses nothing of what was really played, and counts it once', () => {
    fc.assert(
      fc.property(honestSitting, (sitting) => {
        const { sessions, lost } = live(sitting);
        expect(lost).toEqual([]);
        const time = learningTime(sessions.map(watched));
        expect(time.coveredMs).toBe(count(sitting.played));
        expect(lengthOf(time.coverage)).toBe(time.coveredMs);
        // At normal speed or slower, learning time is exactly what was seen.
        expect(time.learningMs).toSatisfy((ms: number) => sitting.fastest > 1 || ms === time.coveredMs);
        // Faster, the time it really played counts at least, and watching again tops it up.
        expect(time.learningMs).toBeGreaterThanOrEqual(Math.min(time.coveredMs, sitting.countableMs));
        expect(time.clockMs).toBeLessThanOrEqual(sitting.lastedMs);
      }),
      { numRuns: 200 },
    );
  });

  it('never exceeds the content seen nor the clock, whatever is forged', () => {
    fc.assert(
      fc.property(anySitting, (sitting) => {
        const { sessions } = live(sitting);
        const time = learningTime(sessions.map(watched));
        const kept = sessions.flatMap((session) => session.kept.flatMap(({ report }) => report.spans));
        expect(time.coveredMs).toBe(count(kept));
        expect(time.learningMs).toBe(Math.min(time.coveredMs, time.clockMs));
        const clock = sessions.map(({ startedAt, supersededAt, kept: reports }) => {
          const last = Math.max(startedAt, ...reports.map(({ at }) => at));
          return Math.min(played(reports), Math.min(last, supersededAt ?? last) - startedAt);
        });
        expect(time.clockMs).toBe(clock.reduce((sum, one) => sum + one, 0));
        expect(time.clockMs).toBeLessThanOrEqual(sitting.lastedMs);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the same in SQL', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const makeLesson = async (): Promise<{ teacherId: string; enrolmentId: string; lessonId: string }> => {
    const [made] = await world.rows<{ teacherId: string; enrolmentId: string; lessonId: string }>(
      `with enrolled as (
         update enrolment set study_opens = $1, study_closes = $2
         where id = (select id from enrolment order by id limit 1) returning id, teacher_id, course_id),
       chaptered as (
         insert into chapter (course_id, position, title)
         select course_id, (select max(position) + 1 from chapter h where h.course_id = e.course_id), '一章' from enrolled e
         returning id, course_id),
       made as (
         insert into lesson (id, course_id, chapter_id, position, title, kind, duration_ms, media_key, media_ready)
         select $3, course_id, id, 1, '一课', 'video', $4, 'lessons/law', true from chaptered returning id)
       select teacher_id as "teacherId", enrolled.id as "enrolmentId", made.id as "lessonId" from enrolled, made`,
      [opens, closes, randomUUID(), durationMs],
    );
    if (!made) throw new Error('the seed has no enrolment');
    return made;
  };

  it('keeps the same reports and derives the same numbers as the rules', async () => {
    let from = epoch;
    await fc.assert(
      fc.asyncProperty(anySitting, async (sitting) => {
        const { teacherId, enrolmentId, lessonId } = await makeLesson();
        const model = live(sitting);
        const ids: string[] = [];
        for (const arrival of sitting.arrivals)
          await world.db.work(async (tx) => {
            const now = instant(arrival.at, from);
            if (arrival.what === 'start') {
              const start = {
                teacherId,
                enrolmentId,
                lessonId,
                device: arrival.device,
                terminal: 'pc',
              } as const;
              ids.push(await startSession(tx, start, now));
              return;
            }
            const id = ids[arrival.session];
            const session =
              id === undefined ? null : await openSession(tx, teacherId, id, arrival.report.sequence);
            if (id === undefined || session === null) return;
            const accepted = acceptReport(session.facts, arrival.report, now);
            if (!isRefused(accepted) && accepted.repeats === null) await keepReport(tx, id, accepted, now);
          });
        await world.db.work((tx) => recomputeProgress(tx, [{ enrolmentId, lessonId }], instant(0, from)));
        const [progress] = await world.rows<Record<string, number> & { coverage: string }>(
          `select coverage::text as coverage, covered_ms as "coveredMs", clock_ms as "clockMs", learning_ms as "learningMs"
           from lesson_progress where lesson_id = $1`,
          [lessonId],
        );
        expect({ ...progress, coverage: readSpans(progress?.coverage ?? '') }).toEqual(
          learningTime(model.sessions.map(watched)),
        );
        from += sitting.lastedMs + 1_000_000;
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
