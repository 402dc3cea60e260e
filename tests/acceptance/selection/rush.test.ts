import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { judgeTogether } from '@xueshi/api/selection/selection.batch';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import type { Press } from '@xueshi/schema/selection/press.rules';
import { lockClasses } from '@xueshi/schema/selection/press.store';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Pressed {
  readonly __typename: string;
  readonly number?: number;
}

const press = async (client: Client, offeringId: string): Promise<Pressed> =>
  (
    await client.ask<{ pickCourse: Pressed }>(
      `mutation ($input: PickCourseInput!) { pickCourse(input: $input) {
         __typename ... on InWaitingRoom { number aboutSeconds askAgainInSeconds }
       } }`,
      { input: { offeringId } },
    )
  ).pickCourse;

describe('a rush on few seats (S4)', () => {
  let world: World;
  let teachers: readonly { id: string; lineage: string[] }[];
  let classes: readonly string[];

  beforeAll(async () => {
    world = await World.create();
    teachers = await world.rows(
      `select t.account_id as id, o.lineage from teacher t join organisation o on o.id = t.school_id order by 1 limit 40`,
    );
    // what each rule stands on: TV-only, a public topic, a district's own, a programme's, and ordinary ones
    const kinds = [
      `o.terminals = array['tv']`,
      `c.public_topic is not null`,
      `o.board = 'district'`,
      `o.board = 'capability'`,
      `o.board = 'city' and c.public_topic is null and o.terminals <> array['tv']`,
    ];
    classes = (
      await world.rows<{ id: string }>(
        kinds
          .map(
            (kind) =>
              `(select o.id from offering o join course c on c.id = o.course_id
                where o.term_id = '${world.termId('choosing')}' and ${kind} order by o.id limit 3)`,
          )
          .join(' union all '),
      )
    ).map(({ id }) => id);
    await world.rows(`update selection set dropped_at = picked_at where offering_id = any($1::uuid[])`, [
      classes,
    ]);
  });
  afterAll(() => world.end());

  const reset = async (seats: readonly number[]): Promise<void> => {
    await world.rows(`delete from selection where offering_id = any($1::uuid[]) and bundle_id is null`, [
      classes,
    ]);
    await world.rows(
      `update offering o set selected = 0, seats = new.seats, cancelled_at = case when new.seats = 9 then $3::timestamptz end
       from unnest($1::uuid[], $2::integer[]) as new (id, seats) where o.id = new.id`,
      [classes, seats, world.clock.now()],
    );
  };
  const standing = () =>
    world.rows(
      `select o.id, o.selected, array(select teacher_id from selection s where s.offering_id = o.id and dropped_at is null order by 1) as inside
       from offering o where o.id = any($1::uuid[]) order by 1`,
      [classes],
    );
  const pressOf = ([who, what]: readonly [number, number]): Press => ({
    teacherId: teachers[who]?.id ?? '',
    lineage: teachers[who]?.lineage ?? [],
    offeringId: classes[what] ?? '',
    now: world.clock.now(),
  });

  it('is answered together exactly as press by press, whoever presses what', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(11), fc.nat(14)), { minLength: 5, maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 15, maxLength: 15 }),
        async (wanted, seats) => {
          const presses = wanted.map(pressOf);
          await reset(seats);
          const singly: unknown[] = [];
          for (const press of presses) singly.push(...(await judgeTogether(world.db, [press])));
          const after = await standing();
          await reset(seats);
          expect(await judgeTogether(world.db, presses)).toEqual(singly);
          expect(await standing()).toEqual(after);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('costs statements by the batch, not by the press', async () => {
    const offeringId = classes.at(-1) ?? '';
    await reset(classes.map(() => 3));
    const presses = teachers.map((_, who) => pressOf([who, classes.length - 1]));
    const first = await world.statementsDuring(() => judgeTogether(world.db, presses));
    expect(first).toBeLessThanOrEqual(11); // three to look, eight to seat
    const full = await world.statementsDuring(async () => {
      const verdicts = await judgeTogether(world.db, presses);
      expect(verdicts.filter((verdict) => !isRefused(verdict))).toHaveLength(3); // repeated presses of those inside
    });
    expect(full).toBe(3);
    const [counted] = await world.rows(`select selected from offering where id = $1`, [offeringId]);
    expect(counted).toEqual({ selected: 3 });
  });

  it('gives seats by arrival', async () => {
    await reset(classes.map(() => 4));
    const order = teachers.map((_, who) => who).toReversed();
    const verdicts = await judgeTogether(
      world.db,
      order.map((who) => pressOf([who, classes.length - 1])),
    );
    expect(verdicts.map((verdict) => isRefused(verdict)).lastIndexOf(false)).toBe(3);
  });

  it('is answered at once after a quiet time: the last batch was long ago, but is not under way', async () => {
    await reset(classes.map(() => 5));
    const offeringId = toGlobalId('Offering', classes.at(-1) ?? '');
    const [one, other] = await Promise.all(
      world.seeded.teachers.slice(3, 5).map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    );
    if (one === undefined || other === undefined) throw new Error('the seed has too few teachers');
    expect((await press(one, offeringId)).__typename).toBe('CourseList');
    const now = performance.now.bind(performance);
    const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
    try {
      expect((await press(other, offeringId)).__typename).toBe('CourseList');
    } finally {
      later.mockRestore();
    }
  });

  it('tells a place in the waiting room when a verdict takes long, and the verdict to the same press', async () => {
    await reset(classes.map(() => 1));
    const offeringId = toGlobalId('Offering', classes.at(-1) ?? '');
    const pressing = await Promise.all(
      world.seeded.teachers.slice(0, 3).map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    );
    const held = Promise.withResolvers<void>();
    const holding = Promise.withResolvers<void>();
    const holder = world.db.work(async (tx) => {
      await lockClasses(tx, classes);
      holding.resolve();
      await held.promise;
    });
    await holding.promise;
    const rooms = await Promise.all(pressing.map((client) => press(client, offeringId)));
    expect(rooms.map(({ __typename }) => __typename)).toEqual(pressing.map(() => 'InWaitingRoom'));
    expect(new Set(rooms.map(({ number }) => number))).toEqual(new Set([1, 2, 3]));
    held.resolve();
    await holder;
    // as the page does: the same press again until it is judged, however long a busy machine takes
    const judged = async (client: Client): Promise<Pressed> => {
      const answer = await press(client, offeringId);
      return answer.__typename === 'InWaitingRoom' ? judged(client) : answer;
    };
    const verdicts = await Promise.all(pressing.map(judged));
    expect(verdicts.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CourseList',
      'Refusal',
      'Refusal',
    ]);
    expect(await standing()).toContainEqual(expect.objectContaining({ id: classes.at(-1), selected: 1 }));
  });
});
