import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { pick } from './course-list.js';
import {
  act,
  bulkOf,
  done,
  offered,
  planned,
  staffSchool,
  type Bulk,
  type Colleague,
} from './school-desk.js';

describe('a bulk among presses (S4, S11)', () => {
  let world: World;
  let school: Client;
  let colleagues: readonly Colleague[];

  beforeAll(async () => {
    world = await World.create();
    colleagues = await staffSchool(world);
    school = await world.signedIn('school-admin');
  });
  afterAll(() => world.end());

  it('takes no seat that somebody has, and tells nobody yes who has none', async () => {
    const [key, seats] = ['homeroom-dialogue', 7];
    const offeringId = world.offeringId(key, 'choosing');
    await world.rows(`update offering set seats = selected + $2::integer where id = $1`, [offeringId, seats]);
    // Pressers of other schools, who are on nobody's list.
    const others = await world.rows<{ number: string }>(
      `select study_number as number from teacher t where t.school_id <> (select school_id from teacher where account_id = $1)
       and t.state = 'active' and not exists (select from selection s where s.teacher_id = t.account_id and s.offering_id = $2 and s.dropped_at is null)
       order by study_number limit 6`,
      [world.seeded.teachers[0]?.id, offeringId],
    );
    const pressers = await Promise.all(others.map(({ number }) => world.signedIn({ login: number })));
    const dry = await planned(
      school,
      [offered(world, key)],
      colleagues.slice(0, 8).map(({ number }) => number),
    );
    expect(dry.counts.planned).toBe(seats);
    await act(school, 'applyBulk', dry.id);
    const [answers] = await Promise.all([
      Promise.all(pressers.map((presser) => pick(presser, offered(world, key)))),
      world.settle(),
    ]);
    const pressed = answers.filter(({ __typename }) => __typename === 'CourseList').length;
    const bulk = await bulkOf(school, dry.id);
    expect(pressed + (bulk?.counts.selected ?? 0)).toBe(seats);
    const [counted] = await world.rows<{ right: boolean; full: boolean }>(
      `select selected = seats as full,
         selected = (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null) as right
       from offering o where id = $1`,
      [offeringId],
    );
    expect(counted).toEqual({ full: true, right: true });
  });

  it('is ended half way and goes on where it was', async () => {
    const dry = await planned(
      school,
      [offered(world, 'maths-function')],
      colleagues.map(({ number }) => number),
    );
    await act(school, 'applyBulk', dry.id);
    expect(await act(school, 'applyBulk', dry.id)).toMatchObject({ key: 'bulkUnderWay' });
    await world.rows(`update task set cancel_requested_at = created_at where ended_at is null`);
    await world.settle();
    expect(await bulkOf(school, dry.id)).toMatchObject({
      task: { state: 'CANCELLED' },
      counts: { planned: 12, selected: 0 },
      applyRefusal: null,
    });
    expect((await done(world, school, 'applyBulk', dry.id)).counts).toMatchObject({
      selected: 12,
      planned: 0,
    });
  });

  it('asks the database as often for hundreds of lines as for one: 5,000 lines are ten parts', async () => {
    const courses = await world.rows<{ id: string }>(
      `select id from offering where term_id = $1 and board = 'city' and cancelled_at is null and seats is null order by id`,
      [world.termId('choosing')],
    );
    const offeringIds = courses.map(({ id }) => toGlobalId('Offering', id));
    const cost = async (
      offerings: readonly string[],
      teachers: readonly string[],
    ): Promise<Record<'dry' | 'apply' | 'undo', number> & { readonly lines: number }> => {
      let dry: Bulk | null = null;
      const drying = await world.statementsDuring(async () => {
        dry = await planned(school, offerings, teachers);
      });
      const { id, counts } = dry ?? { id: '', counts: { lines: 0 } };
      const acting = async (name: 'applyBulk' | 'undoBulk'): Promise<number> => {
        await act(school, name, id);
        return world.statementsDuring(() => world.settle());
      };
      return {
        dry: drying,
        apply: await acting('applyBulk'),
        undo: await acting('undoBulk'),
        lines: counts.lines,
      };
    };
    const { lines: one, ...single } = await cost(offeringIds.slice(0, 1), [colleagues[0]?.number ?? '']);
    const { lines, ...many } = await cost(
      offeringIds,
      colleagues.map(({ number }) => number),
    );
    expect([one, lines > 200]).toEqual([1, true]);
    expect(many.dry).toBe(single.dry);
    // the worker's heartbeat comes in between, more often on a busy machine
    for (const act of ['apply', 'undo'] as const) expect(many[act]).toBeLessThan(single[act] + 15);
  });
});
