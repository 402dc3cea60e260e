import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../support/world.js';
import { capability, diagnosed, teacherOf, type Refusal } from '../programme/capability.js';
import { confirm, proposal, ticksFor, worldOfHalves } from './bundle.js';

describe('what a bundle is refused for', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldOfHalves();
  });
  afterAll(() => world.end());

  it('D4: is not proposed before a result is confirmed', async () => {
    const teacher = await teacherOf(world, 'chinese');
    expect(await teacher.ask(`{ bundleProposal { totalNeeded } }`)).toEqual({ bundleProposal: null });
    expect(await confirm(teacher, [])).toMatchObject({
      __typename: 'Refusal',
      rule: 'D4',
      key: 'notDiagnosed',
    });
  });

  it('S4: confirms nothing when one of the classes is full', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'history'));
    const ticked = ticksFor(await proposal(teacher), 8);
    const contrast = world.offeringId('slides-contrast', 'choosing');
    await world.rows(`update offering set seats = 1, selected = 1 where id = $1`, [contrast]);
    const withFull = [...new Set([...ticked, toGlobalId('Offering', contrast)])];
    expect(await confirm(teacher, withFull)).toMatchObject({ rule: 'S4', key: 'classFull' });
    expect(await capability(teacher)).toMatchObject({ step: 'CHOOSE', bundle: null });
    await world.rows(
      `update offering o set seats = null, selected =
         (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null) where id = $1`,
      [contrast],
    );
  });

  it('D5: counts an elective ticked twice once', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'geography'));
    const four = ticksFor(await proposal(teacher), 4);
    expect(await confirm(teacher, [...four, ...four])).toMatchObject({ key: 'hoursMissing' });
  });

  it('D5: takes only electives of the programme', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'physics'));
    const eight = ticksFor(await proposal(teacher), 8);
    const foreign = toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing'));
    for (const id of [foreign, 'nonsense', toGlobalId('Offering', '00000000-0000-4000-8000-000000000000')])
      expect(await confirm(teacher, [...eight, id])).toMatchObject({ rule: 'D5', key: 'notInProgramme' });
  });

  it('D4: says which constraint fails when the programme has no course for the stage and subject', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'music'));
    await world.rows(
      `update offering set cancelled_at = $1 where id in (
         select pc.offering_id from programme_course pc join offering o on o.id = pc.offering_id
         join course c on c.id = o.course_id
         where pc.category = 'professional_required' and c.subjects = array['music'])`,
      [world.clock.now()],
    );
    const proposed = await proposal(teacher);
    expect(proposed.unmet).toMatchObject([
      { rule: 'D4', category: 'PROFESSIONAL_REQUIRED', needed: 18, chosen: 0, met: false },
    ]);
    const refused = await confirm(teacher, ticksFor(proposed, 26));
    expect(refused).toMatchObject({ rule: 'D4', key: 'noRequiredCourse', next: '核对个人资料' });
    expect((refused as Refusal).why).toContain('专业必修');
  });

  it('D5: is confirmed only while the programme’s window is open', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'science'));
    const ticked = ticksFor(await proposal(teacher), 8);
    const [window] = await world.rows<{ study_opens: Date }>(`select study_opens from programme`);
    const opens = new Date(world.clock.now().getTime() + 3600 * 1000);
    await world.rows(`update programme set study_opens = $1`, [opens]);
    expect(await confirm(teacher, ticked)).toMatchObject({
      rule: 'D5',
      key: 'programmeNotOpen',
      availableAt: opens.toISOString(),
    });
    await world.rows(`update programme set study_opens = $1`, [window?.study_opens]);
    expect(await confirm(teacher, ticked)).toMatchObject({ __typename: 'Bundle' });
  });

  it('S10: is the teacher’s own in person', async () => {
    const admin = await world.signedIn('school-admin');
    const { errors } = await admin.send(`{ bundleProposal { totalNeeded } }`);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors: refused } = await admin.send(
      `mutation ($input: ConfirmBundleInput!) { confirmBundle(input: $input) { __typename } }`,
      { input: { programmeId: 'x', electiveOfferingIds: [] } },
    );
    expect(refused[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
