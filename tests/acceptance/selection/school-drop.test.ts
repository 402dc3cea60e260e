import { cityInstant } from '@xueshi/schema/platform/city-time';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { belongingsOf } from '../../architecture/belongings.js';
import { list, pick } from './course-list.js';
import { offered } from './school-desk.js';

describe('a school admin deletes on a teacher’s behalf (S3)', () => {
  let world: World;
  let teacher: Client;
  let school: Client;

  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const at = async (days: number): Promise<void> => {
    world.clock.set(days === 0 ? testNow : cityInstant(world.anchorDay, days, '09:00'));
    [teacher, school] = [await world.signedIn('teacher'), await world.signedIn('school-admin')];
  };
  const picked = async (): Promise<string> => {
    await pick(teacher, offered(world, 'maths-function'));
    const [row] = await world.rows<{ id: string }>(
      `select id from selection where teacher_id = $1 and offering_id = $2 and dropped_at is null`,
      [world.seeded.teachers[0]?.id, world.offeringId('maths-function', 'choosing')],
    );
    return toGlobalId('StaffSelection', row?.id ?? '');
  };
  const dropped = async (selectionId: string, by = school): Promise<{ key?: string; selectionId?: string }> =>
    (
      await by.ask<{ it: { key?: string; selectionId?: string } }>(
        `mutation ($id: ID!) { it: dropForTeacher(selectionId: $id) {
           ... on StaffDropped { selectionId } ... on Refusal { key } } }`,
        { id: selectionId },
      )
    ).it;

  it('in the first and in the makeup round, and gives the seat back; between and after them nobody does', async () => {
    for (const day of [0, 7]) {
      await at(day);
      const id = await picked();
      expect(await dropped(id)).toEqual({ selectionId: id });
      expect((await list(teacher))?.selections).toEqual([]);
      expect(await dropped(id)).toEqual({ key: 'noSuchStaffSelection' });
    }
    await at(0);
    const id = await picked();
    world.clock.set(cityInstant(world.anchorDay, 6, '09:00'));
    school = await world.signedIn('school-admin');
    expect(await dropped(id)).toEqual({ key: 'bulkClosed' });
    world.clock.set(cityInstant(world.anchorDay, 12, '09:00'));
    school = await world.signedIn('school-admin');
    expect(await dropped(id)).toEqual({ key: 'bulkOver' });
    const audit = await world.rows(
      `select from audit_event where action = 'selection.drop' and outcome = 'done'`,
    );
    expect(audit).toHaveLength(2);
  });

  it('of a bundle the optional courses only (S10), and never for another school’s teacher', async () => {
    await at(0);
    await belongingsOf(teacher, world);
    const bundled = await world.rows<{ id: string; category: string }>(
      `select id, category from selection where teacher_id = $1 and bundle_id is not null and dropped_at is null`,
      [world.seeded.teachers[0]?.id],
    );
    const of = (elective: boolean): string =>
      toGlobalId(
        'StaffSelection',
        bundled.find(({ category }) => (category === 'elective') === elective)?.id ?? '',
      );
    expect(await dropped(of(false))).toEqual({ key: 'requiredKept' });
    await world.rows(`update teacher set school_id = $2 where account_id = $1`, [
      world.seeded.teachers[0]?.id,
      world.seeded.schools.find(({ id }) => id !== world.seeded.teachers[0]?.schoolId)?.id,
    ]);
    expect(await dropped(of(true))).toEqual({ key: 'noSuchStaffSelection' });
    await world.rows(`update teacher set school_id = $2 where account_id = $1`, [
      world.seeded.teachers[0]?.id,
      world.seeded.teachers[0]?.schoolId,
    ]);
    expect(await dropped(of(true))).toEqual({ selectionId: of(true) });
  });
});
