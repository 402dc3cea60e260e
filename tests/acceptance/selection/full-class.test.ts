import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import { row, type Tx } from '@xueshi/schema/platform/database';
import { addBundleSelections, holdSeats, recountSeats } from '@xueshi/schema/selection/store';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { drop, list, pick } from './course-list.js';

interface Counted {
  selected: number;
  active: number;
}

describe('a class of three seats', () => {
  let world: World;
  let offeringId: string;
  let pressing: Client[];
  const globalId = (): string => toGlobalId('Offering', offeringId);
  const counted = async (): Promise<Counted | undefined> =>
    (
      await world.rows<Counted>(
        `select selected, (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null) as active
         from offering o where o.id = $1`,
        [offeringId],
      )
    )[0];

  beforeAll(async () => {
    world = await World.create();
    offeringId = world.offeringId('ai-classroom-day', 'choosing');
    pressing = await Promise.all(
      world.seeded.teachers.slice(0, 30).map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    );
  });
  beforeEach(async () => {
    await world.rows(
      `update selection set dropped_at = picked_at where offering_id = $1 and dropped_at is null`,
      [offeringId],
    );
    await world.rows(`update offering set selected = 0, seats = 3 where id = $1`, [offeringId]);
  });
  afterAll(() => world.end());

  it('takes three of thirty who press at once, and the others hear that it is full (S4)', async () => {
    const answers = await Promise.all(pressing.map((client) => pick(client, globalId())));
    const refusals = answers.filter((answer) => answer.__typename === 'Refusal');
    expect(refusals).toHaveLength(27);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ rule: 'S4', key: 'classFull', facts: [{ name: 'seats', value: '3' }] });
    expect(await counted()).toEqual({ selected: 3, active: 3 });
    // confirmed is not lost: who heard yes has it on the list
    for (const [index, answer] of answers.entries()) {
      const shown = await list(pressing[index] ?? world.visitor());
      const has = shown?.selections.some(({ offering }) => offering.id === globalId());
      expect(has).toBe(answer.__typename === 'CourseList');
    }
  });

  it('gives a seat that was dropped to the next', async () => {
    const answers = await Promise.all(pressing.slice(0, 5).map((client) => pick(client, globalId())));
    const inside = answers.findIndex(({ __typename }) => __typename === 'CourseList');
    const outside = answers.findIndex(({ __typename }) => __typename === 'Refusal');
    const [leaving, waiting] = [pressing[inside], pressing[outside]];
    if (!leaving || !waiting) throw new Error('three are in, two are not');
    const selection = (await list(leaving))?.selections.find(({ offering }) => offering.id === globalId());
    await drop(leaving, selection?.id ?? '');
    expect(await counted()).toEqual({ selected: 2, active: 2 });
    expect((await pick(waiting, globalId())).__typename).toBe('CourseList');
    expect(await counted()).toEqual({ selected: 3, active: 3 });
  });

  it('stays within its seats while people press and drop in any order', async () => {
    await Promise.all(
      pressing.slice(0, 12).map(async (client) => {
        for (let round = 0; round < 3; round += 1) {
          const answer = await pick(client, globalId());
          if (answer.__typename !== 'CourseList') continue;
          const selection = answer.selections.find(({ offering }) => offering.id === globalId());
          if (round < 2) await drop(client, selection?.id ?? '');
        }
      }),
    );
    const after = await counted();
    expect(after?.selected).toBe(after?.active);
    expect(after?.selected).toBeLessThanOrEqual(3);
  });

  it('counts the seats of bundles too, and holds them before anything is written (S4, D5)', async () => {
    const [one, two] = world.seeded.teachers.slice(0, 2);
    const bundleFor = (teacherId: string | undefined) =>
      world.db.work(async (tx) => {
        const full = await holdSeats(tx, [offeringId]);
        if (isRefused(full)) return full;
        const id = await insertBundle(tx, teacherId);
        await addBundleSelections(tx, {
          teacherId: teacherId ?? '',
          termId: world.termId('choosing'),
          bundleId: id,
          items: [{ offeringId, category: 'elective' }],
          now: world.clock.now(),
        });
        return null;
      });
    const insertBundle = async (tx: Tx, teacherId: string | undefined): Promise<string> => {
      const bundle = await row<{ id: string }>(
        tx,
        `with sat as (
           insert into sitting (teacher_id, programme_id, ordinal, started_at)
           values ($1, $2, 1, $3) returning id, teacher_id, programme_id
         )
         insert into bundle (teacher_id, programme_id, sitting_id, confirmed_at)
         select teacher_id, programme_id, id, $3 from sat returning id`,
        [teacherId, world.programmeId, world.clock.now()],
      );
      return bundle?.id ?? '';
    };
    await world.rows(`update offering set seats = 1 where id = $1`, [offeringId]);
    expect(await bundleFor(one?.id)).toBeNull();
    expect(await counted()).toEqual({ selected: 1, active: 1 });
    expect(await bundleFor(two?.id)).toMatchObject({ rule: 'S4', key: 'classFull', facts: { seats: 1 } });
    expect(await counted()).toEqual({ selected: 1, active: 1 });
    const bundled = (await list(pressing[0] ?? world.visitor()))?.selections.find(
      ({ source }) => source === 'BUNDLE',
    );
    expect(bundled).toMatchObject({ viewerCanDrop: false, dropRefusal: { key: 'bundleKept' } });
    expect(await drop(pressing[0] ?? world.visitor(), bundled?.id ?? '')).toMatchObject({ rule: 'D5' });
  });

  it('can be counted anew from its selections', async () => {
    await pick(pressing[0] ?? world.visitor(), globalId());
    await world.rows(`update offering set selected = 0 where id = $1`, [offeringId]);
    expect(await world.db.work(recountSeats)).toBe(1);
    expect(await counted()).toEqual({ selected: 1, active: 1 });
    expect(await world.db.work(recountSeats)).toBe(0);
  });
});
