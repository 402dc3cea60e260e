import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { day, later, minute } from '@xueshi/schema/kernel/instants';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { enrol, lessonOf, look, report, reportDocument, start, startDocument, watch } from './learner.js';

const course = 'slides-contrast';
const nowhere = '00000000-0000-4000-8000-000000000000';

describe('a report that cannot be', () => {
  let world: World;
  let client: Client;
  let other: Client;
  let enrolmentId: string;
  let theirs: string;

  beforeAll(async () => {
    world = await World.create();
    const [teacher, colleague] = world.seeded.teachers.slice(20, 22);
    if (!teacher || !colleague) throw new Error('the seed has too few teachers');
    [client, other] = (await Promise.all(
      [teacher, colleague].map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    )) as [Client, Client];
    enrolmentId = await enrol(world, teacher.id, course);
    theirs = await enrol(world, colleague.id, course);
  });
  beforeEach(() => world.clock.set(testNow));
  afterAll(() => world.end());

  const kept = async (): Promise<number> =>
    (await world.rows<{ kept: number }>(`select count(*) as kept from beat`))[0]?.kept ?? 0;

  it.each([
    ['backwards', [{ fromMs: 9_000, toMs: 8_000 }], 0, 'playedBackwards', '上报的片段结束早于开始。'],
    ['beyond the end', [{ fromMs: 0, toMs: 900_000 }], 0, 'beyondTheEnd', '上报的片段超出了视频的长度。'],
    ['before the beginning', [{ fromMs: -10, toMs: 5 }], 0, 'beyondTheEnd', '上报的片段超出了视频的长度。'],
    [
      'faster than time',
      [{ fromMs: 0, toMs: 45_000 }],
      0,
      'fasterThanTime',
      '上报的播放时长比实际经过的时间还多',
    ],
    ['without a number', [{ fromMs: 0, toMs: 1_000 }], -3, 'reportUnnumbered', '上报的记录没有有效的序号。'],
    [
      'in too many pieces',
      Array.from({ length: 501 }, () => ({ fromMs: 0, toMs: 1 })),
      0,
      'tooManySpans',
      '最多 500 段',
    ],
  ])('is refused %s, in both languages, and changes nothing (L2)', async (_, spans, sequence, key, why) => {
    const session = await watch(client, enrolmentId, lessonOf(enrolmentId, course));
    const before = await kept();
    const refused = await report(client, session.id, sequence, spans, 0);
    expect(refused).toMatchObject({ __typename: 'Refusal', rule: 'L2', key, what: '这一段没有计入。' });
    expect(refused).toHaveProperty('why', expect.stringContaining(why));
    expect(await report(client.same('en'), session.id, sequence, spans, 0)).toMatchObject({
      key,
      what: 'This part was not counted.',
    });
    expect(await kept()).toBe(before);
  });

  it("of somebody else's session answers like one that does not exist", async () => {
    const session = await watch(other, theirs, lessonOf(theirs, course));
    world.clock.advance(minute);
    const foreign = await report(client, session.id, 0, [{ fromMs: 0, toMs: 1_000 }]);
    const unknown = await report(client, toGlobalId('WatchSession', nowhere), 0, [
      { fromMs: 0, toMs: 1_000 },
    ]);
    expect(foreign).toMatchObject({ key: 'noSuchSession' });
    expect(foreign).toEqual(unknown);
    expect(await report(client, 'nonsense', 0, [])).toEqual(unknown);
  });

  it('is refused outside the study window, with the instant at which it opens (L2)', async () => {
    const session = await watch(client, enrolmentId, lessonOf(enrolmentId, course));
    world.clock.set(later(testNow, 31 * day));
    const again = await world.signedIn({ login: world.seeded.teachers[20]?.studyNumber ?? '' });
    expect(await report(again, session.id, 0, [{ fromMs: 0, toMs: 1_000 }])).toMatchObject({
      key: 'studyClosed',
    });
    expect(await start(again, enrolmentId, lessonOf(enrolmentId, course))).toMatchObject({
      key: 'studyClosed',
    });
    expect((await look(again, enrolmentId))?.verdict.key).toBe('studyClosed');
    world.clock.set(testNow);
    await world.rows(`update enrolment set study_opens = $1 where offering_id = $2`, [
      later(testNow, day),
      world.offeringId(course, 'choosing'),
    ]);
    expect(await start(client, enrolmentId, lessonOf(enrolmentId, course))).toMatchObject({
      key: 'studyNotOpen',
      availableAt: later(testNow, day).toISOString(),
    });
    await world.rows(`update enrolment set study_opens = $1 where offering_id = $2`, [
      later(testNow, -day),
      world.offeringId(course, 'choosing'),
    ]);
  });

  it("of somebody else's lesson, of another course's, or of none is the same answer", async () => {
    const unknown = await start(
      client,
      toGlobalId('Enrolment', nowhere),
      toGlobalId('Lesson', `${nowhere}.${nowhere}`),
    );
    expect(unknown).toMatchObject({ rule: 'L1', key: 'noSuchLesson' });
    expect(await start(client, theirs, lessonOf(theirs, course))).toEqual(unknown);
    expect(await start(client, enrolmentId, lessonOf(theirs, course))).toEqual(unknown);
    expect(await start(client, enrolmentId, lessonOf(enrolmentId, 'data-exit-ticket'))).toEqual(unknown);
    expect(await look(client, theirs)).toBe(null);
    const { node } = await client.ask<{ node: null }>(`query ($id: ID!) { node(id: $id) { id } }`, {
      id: lessonOf(theirs, course),
    });
    expect(node).toBe(null);
  });

  it('is refused for a device without a name and a lesson without a video', async () => {
    expect(await start(client, enrolmentId, lessonOf(enrolmentId, course), ' ')).toMatchObject({
      key: 'deviceUnnamed',
    });
    await world.rows(`update lesson set media_ready = false where course_id = $1`, [world.courseId(course)]);
    expect(await start(client, enrolmentId, lessonOf(enrolmentId, course))).toMatchObject({
      key: 'lessonNotReady',
    });
    await world.rows(`update lesson set media_ready = true where course_id = $1`, [world.courseId(course)]);
  });

  it('is nothing for whoever does not act as a teacher', async () => {
    const visitor = world.visitor();
    const trainer = await world.signedIn('trainer');
    const input = { enrolmentId, lessonId: lessonOf(enrolmentId, course), device: 'desk' };
    expect((await visitor.send(startDocument, { input })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await trainer.send(startDocument, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const beat = { sessionId: toGlobalId('WatchSession', nowhere), sequence: 0, spans: [], positionMs: 0 };
    expect((await trainer.send(reportDocument, { input: beat })).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await client.send(`{ learning(first: 101) { edges { cursor } } }`)).errors[0]?.extensions.code,
    ).toBe('BAD_USER_INPUT');
  });
});
