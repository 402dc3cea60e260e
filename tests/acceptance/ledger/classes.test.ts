import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { observation, register, review, rosterOf, type Member } from './tutor.js';

const yearDocument = `query { year { totalEarned totalUnderWay entries(first: 50) { edges { node {
  hours source title rule receipt { score passMark registration { registeredBy organisation termCode attended passed } }
} } } } }`;

interface YearShown {
  readonly year: {
    readonly totalEarned: number;
    readonly totalUnderWay: number;
    readonly entries: { readonly edges: readonly { readonly node: Record<string, unknown> }[] };
  };
}

const learningDocument = `query { learning(first: 50) { edges { node {
  state score passedAt verdict { key counted hoursPosted } offering { number title } } } } }`;

interface LearningShown {
  readonly learning: {
    readonly edges: readonly {
      readonly node: {
        readonly state: string;
        readonly score: number | null;
        readonly verdict: { readonly key: string };
        readonly offering: { readonly title: string };
      };
    }[];
  };
}

describe('a class that was held face to face (H2)', () => {
  let world: World;
  let tutor: Client;
  let classId: string;
  let chen: Client;
  let hers: string;
  let members: readonly Member[];

  beforeAll(async () => {
    world = await World.create();
    tutor = await world.signedIn('tutor');
    classId = observation(world);
    chen = await world.signedIn('teacher');
    hers = world.seeded.teachers[0]?.studyNumber ?? '';
    members = await rosterOf(tutor, classId);
  });
  afterAll(() => world.end());

  const year = async (): Promise<YearShown['year']> => (await chen.ask<YearShown>(yearDocument)).year;
  const learning = async () =>
    (await chen.ask<LearningShown>(learningDocument)).learning.edges
      .map(({ node }) => node)
      .find(({ offering }) => offering.title.includes('课堂观察'));
  const others = (from: number, to: number): string[] =>
    members
      .map(({ studyNumber }) => studyNumber)
      .filter((number) => number !== hers)
      .slice(from, to);

  it('is listed for the people of its organisation, with who selected it', async () => {
    const { classes } = await tutor.ask<{
      classes: { edges: { node: { id: string; members: number; viewerCanRegister: boolean } }[] };
    }>(`{ classes(first: 50) { edges { node { id members viewerCanRegister offering { title } } } } }`);
    const mine = classes.edges.map(({ node }) => node).find(({ id }) => id === classId);
    expect(mine).toMatchObject({ members: members.length, viewerCanRegister: true });
    expect(members.length).toBeGreaterThan(30);
    expect(await rosterOf(tutor, classId, { search: '陈晓敏' })).toMatchObject([
      { studyNumber: hers, standing: null, rounds: 0 },
    ]);
    expect(await rosterOf(tutor, classId, { search: hers.slice(2), first: 1 })).toHaveLength(1);
    expect(await rosterOf(tutor, classId, { search: '%' })).toHaveLength(0);
  });

  it('of another organisation answers like one that does not exist, in every call', async () => {
    const foreign = toGlobalId('TaughtClass', world.offeringId('homeroom-dialogue', 'choosing'));
    expect(await tutor.ask(`query ($id: ID!) { taughtClass(id: $id) { id } }`, { id: foreign })).toEqual({
      taughtClass: null,
    });
    for (const call of [review, register])
      expect(await call(tutor, foreign, [{ studyNumber: hers, score: 90 }])).toMatchObject({
        rule: 'H2',
        key: 'noSuchClass',
      });
  });

  it('is reviewed line by line before anything is registered', async () => {
    const reviewed = await review(tutor, classId, [
      { studyNumber: hers, score: 91 },
      { studyNumber: '2012999999', score: 80 },
      {
        studyNumber:
          world.seeded.teachers.find(({ studyNumber }) => !members.some((m) => m.studyNumber === studyNumber))
            ?.studyNumber ?? '',
        score: 80,
      },
      { studyNumber: others(0, 1)[0] ?? '', score: 120 },
      { studyNumber: others(1, 2)[0] ?? '', attended: false },
    ]);
    expect(reviewed).toMatchObject({
      __typename: 'ClassReview',
      counts: { lines: 5, fresh: 2, refused: 3, passed: 1 },
      lines: [
        { verdict: 'NEW', sentence: '将登记：91 分，合格。' },
        { verdict: 'REFUSED', fault: 'not_in_class' },
        { verdict: 'REFUSED', fault: 'not_in_class' },
        { verdict: 'REFUSED', fault: 'score_out_of_range' },
        { verdict: 'NEW', sentence: '将登记：缺勤。' },
      ],
    });
    expect(await rosterOf(tutor, classId, { part: 'REGISTERED' })).toEqual([]);
  });

  it('posts its hours once, with a receipt of who registered what, and is passed in the teacher’s learning', async () => {
    const before = await year();
    expect(await learning()).toMatchObject({ state: 'NOT_STARTED', verdict: { key: 'classAwaited' } });
    const done = await register(tutor, classId, [
      { studyNumber: hers, score: 91 },
      { studyNumber: others(0, 1)[0] ?? '', attended: false },
    ]);
    expect(done).toMatchObject({
      __typename: 'ClassResultsRegistered',
      hoursPosted: 8,
      counts: { fresh: 2, passed: 1 },
      taughtClass: { registered: 2, passed: 1 },
    });
    const after = await year();
    expect(after.totalEarned).toBe(before.totalEarned + 8);
    expect(after.totalUnderWay).toBe(before.totalUnderWay - 8);
    expect(after.entries.edges[0]?.node).toMatchObject({
      hours: 8,
      source: 'FACE_TO_FACE',
      rule: 'H2',
      receipt: {
        score: 91,
        passMark: 60,
        registration: {
          registeredBy: '黎婉仪',
          organisation: '穗园教育技术研究院',
          attended: true,
          passed: true,
        },
      },
    });
    expect(await learning()).toMatchObject({
      state: 'PASSED',
      score: 91,
      verdict: { key: 'counted', counted: true, hoursPosted: 8 },
    });
    expect(await register(tutor, classId, [{ studyNumber: hers, score: 91 }])).toMatchObject({
      key: 'nothingToRegister',
    });
    expect((await year()).totalEarned).toBe(after.totalEarned);
  });

  it('takes hours back and gives them again by further entries, never by changing one', async () => {
    const passed = (await year()).totalEarned;
    expect(await register(tutor, classId, [{ studyNumber: hers, score: 91, passed: false }])).toMatchObject({
      hoursPosted: -8,
      counts: { corrections: 1 },
    });
    const failed = await year();
    expect(failed.totalEarned).toBe(passed - 8);
    expect(failed.entries.edges[0]?.node).toMatchObject({
      hours: -8,
      source: 'CORRECTION',
      receipt: { registration: { passed: false } },
    });
    expect(await learning()).toMatchObject({ state: 'UNDER_WAY', verdict: { key: 'classNotPassed' } });
    expect(await register(tutor, classId, [{ studyNumber: hers, score: 78 }])).toMatchObject({
      hoursPosted: 8,
    });
    expect((await year()).totalEarned).toBe(passed);
    expect(await learning()).toMatchObject({ state: 'PASSED', score: 78 });
    expect(await rosterOf(tutor, classId, { search: hers })).toMatchObject([
      { rounds: 3, registeredBy: '黎婉仪', standing: { attended: true, score: 78, passed: true } },
    ]);
    expect(
      await world.rows(
        `select round, passed from class_result r join teacher t on t.account_id = r.teacher_id
         where t.study_number = $1 order by round`,
        [hers],
      ),
    ).toEqual([
      { round: 1, passed: true },
      { round: 2, passed: false },
      { round: 3, passed: true },
    ]);
  });

  it('is registered by two people at once without a result or an hour twice', async () => {
    const numbers = others(4, 14);
    const trainer = await world.signedIn('trainer');
    const entries = numbers.map((studyNumber) => ({ studyNumber, score: 70 }));
    const [one, two] = await Promise.all([
      register(tutor, classId, entries),
      register(trainer, classId, entries.toReversed()),
    ]);
    expect([one, two].filter(({ __typename }) => __typename === 'ClassResultsRegistered')).toHaveLength(1);
    const [{ results, hours } = {}] = await world.rows<{ results: number; hours: number }>(
      `select (select count(*) from class_result r join teacher t on t.account_id = r.teacher_id
               where t.study_number = any($1::text[])) as results,
              (select sum(l.hours) from ledger_entry l join teacher t on t.account_id = l.teacher_id
               where t.study_number = any($1::text[]) and l.title like '%课堂观察%') as hours`,
      [numbers],
    );
    expect([results, hours]).toEqual([10, 80]);
  });

  it('is written into the audit, without a name in its facts', async () => {
    const events = await world.rows<{ facts: Record<string, unknown>; organisation_id: string }>(
      `select facts, organisation_id from audit_event where action = 'class.register' order by at, id limit 1`,
    );
    expect(events).toMatchObject([
      { facts: { way: 'list', results: 2, corrections: 0, refused: 0, hours: 8 } },
    ]);
  });

  it('is closed to who does not teach: teachers, schools, city', async () => {
    for (const role of ['teacher', 'school-admin', 'district-admin', 'city-admin', 'analyst'] as const) {
      const { errors } = await (
        await world.signedIn(role)
      ).send(`query ($id: ID!) { taughtClass(id: $id) { id } }`, { id: classId });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is registered until 31 December of its year, that whole day, and not before study begins', async () => {
    const entry = [{ studyNumber: others(20, 21)[0] ?? '', score: 66 }];
    const coming = toGlobalId('TaughtClass', world.offeringId('ai-classroom-day', 'choosing'));
    expect(await register(tutor, coming, entry)).toMatchObject({ key: 'classNotBegun' });
    world.clock.set(cityInstant('2027-01-01', 0, '00:00'));
    const late = await world.signedIn('tutor');
    expect(await register(late, classId, entry)).toMatchObject({ rule: 'H2', key: 'yearOver' });
    world.clock.set(cityInstant('2026-12-31', 0, '23:59:59'));
    expect(await register(await world.signedIn('tutor'), classId, entry)).toMatchObject({ hoursPosted: 8 });
    world.clock.set(testNow);
  });
});
