import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { later, second } from '@xueshi/schema/kernel/instants';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { drop, type RefusalShown } from './course-list.js';

interface Shown {
  readonly __typename: 'CourseList';
  readonly selections: readonly { readonly id: string; readonly offering: { readonly id: string } }[];
  readonly planned: readonly { readonly offering: { readonly id: string } }[];
  readonly waiting: readonly {
    readonly id: string;
    readonly place: number;
    readonly length: number;
    readonly offering: { readonly id: string };
  }[];
}

interface Submitted {
  readonly __typename: 'SubmittedPlan';
  readonly list: Shown;
  readonly rows: readonly {
    readonly picked: boolean;
    readonly offering: { readonly id: string };
    readonly refusal: { readonly key: string } | null;
  }[];
}

const fields = `fragment shown on CourseList { __typename selections { id offering { id } } planned { offering { id } }
    waiting { id place length offering { id } } }
  fragment refusal on Refusal { __typename rule key why next nextHref availableAt }`;

describe('a list filled before the round, and the line for a seat', () => {
  let world: World;
  let teacher: Client;
  let other: Client;
  let opens: Date;
  let start: Date;
  const plain = (): string => toGlobalId('Offering', world.offeringId('ai-classroom-day', 'choosing'));
  const second_ = (): string => toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing'));

  beforeAll(async () => {
    world = await World.create();
    [teacher, other] = await Promise.all([world.signedIn('teacher'), world.signedIn('other-teacher')]);
    start = world.clock.now();
    const [term] = await world.rows<{ opens: Date }>(`select first_opens as opens from term where id = $1`, [
      world.termId('choosing'),
    ]);
    opens = term?.opens ?? start;
    await world.rows(
      `update selection set dropped_at = picked_at where dropped_at is null and bundle_id is null`,
    );
    await world.rows(`update offering set selected = 0 where term_id = $1`, [world.termId('choosing')]);
  });
  afterAll(() => world.end());

  const act = async <Answer = Shown>(
    client: Client,
    name: string,
    input: object,
  ): Promise<Answer | RefusalShown> =>
    (
      await client.ask<Record<string, Answer | RefusalShown>>(
        `mutation ($input: ${name === 'leaveLine' ? 'LeaveLineInput' : 'PickCourseInput'}!) { ${name}(input: $input) { ...shown ...refusal } } ${fields}`,
        { input },
      )
    )[name] as Answer | RefusalShown;
  const submit = async (client: Client): Promise<Submitted | RefusalShown> =>
    (
      await client.ask<{ submitPlan: Submitted | RefusalShown }>(
        `mutation { submitPlan { __typename ... on SubmittedPlan { list { ...shown } rows { picked offering { id } refusal { key } } } ...refusal } } ${fields}`,
      )
    ).submitPlan;
  const at = async (instant: Date, run: () => Promise<void>): Promise<void> => {
    world.clock.set(instant);
    try {
      await run();
    } finally {
      world.clock.set(start);
    }
  };

  it('holds what is planned before the opening and takes no seat (S2)', () =>
    at(later(opens, -second), async () => {
      for (const offeringId of [plain(), second_(), plain()])
        expect(await act(teacher, 'planCourse', { offeringId })).toMatchObject({ __typename: 'CourseList' });
      const shown = await act(teacher, 'unplanCourse', { offeringId: 'T2ZmZXJpbmc6eA' });
      expect(shown).toMatchObject({ key: 'noSuchCourse' });
      const { courseList } = await teacher.ask<{ courseList: Shown }>(
        `{ courseList { ...shown } } ${fields.split('fragment refusal')[0] ?? ''}`,
      );
      expect(courseList.planned.map(({ offering }) => offering.id)).toEqual([plain(), second_()]);
      expect(courseList.selections).toEqual([]);
      expect(await submit(teacher)).toMatchObject({
        rule: 'S3',
        key: 'windowClosed',
        availableAt: opens.toISOString(),
      });
      const [seats] = await world.rows(
        `select sum(selected)::int as taken from offering where term_id = $1`,
        [world.termId('choosing')],
      );
      expect(seats).toEqual({ taken: 0 });
    }));

  it('is submitted with one press at the opening, with a verdict a row (S4)', () =>
    at(opens, async () => {
      await world.rows(`update offering set seats = 1 where id = $1`, [
        world.offeringId('ai-classroom-day', 'choosing'),
      ]);
      expect(await act(other, 'pickCourse', { offeringId: plain() })).toMatchObject({
        __typename: 'CourseList',
      });
      const submitted = await submit(teacher);
      expect(submitted).toMatchObject({
        rows: [
          { picked: false, offering: { id: plain() }, refusal: { key: 'classFull' } },
          { picked: true, offering: { id: second_() }, refusal: null },
        ],
        list: {
          selections: [{ offering: { id: second_() } }],
          planned: [{ offering: { id: plain() } }], // what was refused stays planned
        },
      });
      expect(await act(teacher, 'planCourse', { offeringId: plain() })).toMatchObject({ key: 'roundIsOpen' });
    }));

  it('goes on in the line: a place by arrival, a seat when one is freed, and word of it (S4)', async () => {
    const full = await teacher.ask<{
      node: { viewerCanPick: boolean; viewerCanWait: boolean; waitingLength: number };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Offering { viewerCanPick viewerCanWait waitingLength } } }`,
      { id: plain() },
    );
    expect(full.node).toEqual({ viewerCanPick: false, viewerCanWait: true, waitingLength: 0 });
    for (let press = 0; press < 2; press += 1)
      expect(await act(teacher, 'waitForSeat', { offeringId: plain() })).toMatchObject({
        waiting: [{ place: 1, length: 1, offering: { id: plain() } }],
      });
    const list = await act(other, 'pickCourse', { offeringId: plain() });
    const selection =
      'selections' in list ? list.selections.find(({ offering }) => offering.id === plain()) : null;
    await drop(other, selection?.id ?? '');
    const { courseList, myNotices } = await teacher.ask<{
      courseList: Shown;
      myNotices: { edges: { node: { kind: string; title: string } }[] };
    }>(
      `{ courseList { ...shown } myNotices(first: 1) { edges { node { title } } } } ${fields.split('fragment refusal')[0] ?? ''}`,
    );
    expect(courseList.waiting).toEqual([]);
    expect(courseList.selections.map(({ offering }) => offering.id)).toContain(plain());
    expect(courseList.planned).toEqual([]); // what is on the list is not planned any more
    expect(myNotices.edges[0]?.node.title).toBe('候补成功，已选上');
  });

  it('is left with one press, and a place that ended is nobody’s (S4)', async () => {
    const waiting = await act(other, 'waitForSeat', { offeringId: plain() });
    const placeId = 'waiting' in waiting ? (waiting.waiting[0]?.id ?? '') : '';
    expect(await act(teacher, 'leaveLine', { placeId })).toMatchObject({ key: 'noSuchPlace' });
    for (let press = 0; press < 2; press += 1)
      expect(await act(other, 'leaveLine', { placeId })).toMatchObject({ waiting: [] });
  });

  it('offers no line where waiting would be in vain', async () => {
    expect(await act(other, 'waitForSeat', { offeringId: toGlobalId('Offering', 'x') })).toMatchObject({
      key: 'noSuchCourse',
    });
    expect(await act(teacher, 'waitForSeat', { offeringId: plain() })).toMatchObject({ waiting: [] }); // has it
  });
});
