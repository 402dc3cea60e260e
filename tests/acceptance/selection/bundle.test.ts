import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../support/world.js';
import { atOnce, capability, diagnosed, teacherOf, type Refusal } from '../programme/capability.js';
import { bundleOf, confirm, electives, proposal, ticksFor, worldOfHalves } from './bundle.js';

describe('the bundle', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldOfHalves();
  });
  afterAll(() => world.end());

  it('D4: proposes three locked categories, and electives by theme with the reason, none of them ticked', async () => {
    const chen = await diagnosed(world, await world.signedIn('teacher'));
    const proposed = await proposal(chen);
    expect(proposed.totalNeeded).toBe(50);
    expect(proposed.categories).toEqual([
      { category: 'GENERAL_REQUIRED', hours: 8, chosen: 8 },
      { category: 'PROFESSIONAL_REQUIRED', hours: 18, chosen: 18 },
      { category: 'SCHOOL_BASED', hours: 16, chosen: 16 },
      { category: 'ELECTIVE', hours: 8, chosen: 0 },
    ]);
    expect(proposed.required.map(({ locked }) => locked)).toEqual([true, true, true]);
    expect(proposed.required[1]?.offering).toMatchObject({ subjects: ['mathematics'] });
    expect(proposed.required[1]?.offering.stages).toContain('JUNIOR');
    expect(proposed.required[2]?.offering).toMatchObject({ subjects: ['mathematics'] });
    expect(proposed.unmet).toEqual([]);
    expect(proposed.recommended.length).toBeGreaterThan(0);
    for (const { theme, because, courses } of proposed.recommended) {
      expect(because).toContain(theme);
      expect(courses.every((course) => course.category === 'ELECTIVE' && !course.locked)).toBe(true);
      expect(courses.every((course) => course.because.length > 0)).toBe(true);
    }
    expect(proposed.others.every(({ theme, because }) => theme === null && because === null)).toBe(true);
    expect(electives(proposed).every(({ offering }) => offering.hourKind === 'PROFESSIONAL')).toBe(true);
  });

  it('D5: is refused at 49.5 hours with what is missing, and accepted at 50', async () => {
    const chen = await world.signedIn('teacher');
    const proposed = await proposal(chen);
    const refused = await confirm(chen, ticksFor(proposed, 7.5));
    expect(refused).toMatchObject({ __typename: 'Refusal', rule: 'D5', key: 'hoursMissing' });
    expect((refused as Refusal).facts).toEqual(
      expect.arrayContaining([
        { name: 'chosen', value: '49.5' },
        { name: 'missing', value: '0.5' },
        { name: 'general_required', value: '0' },
        { name: 'professional_required', value: '0' },
        { name: 'school_based', value: '0' },
        { name: 'elective', value: '0.5' },
      ]),
    );
    expect((refused as Refusal).why).toContain('0.5');
    expect(await capability(chen)).toMatchObject({ step: 'CHOOSE', bundle: null });

    const bundle = bundleOf(await confirm(chen, ticksFor(proposed, 8)));
    expect(bundle).toMatchObject({ totalHours: 50, compliant: true });
    expect(bundle.constraints.every(({ met }) => met)).toBe(true);
    expect(bundle.constraints.map(({ rule, category }) => [rule, category])).toEqual([
      ['D4', 'GENERAL_REQUIRED'],
      ['D4', 'PROFESSIONAL_REQUIRED'],
      ['D4', 'SCHOOL_BASED'],
      ['D4', 'ELECTIVE'],
      ['D5', null],
    ]);
    expect(bundle.courses.filter(({ locked }) => locked)).toHaveLength(3);
    expect(await capability(chen)).toMatchObject({ step: 'STUDY', bundle: { id: bundle.id } });
  });

  it('D5: shows every course on my list and is found by its id, by me only', async () => {
    const chen = await world.signedIn('teacher');
    const id = (await capability(chen))?.bundle?.id;
    const { courseList } = await chen.ask<{ courseList: { selections: { source: string }[] } }>(
      `{ courseList { selections { source offering { id } } } }`,
    );
    const stored = await world.rows(
      `select id from selection where source = 'bundle' and dropped_at is null`,
    );
    expect(courseList.selections.filter(({ source }) => source === 'BUNDLE')).toHaveLength(stored.length);
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect(await chen.ask(node, { id })).toEqual({ node: { id } });
    expect(await (await teacherOf(world, 'chinese')).ask(node, { id })).toEqual({ node: null });
  });

  it('D5: tells the study side once, and the teacher is enrolled in every course', async () => {
    await world.settle();
    const [{ enrolled, selected } = { enrolled: 0, selected: -1 }] = await world.rows<{
      enrolled: number;
      selected: number;
    }>(
      `select (select count(*) from enrolment e where e.programme_id = b.programme_id and e.teacher_id = b.teacher_id)
         as enrolled, (select count(*) from selection s where s.bundle_id = b.id) as selected from bundle b`,
    );
    expect(enrolled).toBe(selected);
  });

  it('D6: asks other subjects for 8 + 42 hours', async () => {
    const zhou = await diagnosed(world, await world.signedIn('other-teacher'));
    const proposed = await proposal(zhou);
    expect(proposed.categories).toEqual([
      { category: 'GENERAL_REQUIRED', hours: 8, chosen: 8 },
      { category: 'ELECTIVE', hours: 42, chosen: 0 },
    ]);
    expect(await confirm(zhou, ticksFor(proposed, 41.5))).toMatchObject({ key: 'hoursMissing' });
    const bundle = bundleOf(await confirm(zhou, ticksFor(proposed, 42)));
    expect(bundle).toMatchObject({ totalHours: 50, compliant: true });
    expect(bundle.constraints.map(({ rule }) => rule)).toEqual(['D6', 'D6', 'D5']);
  });

  it('D5: makes one bundle of ten parallel confirmations, and all ten answer with it', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'english'));
    const ticked = ticksFor(await proposal(teacher), 8);
    const outcomes = await atOnce(10, () => confirm(teacher, ticked));
    expect(new Set(outcomes.map((outcome) => bundleOf(outcome).id)).size).toBe(1);
    const [counted] = await world.rows(
      `select count(distinct b.id) as bundles, count(s.id) as selections,
         (select count(*) from outbox where job = 'selection.bundle-confirmed' and payload->>'bundleId' = min(b.id::text))
           as told
       from bundle b join selection s on s.bundle_id = b.id
       join teacher t on t.account_id = b.teacher_id where t.subject = 'english'`,
    );
    expect(counted).toEqual({ bundles: 1, selections: 3 + ticked.length, told: 1 });
    // confirming again, with whatever ticks, answers with what was confirmed
    const again = bundleOf(await confirm(teacher, []));
    expect(again.courses).toHaveLength(3 + ticked.length);
  });

  it('S4: counts every seat once, whoever confirms at the same time', async () => {
    const wrong = await world.rows(
      `select o.id from offering o where o.selected <>
         (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null)`,
    );
    expect(wrong).toEqual([]);
  });

  it('D7: goes straight to the proposal for who sat the diagnostic before and never chose', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'biology'));
    const before = world.clock.now();
    world.clock.advance(60 * 24 * 3600 * 1000);
    try {
      const later = await world.signedIn({
        login: world.seeded.teachers.find(({ subject }) => subject === 'biology')?.studyNumber ?? '',
      });
      expect(await capability(later)).toMatchObject({ step: 'CHOOSE' });
      expect((await proposal(later)).required).toHaveLength(3);
    } finally {
      world.clock.set(before);
    }
    expect(await capability(teacher)).toMatchObject({ step: 'CHOOSE' });
  });

  it('speaks English', async () => {
    const zhou = await world.signedIn('other-teacher', 'en');
    const bundle = bundleOf(await confirm(zhou, []));
    expect(bundle.constraints[0]?.sentence).toBe('General required: 8 h needed, 8 h there.');
    expect(bundle.courses[0]?.because).toBe('General course for every teacher.');
  });

  it('is proposed and confirmed with few statements, however many courses there are', async () => {
    const teacher = await diagnosed(world, await teacherOf(world, 'chinese'));
    await proposal(teacher);
    expect(await world.statementsDuring(() => proposal(teacher))).toBeLessThanOrEqual(5);
    const ticked = ticksFor(await proposal(teacher), 8);
    expect(await world.statementsDuring(() => confirm(teacher, ticked))).toBeLessThanOrEqual(19);
  });
});
