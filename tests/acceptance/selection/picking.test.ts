import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { deskOf, desksOf } from '@xueshi/schema/selection/desk.store';
import { recountSeats } from '@xueshi/schema/selection/store';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { drop, list, pick, type ListShown, type RefusalShown } from './course-list.js';

describe('my course list', () => {
  let world: World;
  let teacher: Client;
  const choosing = (key: string): string => toGlobalId('Offering', world.offeringId(key, 'choosing'));
  const selectedOf = async (key: string): Promise<number | undefined> =>
    (
      await world.rows<{ selected: number }>(`select selected from offering where id = $1`, [
        world.offeringId(key, 'choosing'),
      ])
    )[0]?.selected;
  const onDay = (days: number, time: string): void =>
    world.clock.set(cityInstant(world.anchorDay, days, time));
  const picked = async (key: string): Promise<ListShown> => {
    const answer = await pick(teacher, choosing(key));
    if (answer.__typename !== 'CourseList') throw new Error(`${key} was refused: ${answer.key}`);
    return answer;
  };
  const refused = async (key: string, by = teacher): Promise<RefusalShown> => {
    const answer = await pick(by, choosing(key));
    if (answer.__typename !== 'Refusal') throw new Error(`${key} was picked`);
    return answer;
  };

  beforeAll(async () => {
    world = await World.create();
  });
  beforeEach(async () => {
    world.clock.set(testNow);
    await world.rows(`delete from selection where teacher_id = $1 and term_id = $2`, [
      world.seeded.teachers[0]?.id,
      world.termId('choosing'),
    ]);
    await world.db.work(recountSeats);
    teacher = await world.signedIn('teacher');
  });
  afterAll(() => world.end());

  it('gains a course with its hours and fees, and a repeated press changes nothing (S2)', async () => {
    expect(await list(teacher)).toMatchObject({ selections: [], totalHours: 0, trainingFeeFen: 0 });
    const before = await selectedOf('maths-function');
    const once = await picked('maths-function');
    expect(once.selections).toMatchObject([
      {
        source: 'TEACHER',
        viewerCanDrop: true,
        dropRefusal: null,
        offering: { id: choosing('maths-function') },
      },
    ]);
    const [course] = once.selections;
    expect(once.totalHours).toBe(course?.offering.hours);
    expect(once.hours.find(({ kind }) => kind === 'PROFESSIONAL')?.hours).toBe(course?.offering.hours);
    expect(once.trainingFeeFen).toBe(course?.offering.trainingFeeFen);
    expect(await picked('maths-function')).toEqual(once);
    expect(await list(teacher)).toEqual(once);
    expect(await selectedOf('maths-function')).toBe((before ?? 0) + 1);
  });

  it('is read alike alone and among others, of whom the first is no teacher', async () => {
    await picked('maths-function');
    const [me, colleague] = world.seeded.teachers;
    if (me === undefined || colleague === undefined) throw new Error('a school of two');
    const nobody = crypto.randomUUID();
    const together = await desksOf(world.db.read(), [nobody, colleague.id, me.id]);
    expect([...together.keys()].toSorted()).toEqual([colleague.id, me.id].toSorted());
    expect(together.get(me.id)).toEqual(await deskOf(world.db.read(), me.id));
    expect(together.get(me.id)?.terms).not.toEqual([]);
  });

  it('loses a course again and gives the seat back, once (S2)', async () => {
    const before = await selectedOf('maths-function');
    const id = (await picked('maths-function')).selections[0]?.id ?? '';
    for (const _ of ['pressed', 'pressed again'])
      expect(await drop(teacher, id)).toMatchObject({
        __typename: 'CourseList',
        selections: [],
        totalHours: 0,
      });
    expect(await selectedOf('maths-function')).toBe(before);
    expect((await picked('maths-function')).selections[0]?.id).not.toBe(id);
  });

  it('holds one course once though ten devices press at the same moment (S4)', async () => {
    const before = await selectedOf('maths-function');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => pick(teacher.same(), choosing('maths-function'))),
    );
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['CourseList']));
    expect((await list(teacher))?.selections).toHaveLength(1);
    expect(await selectedOf('maths-function')).toBe((before ?? 0) + 1);
  });

  it('is closed between the rounds: the refusal names the rule and the next instant (S3)', async () => {
    const id = (await picked('maths-function')).selections[0]?.id ?? '';
    onDay(6, '10:00');
    expect(await refused('maths-modelling')).toMatchObject({
      rule: 'S3',
      key: 'windowClosed',
      availableAt: cityInstant(world.anchorDay, 6, '15:00').toISOString(),
      why: expect.stringContaining('15:00'),
    });
    expect(await drop(teacher, id)).toMatchObject({ rule: 'S3', key: 'dropOver', availableAt: null });
    expect((await list(teacher))?.nextInstant).toBe(cityInstant(world.anchorDay, 6, '15:00').toISOString());
  });

  it('can only grow in the makeup round, and is settled after it (S3)', async () => {
    const id = (await picked('maths-function')).selections[0]?.id ?? '';
    onDay(7, '10:00');
    expect((await picked('maths-modelling')).selections).toHaveLength(2);
    expect(await drop(teacher, id)).toMatchObject({ rule: 'S3', key: 'makeupOnlyAdds' });
    expect((await list(teacher))?.selections.at(-1)).toMatchObject({
      viewerCanDrop: false,
      dropRefusal: { key: 'makeupOnlyAdds' },
    });
    onDay(12, '10:00');
    expect(await refused('chinese-argument')).toMatchObject({
      rule: 'S3',
      key: 'selectionOver',
      availableAt: null,
    });
  });

  it('holds TV-only courses up to the limit of the term (S8)', async () => {
    await picked('tv-master-lessons');
    await picked('tv-voice');
    expect(await refused('tv-city-history')).toMatchObject({
      rule: 'S8',
      key: 'tvLimit',
      facts: [
        { name: 'limit', value: '5' },
        { name: 'picked', value: '3' },
        { name: 'hours', value: '5' },
      ],
    });
  });

  it('holds the limit though both devices press at once (S8)', async () => {
    const answers = await Promise.all(
      ['tv-master-lessons', 'tv-city-history'].map((key) => pick(teacher.same(), choosing(key))),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['CourseList', 'Refusal']);
  });

  it('holds a public topic once a year, whatever the term (S9)', async () => {
    const answer = await refused('public-ai-society');
    expect(answer).toMatchObject({ rule: 'S9', key: 'publicTopicTwice' });
    expect(answer.why).toContain('人工智能与社会治理');
    expect((await picked('public-law')).hours.find(({ kind }) => kind === 'PUBLIC')?.hours).toBe(4.5);
  });

  it('takes capability courses through the bundle only (S10)', async () => {
    const [course] = await world.rows<{ id: string }>(
      `select id from offering where board = 'capability' limit 1`,
    );
    expect(await pick(teacher, toGlobalId('Offering', course?.id ?? ''))).toMatchObject({
      rule: 'S10',
      key: 'capabilityInPerson',
      nextHref: '/programme',
    });
  });

  it("answers another district's course, an unknown one and a broken id alike (S6)", async () => {
    const [foreign] = await world.rows<{ id: string }>(
      `select o.id from offering o join course c on c.id = o.course_id join organisation d on d.id = c.district_id
       where o.board = 'district' and d.name not like '%越秀%' limit 1`,
    );
    const answers = await Promise.all(
      [
        toGlobalId('Offering', foreign?.id ?? ''),
        toGlobalId('Offering', world.seeded.cityId),
        toGlobalId('Offering', 3),
        'broken',
      ].map((id) => pick(teacher, id)),
    );
    expect(answers[0]).toMatchObject({ rule: 'S6', key: 'noSuchCourse' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("keeps somebody else's selections out of reach", async () => {
    const id = (await picked('maths-function')).selections[0]?.id ?? '';
    const other = await world.signedIn('other-teacher');
    const unknown = await drop(other, toGlobalId('MySelection', world.seeded.cityId));
    expect(unknown).toMatchObject({ key: 'noSuchSelection' });
    expect(await drop(other, id)).toEqual(unknown);
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect(await other.ask(node, { id })).toEqual({ node: null });
    expect(await teacher.ask(node, { id })).toEqual({ node: { id } });
    expect((await list(teacher))?.selections).toHaveLength(1);
  });

  it('is refused to a cancelled class (S2) and to an archived teacher (A6)', async () => {
    await world.rows(`update offering set cancelled_at = $1 where id = $2`, [
      world.clock.now(),
      world.offeringId('ai-classroom-day', 'choosing'),
    ]);
    expect(await refused('ai-classroom-day')).toMatchObject({ rule: 'S2', key: 'classCancelled' });
    await world.rows(`update teacher set state = 'left' where account_id = $1`, [
      world.seeded.teachers[0]?.id,
    ]);
    expect(await refused('maths-function')).toMatchObject({ rule: 'A6', key: 'archivedTeacher' });
    await world.rows(`update teacher set state = 'active'`);
  });

  it('speaks Chinese and English', async () => {
    const [zh, en] = [await refused('arts-papercut'), await refused('arts-papercut', teacher.same('en'))];
    expect(zh).toMatchObject({ key: 'classFull', what: '这门课没有选上。', next: '换一门课' });
    expect(en).toMatchObject({ key: 'classFull', next: 'Find another course' });
    expect(en.why).not.toMatch(/\p{Script=Han}/u);
  });

  it('belongs to teachers: other roles have none (A12)', async () => {
    const admin = await world.signedIn('school-admin');
    for (const document of [
      `{ courseList { totalHours } }`,
      `mutation { pickCourse(input: { offeringId: "x" }) { __typename } }`,
      `mutation { dropCourse(input: { selectionId: "x" }) { __typename } }`,
    ])
      expect((await admin.send(document)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes two statements to show, however long it is', async () => {
    for (const key of ['maths-function', 'maths-modelling', 'chinese-argument', 'public-law'])
      await picked(key);
    // the desk, the courses; whose session it is, the process knows
    expect(await world.statementsDuring(() => list(teacher))).toBe(2);
  });
});
