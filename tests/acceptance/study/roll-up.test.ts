import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { hour } from '@xueshi/schema/kernel/instants';
import { append } from '@xueshi/schema/platform/outbox';
import { bundleConfirmed } from '@xueshi/schema/selection/jobs';
import { lessonsWithFacts, recomputeProgress } from '@xueshi/schema/study/progress.store';
import { rollUp } from '@xueshi/schema/study/jobs';
import { drain } from '@xueshi/worker/platform/drain';
import { postPassed } from '@xueshi/schema/ledger/passed.store';
import { rollUpLearning } from '@xueshi/worker/study/roll-up.job';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { enrol, lessonOf, look, play, watch } from './learner.js';

const course = 'slides-contrast';

const job = rollUpLearning(postPassed);

describe('the roll-up', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  /** A teacher of the seed who watched the whole lesson, not rolled up yet. */
  const watcher = async (
    place: number,
  ): Promise<{ client: Client; teacherId: string; id: string; enrolmentId: string }> => {
    const teacher = world.seeded.teachers[place];
    if (!teacher) throw new Error('the seed has too few teachers');
    const client = await world.signedIn({ login: teacher.studyNumber });
    const id = await enrol(world, teacher.id, course);
    const session = await watch(client, id, lessonOf(id, course));
    const durationMs = (await look(client, id))?.lessons[0]?.durationMs ?? 0;
    await play(world, client, session.id, { fromMs: 0, toMs: durationMs });
    return { client, teacherId: teacher.id, id, enrolmentId: uuidOf('Enrolment', id) ?? '' };
  };
  const entriesOf = (enrolmentId: string) =>
    world.rows<{ hours: number }>(`select hours from ledger_entry where enrolment_id = $1`, [enrolmentId]);

  it('by many workers side by side posts each course once', async () => {
    const watchers = [await watcher(1), await watcher(2), await watcher(3)];
    // Every report once more, one row a batch, so that workers meet at the same enrolments.
    await world.rows(`insert into outbox (job, key, payload, created_at)
      select job, key, payload, created_at from outbox, generate_series(1, 5) where closed_at is null`);
    const single = { ...job, batch: 1 };
    await Promise.all(
      Array.from({ length: 6 }, () =>
        drain(world.db, world.clock, single, ({ error }) => {
          throw error;
        }),
      ),
    );
    for (const { enrolmentId, client, id } of watchers) {
      expect(await entriesOf(enrolmentId)).toEqual([{ hours: 1 }]);
      expect((await look(client, id))?.state).toBe('PASSED');
    }
  });

  it('can be rebuilt from the facts, to the millisecond (L2)', async () => {
    const { enrolmentId, client, id } = await watcher(4);
    await world.settle();
    const derived = () =>
      world.rows(
        `select coverage::text, covered_ms, clock_ms, learning_ms, position_ms, check_score, watched_at
         from lesson_progress where enrolment_id = $1`,
        [enrolmentId],
      );
    const before = await derived();
    await world.rows(`delete from lesson_progress where enrolment_id = $1`, [enrolmentId]);
    await world.db.work(async (tx) => {
      const lessons = await lessonsWithFacts(tx, [enrolmentId]);
      await recomputeProgress(tx, lessons, world.clock.now());
    });
    expect(await derived()).toEqual(before);
    expect((await look(client, id))?.lessons[0]?.progress.learningMs).toBeGreaterThan(0);
  });

  it('sets a bad row aside for later and goes on with the good ones', async () => {
    const { enrolmentId } = await watcher(5);
    await world.db.work((tx) =>
      append(tx, rollUp, [{ enrolmentId: 'not an id', lessonId: 'nor this' }], world.clock.now()),
    );
    const failures: number[] = [];
    await drain(world.db, world.clock, job, ({ row }) => failures.push(row));
    expect(failures).toHaveLength(1);
    expect(await entriesOf(enrolmentId)).toEqual([{ hours: 1 }]);
    const [waiting] = await world.rows<{ attempts: number; waits: number }>(
      `select attempts, extract(epoch from retry_at - $1)::int as waits from outbox where closed_at is null`,
      [world.clock.now()],
    );
    expect(waiting).toEqual({ attempts: 1, waits: 1 });
    // Not before its time, and then with a longer pause.
    expect(await drain(world.db, world.clock, job, ({ row }) => failures.push(row))).toBe(0);
    expect(failures).toHaveLength(1);
    world.clock.advance(hour);
    await drain(world.db, world.clock, job, ({ row }) => failures.push(row));
    expect(failures).toHaveLength(2);
    await world.rows(`delete from outbox where closed_at is null`);
  });

  it('enrols who confirmed a bundle in its courses, once (D5)', async () => {
    const teacher = world.seeded.teachers[40];
    const [bundle] = await world.rows<{ id: string }>(
      `with sat as (
         insert into sitting (teacher_id, programme_id, ordinal, started_at, submitted_at, report)
         values ($1, $2, 1, $3, $3, '{}') returning id)
       insert into bundle (teacher_id, programme_id, sitting_id, confirmed_at)
       select $1, $2, id, $3 from sat returning id`,
      [teacher?.id, world.programmeId, world.clock.now()],
    );
    const bundleId = bundle?.id ?? '';
    for (const key of ['slides-contrast', 'data-exit-ticket'])
      await world.rows(
        `insert into selection (teacher_id, term_id, offering_id, source, bundle_id, category, picked_at)
         values ($1, $2, $3, 'bundle', $4, 'elective', $5)
         on conflict (teacher_id, offering_id) where dropped_at is null
         do update set source = 'bundle', bundle_id = $4, category = 'elective'`,
        [
          teacher?.id,
          world.termId('choosing'),
          world.offeringId(key, 'choosing'),
          bundleId,
          world.clock.now(),
        ],
      );
    for (let times = 0; times < 2; times += 1) {
      await world.db.work((tx) => append(tx, bundleConfirmed, [{ bundleId }], world.clock.now()));
      await world.settle();
    }
    const enrolled = await world.rows(
      `select e.course_id, e.study_opens = p.study_opens and e.study_closes = p.study_closes as same_window
       from enrolment e join programme p on p.id = e.programme_id where e.teacher_id = $1 order by e.course_id`,
      [teacher?.id],
    );
    expect(enrolled).toEqual(
      [world.courseId('slides-contrast'), world.courseId('data-exit-ticket')]
        .toSorted()
        .map((id) => ({ course_id: id, same_window: true })),
    );
  });
});
