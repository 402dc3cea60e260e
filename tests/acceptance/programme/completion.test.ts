import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { rows } from '@xueshi/schema/platform/database';
import { completeProgrammes } from '@xueshi/worker/study/complete-programmes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { bundleOf, confirm, proposal, ticksFor } from '../selection/bundle.js';
import { capability, diagnosed } from './capability.js';

describe('completing the programme', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  /** As study does when it passes a course, here without a lesson watched. */
  const pass = (enrolmentIds: readonly string[]): Promise<void> =>
    world.db.work(async (tx) => {
      const passed = await rows<{ teacherId: string; programmeId: string | null }>(
        tx,
        `with passed as (
           insert into passing (enrolment_id, passed_at, score, hours)
           select e.id, $2, 90, o.hours from enrolment e join offering o on o.id = e.offering_id
           where e.id = any($1::uuid[]) returning enrolment_id)
         select e.teacher_id as "teacherId", e.programme_id as "programmeId"
         from enrolment e join passed on passed.enrolment_id = e.id`,
        [enrolmentIds, world.clock.now()],
      );
      await completeProgrammes(tx, passed, world.clock.now());
    });

  it('D8: is done when every category has been passed, even if the last two courses are passed at once', async () => {
    const chen = await diagnosed(world, await world.signedIn('teacher'));
    const proposed = await proposal(chen);
    bundleOf(await confirm(chen, ticksFor(proposed, 8)));
    await world.settle();
    const enrolments = await world.rows<{ id: string }>(
      `select e.id from enrolment e join programme_course pc using (programme_id, offering_id) order by pc.category, e.id`,
    );
    const [last, secondLast, ...others] = enrolments.map(({ id }) => id).toReversed();
    await pass(others);
    expect(await capability(chen)).toMatchObject({ step: 'STUDY' });
    await Promise.all([pass([last ?? '']), pass([secondLast ?? ''])]);
    expect(await capability(chen)).toMatchObject({
      step: 'DONE',
      programme: { id: toGlobalId('Programme', world.programmeId) },
    });
  });
});
