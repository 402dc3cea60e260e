import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { belongingsOf } from '../../architecture/belongings.js';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { drop, pick } from '../selection/course-list.js';
import { answer, enrol, lessonOf, look, play, report, start, watch } from './learner.js';

/** An elective of the bundle, and a course of the city that costs something; both with a lesson that plays. */
const elective = 'slides-contrast';
const ordinary = 'maths-function';

describe('a course that was taken off the list', () => {
  let world: World;
  let chen: Client;
  let school: Client;

  beforeAll(async () => {
    world = await World.create();
    [chen, school] = [await world.signedIn('teacher'), await world.signedIn('school-admin')];
    await belongingsOf(chen, world);
    await world.rows(
      `update lesson set media_ready = true, media_key = 'played', duration_ms = 90000, kind = 'video' where course_id = $1`,
      [world.courseId(ordinary)],
    );
  });
  afterAll(() => world.end());

  const selected = async (course: string): Promise<string> =>
    (
      await world.rows<{ id: string }>(
        `select id from selection where teacher_id = $1 and offering_id = $2 and dropped_at is null`,
        [world.seeded.teachers[0]?.id, world.offeringId(course, 'choosing')],
      )
    )[0]?.id ?? '';
  const learning = async (): Promise<string[]> =>
    (
      await chen.ask<{ learning: { edges: { node: { id: string } }[] } }>(
        `{ learning(first: 100) { edges { node { id } } } }`,
      )
    ).learning.edges.map(({ node }) => node.id);
  const underWay = async (): Promise<number> =>
    (await chen.ask<{ year: { totalUnderWay: number } }>(`{ year { totalUnderWay } }`)).year.totalUnderWay;
  const dropForTeacher = async (course: string): Promise<void> => {
    const id = toGlobalId('StaffSelection', await selected(course));
    const { it } = await school.ask<{ it: unknown }>(
      `mutation ($id: ID!) { it: dropForTeacher(selectionId: $id) { ... on StaffDropped { selectionId } ... on Refusal { key } } }`,
      { id },
    );
    expect(it).toEqual({ selectionId: id });
  };

  it('by the school is not studied: nothing counts, all that was watched stays, and it is in no list (S3, S10)', async () => {
    const [enrolled] = await world.rows<{ id: string }>(
      `select id from enrolment where teacher_id = $1 and offering_id = $2`,
      [world.seeded.teachers[0]?.id, world.offeringId(elective, 'choosing')],
    );
    const id = toGlobalId('Enrolment', enrolled?.id ?? '');
    const lesson = lessonOf(id, elective);
    const session = await watch(chen, id, lesson);
    const next = await play(world, chen, session.id, { fromMs: 0, toMs: 30_000 });
    await world.settle();
    const watched = (await look(chen, id))?.lessons[0]?.progress;
    expect(watched?.coveredMs).toBe(30_000);
    const before = await underWay();
    expect(await learning()).toContain(id);

    await dropForTeacher(elective);
    world.clock.advance(15_000);
    const piece = { fromMs: 30_000, toMs: 45_000 };
    const refused = await report(chen, session.id, next, [piece]);
    expect(refused).toMatchObject({
      rule: 'S3',
      key: 'courseDropped',
      what: '这门课的学习不再计入。',
      why: expect.stringMatching(/^这门课已于 .+ 从您的课单中删除/) as string,
      next: '去课程超市重新选课',
    });
    expect(await report(chen.same('en'), session.id, next, [piece])).toMatchObject({
      what: 'Study of this course no longer counts.',
    });
    // what was acknowledged before is acknowledged again
    expect(await report(chen, session.id, next - 1, [{ fromMs: 15_000, toMs: 30_000 }])).toMatchObject({
      __typename: 'BeatAcknowledged',
    });
    expect(await start(chen, id, lesson)).toMatchObject({ key: 'courseDropped' });
    expect(await answer(chen, id, lesson, [])).toMatchObject({ key: 'courseDropped' });
    await world.settle();
    const kept = await look(chen, id);
    expect(kept?.lessons[0]?.progress).toEqual(watched);
    expect(kept).toMatchObject({ studyOpen: false, verdict: { key: 'courseDropped', counted: false } });
    expect(kept?.verdict.message).toMatch(/^未计入，这门课已于 .+ 从您的课单中删除/);
    expect(await learning()).not.toContain(id);
    expect(before - (await underWay())).toBe(1);

    // D5: exchanged back in
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, bundle_id, category, picked_at)
       select teacher_id, term_id, offering_id, source, bundle_id, category, $3 from selection
       where teacher_id = $1 and offering_id = $2`,
      [world.seeded.teachers[0]?.id, world.offeringId(elective, 'choosing'), world.clock.now()],
    );
    const again = await watch(chen, id, lesson);
    expect(again.resumeAtMs).toBe(30_000);
    await play(world, chen, again.id, piece);
    await world.settle();
    expect((await look(chen, id))?.lessons[0]?.progress).toMatchObject({ coveredMs: 45_000 });
    expect(await learning()).toContain(id);
    expect(await underWay()).toBe(before);
  });

  it('by the teacher goes on where it stopped once it is chosen again and paid (S2, S13)', async () => {
    const offering = toGlobalId('Offering', world.offeringId(ordinary, 'choosing'));
    const pay = async (): Promise<void> => {
      await world.rows(`update selection set paid_at = $2 where id = $1`, [
        await selected(ordinary),
        world.clock.now(),
      ]);
    };
    await pick(chen, offering);
    await pay();
    const id = await enrol(world, world.seeded.teachers[0]?.id ?? '', ordinary);
    const lesson = lessonOf(id, ordinary);
    const session = await watch(chen, id, lesson);
    const next = await play(world, chen, session.id, { fromMs: 0, toMs: 30_000 });
    expect(await drop(chen, toGlobalId('MySelection', await selected(ordinary)))).toHaveProperty(
      'selections',
    );
    expect(await start(chen, id, lesson)).toMatchObject({ key: 'courseDropped' });
    expect(await learning()).not.toContain(id);
    // acknowledged before the drop, rolled up after it
    await world.settle();
    expect((await look(chen, id))?.lessons[0]?.progress).toMatchObject({ coveredMs: 30_000 });

    await pick(chen, offering);
    world.clock.advance(15_000);
    const piece = { fromMs: 30_000, toMs: 45_000 };
    expect(await report(chen, session.id, next, [piece])).toMatchObject({ rule: 'S13', key: 'seatOwed' });
    await world.settle();
    expect(await look(chen, id)).toMatchObject({ verdict: { key: 'seatOwed' } });
    await pay();
    expect(await report(chen, session.id, next, [piece])).toMatchObject({ __typename: 'BeatAcknowledged' });
    expect(await start(chen, id, lesson)).toMatchObject({ resumeAtMs: 45_000 });
    expect(await learning()).toContain(id);
  });

  it('is still among what was learnt when it was passed, for good (L3)', async () => {
    const [shown = ''] = await learning();
    const id = uuidOf('Enrolment', shown) ?? '';
    await world.rows(
      `insert into passing (enrolment_id, passed_at, score, hours) values ($1, $2, 90, 1) on conflict do nothing`,
      [id, world.clock.now()],
    );
    await world.rows(
      `update selection s set dropped_at = $2 from enrolment e
       where e.id = $1 and s.teacher_id = e.teacher_id and s.offering_id = e.offering_id and s.dropped_at is null`,
      [id, world.clock.now()],
    );
    expect(await learning()).toContain(shown);
    expect(await look(chen, shown)).toMatchObject({ verdict: { key: 'counted' } });
  });
});
