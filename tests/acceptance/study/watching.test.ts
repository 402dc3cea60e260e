import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { minute } from '@xueshi/schema/kernel/instants';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { bareReportDocument, enrol, lessonOf, look, play, report, start, watch } from './learner.js';

const course = 'slides-contrast';

describe('watching a lesson', () => {
  let world: World;
  let client: Client;
  let enrolmentId: string;
  let lesson: string;
  let durationMs: number;
  let turn = 10;

  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  // A teacher who has watched nothing yet, each time another one.
  beforeEach(async () => {
    world.clock.set(testNow);
    const teacher = world.seeded.teachers[(turn += 1)];
    if (!teacher) throw new Error('the seed has no more teachers');
    client = await world.signedIn({ login: teacher.studyNumber });
    enrolmentId = await enrol(world, teacher.id, course);
    lesson = lessonOf(enrolmentId, course);
    durationMs = (await look(client, enrolmentId))?.lessons[0]?.durationMs ?? 0;
  });

  const progress = async () => {
    await world.settle();
    return (await look(client, enrolmentId))?.lessons[0]?.progress;
  };

  it('to its end brings the hours, once, and says so at each step (L2, L3)', async () => {
    expect(await look(client, enrolmentId)).toMatchObject({
      state: 'NOT_STARTED',
      score: null,
      verdict: { counted: false, key: 'notStarted' },
    });
    const session = await watch(client, enrolmentId, lesson);
    const next = await play(world, client, session.id, { fromMs: 0, toMs: durationMs });
    expect(await look(client, enrolmentId)).toMatchObject({
      state: 'UNDER_WAY',
      verdict: { counted: false, pending: true, key: 'pending', message: expect.stringMatching(/^正在计入/) },
      lessons: [{ progress: { pending: true, coveredMs: 0 } }],
    });
    await world.settle();
    const passed = await look(client, enrolmentId);
    expect(passed).toMatchObject({
      state: 'PASSED',
      score: 75,
      verdict: { counted: true, pending: false, hoursPosted: 1, message: '已计入：1 学时已记入您的档案。' },
      lessons: [
        {
          progress: {
            pending: false,
            coveredMs: durationMs,
            learningMs: durationMs,
            coverage: [{ fromMs: 0, toMs: durationMs }],
          },
        },
      ],
    });
    // Watching again changes nothing: passed is final, and posted once.
    world.clock.advance(minute);
    await report(client, session.id, next, [{ fromMs: 0, toMs: 15_000 }]);
    await world.settle();
    const entries = await world.rows<{ hours: number; year: number; rule: string }>(
      `select l.hours, l.year, l.rule from ledger_entry l join enrolment e on e.id = l.enrolment_id
       where e.id = (select enrolment_id from watch_session where id = $1)`,
      [uuidOf('WatchSession', session.id)],
    );
    expect(entries).toEqual([{ hours: 1, year: 2026, rule: 'L3' }]);
    expect((await look(client, enrolmentId))?.passedAt).toBe(passed?.passedAt);
  });

  it('earns nothing for what was skipped, and says how much is missing (L2)', async () => {
    const session = await watch(client, enrolmentId, lesson);
    const next = await play(world, client, session.id, { fromMs: 0, toMs: 10_000 });
    await play(world, client, session.id, { fromMs: durationMs - 5_000, toMs: durationMs, sequence: next });
    expect(await progress()).toMatchObject({ learningMs: 15_000, positionMs: durationMs });
    const missing = Math.ceil((0.9 * durationMs - 15_000) / 1000);
    expect((await look(client, enrolmentId))?.verdict).toMatchObject({
      key: 'timeShort',
      message: `未计入，因为学习时间还差 ${missing} 秒。`,
    });
  });

  it('earns nothing more for playing the same twice (L2)', async () => {
    const session = await watch(client, enrolmentId, lesson);
    const next = await play(world, client, session.id, { fromMs: 0, toMs: 20_000 });
    await play(world, client, session.id, { fromMs: 0, toMs: 20_000, sequence: next });
    expect(await progress()).toMatchObject({ coveredMs: 20_000, learningMs: 20_000 });
  });

  it('counts double speed by the clock, and watching again tops it up (L2)', async () => {
    const session = await watch(client, enrolmentId, lesson);
    const next = await play(world, client, session.id, { fromMs: 0, toMs: durationMs, rate: 2 });
    expect(await progress()).toMatchObject({ coveredMs: durationMs, learningMs: durationMs / 2 });
    const inEnglish = client.same('en');
    expect((await look(inEnglish, enrolmentId))?.verdict).toMatchObject({
      key: 'clockShort',
      message: expect.stringMatching(/^Not counted, because \d+ s of study are missing: faster playback/),
    });
    await play(world, client, session.id, { fromMs: 0, toMs: durationMs / 2, sequence: next });
    expect(await progress()).toMatchObject({ learningMs: durationMs });
    expect((await look(client, enrolmentId))?.state).toBe('PASSED');
  });

  it('goes on where it stopped, on another device and before anything is rolled up (L2)', async () => {
    const session = await watch(client, enrolmentId, lesson);
    await play(world, client, session.id, { fromMs: 0, toMs: 21_500 });
    const elsewhere = await watch(client.same(), enrolmentId, lesson, 'phone');
    expect(elsewhere.resumeAtMs).toBe(21_500);
    await play(world, client, elsewhere.id, { fromMs: 21_500, toMs: durationMs });
    expect((await watch(client, enrolmentId, lesson)).resumeAtMs).toBe(0);
    expect(await progress()).toMatchObject({ learningMs: durationMs });
  });

  it('keeps what was played offline and before another device took over, and nothing after (L2)', async () => {
    const desk = await watch(client, enrolmentId, lesson);
    world.clock.advance(20_000);
    const phone = await watch(client, enrolmentId, lesson, 'phone');
    world.clock.advance(5 * minute);
    expect(await report(client, desk.id, 0, [{ fromMs: 0, toMs: 20_000 }])).toMatchObject({ sequence: 0 });
    world.clock.advance(15_000);
    const live = [
      await report(client, desk.id, 1, [{ fromMs: 20_000, toMs: 35_000 }]),
      await report(client, desk.id, 2, [{ fromMs: 35_000, toMs: 50_000 }]),
    ];
    expect(live.map((one) => (one.__typename === 'Refusal' ? one.key : 'kept'))).toContain('anotherDevice');
    expect(await progress()).toMatchObject({ learningMs: 20_000 });
    expect(await report(client, phone.id, 0, [{ fromMs: 0, toMs: 5_000 }])).toMatchObject({ sequence: 0 });
  });

  it('has one session at a time, even when ten start at once (L2)', async () => {
    const started = await Promise.all(
      Array.from({ length: 10 }, (_, i) => start(client, enrolmentId, lesson, `device-${i}`)),
    );
    expect(started.map(({ __typename }) => __typename)).toEqual(started.map(() => 'WatchSession'));
    const [open] = await world.rows<{ open: number; all: number }>(
      `select count(*) filter (where superseded_at is null) as open, count(*) as all from watch_session
       where enrolment_id = $1`,
      [uuidOf('Enrolment', enrolmentId)],
    );
    expect(open).toEqual({ open: 1, all: 10 });
  });

  it('takes a repeated report as harmless, and refuses another one under its number', async () => {
    const session = await watch(client, enrolmentId, lesson);
    world.clock.advance(15_000);
    const first = await report(client, session.id, 0, [{ fromMs: 0, toMs: 15_000 }]);
    world.clock.advance(15_000);
    const again = await report(client, session.id, 0, [{ fromMs: 0, toMs: 15_000 }]);
    expect(again).toEqual(first);
    expect(await report(client, session.id, 0, [{ fromMs: 0, toMs: 14_000 }])).toMatchObject({
      key: 'reportChanged',
    });
    expect(await progress()).toMatchObject({ learningMs: 15_000 });
  });

  it('acknowledges a report with three statements in one transaction, however long the session', async () => {
    const session = await watch(client, enrolmentId, lesson);
    await play(world, client, session.id, { fromMs: 0, toMs: 45_000 });
    world.clock.advance(15_000);
    // Once a minute it is noted that the sign-in is in use: that is not the report's.
    await look(client, enrolmentId);
    const input = {
      sessionId: session.id,
      sequence: 9,
      spans: [{ fromMs: 0, toMs: 15_000 }],
      positionMs: 15_000,
    };
    const sent = await world.statementsDuring(() => client.ask(bareReportDocument, { input }));
    // begin, three, commit; and one for who asks
    expect(sent).toBeLessThanOrEqual(6);
  });
});
