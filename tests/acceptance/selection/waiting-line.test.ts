import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drainAll } from '@xueshi/worker/platform/drain';
import { keepLines } from '@xueshi/worker/selection/keep-lines';
import { leaveLine, placesOf } from '@xueshi/schema/selection/line.store';
import { takeSeats } from '@xueshi/schema/selection/press.store';
import { dropSelection, lockTeacher } from '@xueshi/schema/selection/store';
import { promoteWaiting } from '@xueshi/schema/selection/waiting.store';
import { World } from '../../support/world.js';

interface Standing {
  selected: number;
  inside: string[];
  line: string[];
}

describe('the line for a seat (S4)', () => {
  let world: World;
  let offeringId: string;
  let lineages: ReadonlyMap<string, readonly string[]>;
  const people = (): string[] => world.seeded.teachers.slice(0, 12).map(({ id }) => id);
  const teacher = (at: number): string => people()[at] ?? '';
  const press = (at: number) => {
    world.clock.advance(1);
    return {
      teacherId: teacher(at),
      lineage: lineages.get(teacher(at)) ?? [],
      offeringId,
      now: world.clock.now(),
    };
  };
  const standing = async (): Promise<Standing> => {
    const [found] = await world.rows<Standing>(
      `select o.selected,
         array(select teacher_id::text from selection s where s.offering_id = o.id and s.dropped_at is null order by picked_at, s.id) as inside,
         array(select teacher_id::text from waiting_place w where w.offering_id = o.id and w.ended_at is null order by number) as line
       from offering o where o.id = $1`,
      [offeringId],
    );
    if (found === undefined) throw new Error('the class is gone');
    return found;
  };
  /** The latest first. */
  const told = async (at: number): Promise<string[]> =>
    (
      await world.rows<{ kind: string }>(`select kind from notice where account_id = $1 order by id desc`, [
        teacher(at),
      ])
    ).map(({ kind }) => kind);
  const pick = (...at: number[]) => world.db.work((tx) => takeSeats(tx, at.map(press)));
  const wait = async (at: number) =>
    (await world.db.work((tx) => takeSeats(tx, [{ ...press(at), waits: true }])))[0];
  const leave = async (at: number): Promise<void> => {
    const [place] = await placesOf(world.db.read(), teacher(at));
    if (place === undefined) return;
    await world.db.work((tx) =>
      leaveLine(tx, { placeId: place.id, teacherId: teacher(at), now: world.clock.now() }),
    );
  };
  const drop = (at: number) => {
    world.clock.advance(1);
    return world.db.work(async (tx) => {
      await lockTeacher(tx, teacher(at));
      const [selection] = await world.rows<{ id: string }>(
        `select id from selection where teacher_id = $1 and offering_id = $2 and dropped_at is null`,
        [teacher(at), offeringId],
      );
      if (selection === undefined) return;
      const now = world.clock.now();
      await dropSelection(tx, { selectionId: selection.id, teacherId: teacher(at), by: teacher(at), now });
      await promoteWaiting(tx, [offeringId], now);
    });
  };

  beforeAll(async () => {
    world = await World.create();
    offeringId = world.offeringId('ai-classroom-day', 'choosing');
    const found = await world.rows<{ id: string; lineage: string[] }>(
      `select t.account_id as id, o.lineage from teacher t join organisation o on o.id = t.school_id`,
    );
    lineages = new Map(found.map(({ id, lineage }) => [id, lineage]));
  });
  const reset = async (seats = 2): Promise<void> => {
    await world.rows(
      `update selection set dropped_at = picked_at where offering_id = $1 and dropped_at is null`,
      [offeringId],
    );
    await world.rows(`delete from waiting_place`);
    await world.rows(`update offering set selected = 0, seats = $2 where id = $1`, [offeringId, seats]);
  };
  beforeEach(() => reset());
  afterAll(() => world.end());

  it('moves up by arrival when a seat is dropped, in the same transaction', async () => {
    await pick(0, 1);
    for (const at of [4, 2, 3]) await wait(at);
    expect((await standing()).line).toEqual([teacher(4), teacher(2), teacher(3)]);
    expect(await placesOf(world.db.read(), teacher(2))).toMatchObject([{ place: 2, length: 3 }]);
    await drop(0);
    expect(await standing()).toEqual({
      selected: 2,
      inside: [teacher(1), teacher(4)],
      line: [teacher(2), teacher(3)],
    });
  });

  it('takes the seat itself when one came free before the press arrived', async () => {
    await pick(0);
    expect(await wait(1)).toMatchObject({ taken: true });
    expect(await standing()).toMatchObject({ selected: 2, line: [] });
  });

  it('lets nobody overtake: a free seat is kept for the first, who is busy, and given a moment later', async () => {
    await pick(0, 1);
    await wait(2);
    await wait(3);
    await world.db.work(async (tx) => {
      await lockTeacher(tx, teacher(2)); // in the middle of another press
      await drop(0);
      const [overtaking] = await pick(5);
      expect(overtaking).toMatchObject({ key: 'classFull' });
    });
    expect((await standing()).line).toEqual([teacher(2), teacher(3)]);
    await drainAll(world.db, world.clock);
    expect(await standing()).toMatchObject({
      selected: 2,
      inside: [teacher(1), teacher(2)],
      line: [teacher(3)],
    });
  });

  it('passes over who may not have the seat any more', async () => {
    await pick(0, 1);
    await wait(2);
    await wait(3);
    await world.rows(`update teacher set state = 'retired' where account_id = $1`, [teacher(2)]);
    await drop(1);
    await world.rows(`update teacher set state = 'active' where account_id = $1`, [teacher(2)]);
    expect(await standing()).toMatchObject({ inside: [teacher(0), teacher(3)], line: [] });
    const [place] = await world.rows(`select outcome, reason from waiting_place where teacher_id = $1`, [
      teacher(2),
    ]);
    expect((await told(2))[0]).toBe('selection.passed_over_archivedTeacher');
    expect((await told(3))[0]).toBe('selection.seat_from_line');
    expect(place).toEqual({ outcome: 'passed_over', reason: 'archivedTeacher' });
  });

  it('serves several when seats are raised, waits between the rounds, and ends with the makeup round', async () => {
    await pick(0, 1);
    for (const at of [2, 3, 4, 5]) await wait(at);
    await world.db.work(async (tx) => {
      await tx.execute(`update offering set seats = 4 where id = '${offeringId}'`);
      await promoteWaiting(tx, [offeringId], world.clock.now());
    });
    expect(await standing()).toMatchObject({ selected: 4, line: [teacher(4), teacher(5)] });
    const [term] = await world.rows<{ closes: Date; opens: Date; over: Date }>(
      `select first_closes as closes, makeup_opens as opens, makeup_closes as over from term where id = $1`,
      [world.termId('choosing')],
    );
    if (term === undefined) throw new Error('no term');
    const start = world.clock.now();
    try {
      world.clock.set(term.closes);
      await drop(0);
      expect(await standing()).toMatchObject({ selected: 3, line: [teacher(4), teacher(5)] });
      world.clock.set(term.opens);
      await keepLines.run(world.db, world.clock);
      expect(await standing()).toMatchObject({ selected: 4, line: [teacher(5)] });
      world.clock.set(term.over);
      await keepLines.run(world.db, world.clock);
      expect(await standing()).toMatchObject({ selected: 4, line: [] });
      expect((await told(5))[0]).toBe('selection.line_selectionOver');
    } finally {
      world.clock.set(start);
    }
  });

  it('keeps its order, nobody twice, never more than seats, whatever is done at once', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('pick', 'wait', 'leave', 'drop'), fc.nat(11)), {
      minLength: 8,
      maxLength: 24,
    });
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 3 }), async (done, seats) => {
        await reset(seats);
        const act = { pick, wait, leave, drop };
        await Promise.all(done.map(([what, at]) => act[what](at)));
        await drainAll(world.db, world.clock);
        const { selected, inside, line } = await standing();
        expect(selected).toBe(inside.length);
        expect(selected).toBeLessThanOrEqual(seats);
        expect(new Set([...inside, ...line]).size).toBe(inside.length + line.length);
        expect(line.length === 0 || selected === seats).toBe(true); // nobody waits beside a free seat
        const promoted = await world.rows<{ ok: boolean }>(
          `select not exists (select from waiting_place before where before.offering_id = w.offering_id
             and before.number < w.number and before.ended_at is null) as ok
           from waiting_place w where w.offering_id = $1 and w.outcome = 'promoted'`,
          [offeringId],
        );
        expect(promoted.every(({ ok }) => ok)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
