import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { calendarInstants, type CalendarInstant } from '@xueshi/schema/terms/calendar.rules';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Turn {
  readonly turn: string;
  readonly cityAt: string;
  readonly movedFrom: string | null;
  readonly state: string;
}

interface Plan {
  readonly __typename: 'TermPlan';
  readonly term: { readonly id: string; readonly name: string } | null;
  readonly revision: number;
  readonly turns: readonly Turn[];
  readonly outlook: { readonly teachers: number; readonly thinClasses: number } | null;
}

interface Faults {
  readonly __typename: 'TermFaults';
  readonly faults: readonly { readonly key: string; readonly why: string }[];
}

const shape = `... on TermPlan { term { id name } revision turns { turn cityAt movedFrom state } outlook { teachers thinClasses } }
  ... on TermFaults { faults { key why } }`;

type Calendar = Readonly<Record<CalendarInstant, string>>;

const calendarOf = ({ turns }: Plan): Calendar =>
  Object.fromEntries(
    turns.map(({ turn, cityAt }) => [
      turn.toLowerCase().replaceAll(/_([a-z])/g, (_, l: string) => l.toUpperCase()),
      cityAt,
    ]),
  ) as Calendar;

describe('the city sets a term’s calendar (S1)', () => {
  let world: World;
  let city: Client;
  let before: Plan;

  beforeAll(async () => {
    world = await World.create();
    city = await world.signedIn('city-admin');
    before = await planOf(city);
  });
  afterAll(() => world.end());

  const id = (): string => toGlobalId('Term', world.termId('choosing'));
  const planOf = async (client: Client): Promise<Plan> =>
    (
      await client.ask<{ termPlan: Plan }>(
        `query ($id: ID!) { termPlan(id: $id) { __typename ${shape.split('\n')[0]?.slice('... on TermPlan {'.length, -1) ?? ''} } }`,
        { id: id() },
      )
    ).termPlan;
  const input = (calendar: Partial<Calendar>, more: object = {}): object => ({
    id: id(),
    revision: before.revision,
    calendar: { ...calendarOf(before), ...calendar },
    minimumClass: 30,
    tvLimitHours: 5,
    riskDays: 3,
    ...more,
  });
  const preview = async (given: object, client = city): Promise<Plan | Faults> =>
    (
      await client.ask<{ previewTerm: Plan | Faults }>(
        `query ($input: TermPlanInput!) { previewTerm(input: $input) { __typename ${shape} } }`,
        { input: given },
      )
    ).previewTerm;
  const save = async (given: object, client = city): Promise<Plan | Faults> =>
    (
      await client.ask<{ saveTerm: Plan | Faults }>(
        `mutation ($input: TermPlanInput!) { saveTerm(input: $input) { __typename ${shape} } }`,
        { input: given },
      )
    ).saveTerm;
  const keys = (answer: Plan | Faults): string[] =>
    answer.__typename === 'TermFaults' ? answer.faults.map(({ key }) => key) : [];

  it('has twelve instants on the city’s clock, what is past marked as done', () => {
    expect(before.turns).toHaveLength(calendarInstants.length);
    expect(before.turns[0]).toMatchObject({ turn: 'FIRST_OPENS', cityAt: '2026-11-18T00:00', state: 'DONE' });
    expect(before.turns[1]).toMatchObject({
      turn: 'FIRST_CLOSES',
      cityAt: '2026-11-27T08:30',
      state: 'COMING',
    });
    expect(before.outlook?.teachers).toBeGreaterThan(0);
  });

  it('shows beforehand what would move and how many classes would be cancelled by another minimum', async () => {
    const shown = await preview(input({ firstCloses: '2026-11-27T10:00' }, { minimumClass: 1 }));
    const plan = shown.__typename === 'TermPlan' ? shown : null;
    expect(plan?.turns.filter(({ movedFrom }) => movedFrom !== null).map(({ turn }) => turn)).toEqual([
      'FIRST_CLOSES',
    ]);
    expect(plan?.outlook?.thinClasses).toBeLessThan(before.outlook?.thinClasses ?? 0);
    expect(await planOf(city)).toEqual(before);
  });

  it('is refused with every reason and the names of the two instants', async () => {
    const answer = await preview(
      input({ firstCloses: '2026-12-02T08:30', firstOpens: '2026-11-19', studyCloses: '9999-12-31' }),
    );
    expect(keys(answer)).toEqual(['instantPassed', 'instantsOutOfOrder', 'tooFarAhead']);
    expect(answer.__typename === 'TermFaults' ? answer.faults[1]?.why : '').toBe(
      '“首轮结果整理完毕”要在“首轮选课截止”之后，一期的日程按先后进行。',
    );
    expect(keys(await preview(input({ makeupCloses: '2026-02-30', finalPublished: 'soon' })))).toEqual([
      'notAnInstant',
      'notAnInstant',
    ]);
    expect(keys(await preview(input({}, { id: 'no-such-term' })))).toEqual(['noSuchTerm']);
    expect(keys(await save(input({ firstCloses: '2026-11-20' })))).toContain('instantInPast');
  });

  it('includes all of a closing day that is given alone (S16)', async () => {
    const saved = await save(input({ makeupCloses: '2026-12-01' }));
    expect(saved.__typename).toBe('TermPlan');
    const [term] = await world.rows<{ closes: Date }>(
      `select makeup_closes as closes from term where id = $1`,
      [world.termId('choosing')],
    );
    expect(term?.closes).toEqual(cityInstant('2026-12-01', 0, '23:59:59.999'));
    expect(keys(await save(input({})))).toEqual(['termChanged']);
    before = await planOf(city);
  });

  it('is known to other processes at once, moves the clockwork, and stands in the audit', async () => {
    const other = await world.anotherApi();
    await save(input({ firstCloses: '2026-11-21T10:30' }));
    const teacher = (await world.signedIn('teacher')).at(other.url);
    const { courseList } = await teacher.ask<{ courseList: { nextInstant: string } }>(
      `{ courseList { nextInstant } }`,
    );
    expect(courseList.nextInstant).toBe('2026-11-21T02:30:00.000Z');
    await other.stop();
    world.clock.set(cityInstant(world.anchorDay, 0, '10:30'));
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(1);
    before = await planOf(city);
    expect(before.turns[1]).toMatchObject({ turn: 'FIRST_CLOSES', state: 'DONE' });
    expect(keys(await preview(input({}, { minimumClass: 10 })))).toEqual(['minimumUsed']);
    const { auditEvents } = await city.ask<{ auditEvents: { edges: { node: { sentence: string } }[] } }>(
      `{ auditEvents(first: 5, filter: { action: "term.save" }) { edges { node { sentence } } } }`,
    );
    expect(auditEvents.edges).toHaveLength(2);
  });

  it('makes a new term from the last, half a year on, and works without any offering', async () => {
    const { nextTermPlan } = await city.ask<{ nextTermPlan: Plan }>(
      `{ nextTermPlan { __typename term { id name } revision turns { turn cityAt movedFrom state } outlook { teachers thinClasses } } }`,
    );
    const fresh = { code: '2701', year: 2027, name: '2027 年第一期', nameEn: '2027, first term' };
    const made = { id: null, revision: null, fresh, calendar: calendarOf(nextTermPlan) };
    expect(
      keys(await save(input({}, { ...made, fresh: { ...fresh, code: '27', year: 2031, name: ' ' } }))),
    ).toEqual(['codeNotFourDigits', 'yearOfAnother', 'nameLength']);
    expect(keys(await save(input({}, { ...made, calendar: calendarOf(before) })))).toContain('roundsOverlap');
    expect((await save(input({}, made))).__typename).toBe('TermPlan');
    expect(keys(await save(input({}, made)))).toEqual(expect.arrayContaining(['codeTaken', 'roundsOverlap']));
    world.clock.set(cityInstant('2028-01-01', 0));
    await doTurns(world.db, world.clock, turnEffects);
    city = await world.signedIn('city-admin'); // half a year later the session is over
    const { termPlans } = await city.ask<{ termPlans: Plan[] }>(
      `{ termPlans { __typename term { id name } revision turns { turn cityAt movedFrom state } outlook { teachers thinClasses } } }`,
    );
    const [newest] = termPlans;
    expect(newest?.turns.every(({ state }) => state === 'DONE')).toBe(true);
  });

  it('belongs to the city: nobody else reads or changes it', async () => {
    for (const role of ['school-admin', 'teacher', 'trainer', 'analyst'] as const) {
      const client = await world.signedIn(role);
      const answer = await client.send(`{ termPlans { revision } }`);
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('classes at risk (S2)', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const thin = async (client: Client): Promise<{ title: string; risk: { missing: number } }[]> =>
    (
      await client.ask<{
        classesAtRisk: { edges: { node: { title: string; risk: { missing: number } } }[] };
      }>(`{ classesAtRisk(first: 50) { edges { node { title risk { missing } } } } }`)
    ).classesAtRisk.edges.map(({ node }) => node);

  it('are shown to the city at once, to those who run them and who are in them from three days before', async () => {
    const [city, trainer] = await Promise.all([world.signedIn('city-admin'), world.signedIn('trainer')]);
    const all = await thin(city);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(({ risk }) => risk.missing)).toEqual(
      all.map(({ risk }) => risk.missing).toSorted((a, b) => a - b),
    );
    expect(await thin(trainer)).toEqual([]);
    world.clock.set(cityInstant(world.anchorDay, 3, '08:30'));
    const late = await world.signedIn('trainer');
    const theirs = await thin(late);
    expect(theirs.length).toBeLessThan(all.length);
    // each to-do leads to its class, which says the same
    const { todos } = await late.ask<{ todos: { kind: string; href: string }[] }>(`{ todos { kind href } }`);
    const places = todos.filter(({ kind }) => kind === 'selection.class_thin').map(({ href }) => href);
    expect(places).toHaveLength(theirs.length);
    expect(theirs.length).toBeGreaterThan(0);
    const missing = await Promise.all(
      places.map(async (href) => {
        const id = /^\/train\/seats\/(\w+)$/.exec(href)?.[1];
        const { classSeats } = await late.ask<{ classSeats: { risk: { missing: number } } }>(
          `query ($id: ID!) { classSeats(offeringId: $id) { risk { missing } } }`,
          { id },
        );
        return classSeats.risk.missing;
      }),
    );
    expect(missing).toEqual(theirs.map(({ risk }) => risk.missing));
    world.clock.set(cityInstant(world.anchorDay, 6, '08:30'));
    expect(await thin(await world.signedIn('city-admin'))).toEqual([]);
  });
});
