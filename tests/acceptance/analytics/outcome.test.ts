import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { day } from '@xueshi/schema/kernel/instants';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { readSheet } from '@xueshi/schema/platform/sheet';
import { foldAtStart } from '@xueshi/worker/analytics/fold-figures';
import { sweepLists } from '@xueshi/worker/selection/sweep-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { countedEnrolments } from './happenings.js';
import { World } from '../../support/world.js';

interface Rate {
  readonly number: string;
  readonly passed: number;
  readonly failed: number;
  readonly studying: number;
  readonly total: number;
}
type Place = Readonly<
  Record<'teachers' | 'selecting' | 'selections' | 'paid' | 'unpaidFen' | 'passed', number>
> & {
  readonly admitted: number | null;
};
const sheetLimits = { bytes: 1e7, unpacked: 1e8, rows: 1e5, columns: 40 };

describe('what came of a term (S12, S15)', () => {
  let world: World;
  const termId = (): string => toGlobalId('Term', world.termId('studying'));

  beforeAll(async () => {
    world = await World.create();
    await world.rows(
      `insert into passing (enrolment_id, passed_at, score, hours)
       select e.id, now(), 80, 4 from enrolment e join offering o on o.id = e.offering_id
       where o.term_id = $1 and hashtext(e.id::text) % 2 = 0`,
      [world.termId('studying')],
    );
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at, dropped_at)
       select e.teacher_id, o.term_id, o.id, 'teacher', now(), now() from enrolment e join offering o on o.id = e.offering_id
       where o.term_id = $1 and hashtext(e.id::text) % 3 = 0`,
      [world.termId('studying')],
    );
    await world.rows(
      `update selection s set dropped_at = now() from enrolment e
       where s.term_id = $1 and (s.teacher_id, s.offering_id) = (e.teacher_id, e.offering_id) and s.dropped_at is null
         and hashtext(e.id::text) % 3 = 0`,
      [world.termId('studying')],
    );
    await foldAtStart(world.db, world.clock);
  });
  afterAll(() => world.end());

  const places = async (client: Client, id = termId()): Promise<Place[]> =>
    (
      await client.ask<{ placeFigures: Place[] }>(
        `query ($id: ID) { placeFigures(termId: $id) { teachers selecting selections paid unpaidFen admitted passed } }`,
        { id },
      )
    ).placeFigures;
  const rates = async (client: Client): Promise<Rate[]> =>
    (
      await client.ask<{ passRates: { edges: { node: Rate }[] } }>(
        `query ($id: ID) { passRates(first: 100, termId: $id) { edges { node { number passed failed studying total } } } }`,
        { id: termId() },
      )
    ).passRates.edges.map(({ node }) => node);
  const results = async (client: Client, asked: object = {}): Promise<{ studyNumber: string }[]> =>
    (
      await client.ask<{ results: { edges: { node: { studyNumber: string } }[] } }>(
        `query ($id: ID, $capability: Boolean! = false) {
           results(first: 100, termId: $id, capability: $capability) { edges { node { studyNumber } } } }`,
        { id: termId(), ...asked },
      )
    ).results.edges.map(({ node }) => node);
  const beneath = `select e.id from ${countedEnrolments} e join offering o on o.id = e.offering_id
    join teacher t on t.account_id = e.teacher_id join organisation s on s.id = t.school_id
    where o.term_id = $1 and $2 = any(s.lineage)`;

  it('adds up over the districts to what a count of every row gives', async () => {
    const found = await places(await world.signedIn('city-admin'));
    const [raw] = await world.rows<Record<string, number>>(
      `select count(*) as selections, count(paid_at) as paid, count(distinct teacher_id) as selecting,
         (select count(*) from teacher where state = 'active') as teachers,
         (select count(*) from passing p join enrolment e on e.id = p.enrolment_id join offering o on o.id = e.offering_id
          where o.term_id = $1) as passed
       from selection where term_id = $1 and dropped_at is null`,
      [world.termId('studying')],
    );
    const sum = (of: keyof Place): number => found.reduce((all, place) => all + (place[of] ?? 0), 0);
    expect(found.length).toBeGreaterThan(8);
    for (const [name, counted] of Object.entries(raw ?? {}))
      expect([name, sum(name as keyof Place)]).toEqual([name, counted]);
    expect(sum('admitted')).toBe(sum('selections'));
    expect(sum('unpaidFen')).toBe(0);
  });

  it('admits nobody before results are final, and tells a district of its schools alone', async () => {
    const [open] = await places(
      await world.signedIn('city-admin'),
      toGlobalId('Term', world.termId('choosing')),
    );
    expect(open?.admitted).toBeNull();
    const district = await world.signedIn('district-admin');
    const schools = await places(district);
    expect(schools.length).toBeGreaterThan(0);
    expect(schools.length).toBeLessThanOrEqual(5);
    const answer = await (await world.signedIn('school-admin')).send(`{ placeFigures { id } }`);
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('tells of each course who passed, and who failed once study is over, of the own people', async () => {
    for (const role of ['school-admin', 'district-admin', 'city-admin'] as const) {
      const { organisationId } = world.seeded.accounts[role];
      const found = await rates(await world.signedIn(role));
      const [raw] = await world.rows<{ total: number; passed: number }>(
        `select count(*) as total, count(p.enrolment_id) as passed from (${beneath}) mine left join passing p on p.enrolment_id = mine.id`,
        [world.termId('studying'), organisationId],
      );
      expect(found.reduce((all, { total }) => all + total, 0)).toBe(raw?.total);
      expect(found.reduce((all, { passed }) => all + passed, 0)).toBe(raw?.passed);
      expect(found.every(({ failed }) => failed === 0)).toBe(true);
    }
    world.clock.set(cityInstant(world.anchorDay, 39, '10:00'));
    const [over] = await rates(await world.signedIn('city-admin'));
    expect(over).toMatchObject({ studying: 0, failed: (over?.total ?? 0) - (over?.passed ?? 0) });
  });

  it('lists results by study number, with the capability programme apart, and as a file', async () => {
    const school = await world.signedIn('school-admin');
    const [raw] = await world.rows<{ passed: number }>(
      `select count(*) as passed from (${beneath}) mine join passing p on p.enrolment_id = mine.id`,
      [world.termId('studying'), world.seeded.accounts['school-admin'].organisationId],
    );
    const found = await results(school);
    expect(found).toHaveLength(raw?.passed ?? -1);
    expect(found).toEqual(found.toSorted((a, b) => a.studyNumber.localeCompare(b.studyNumber)));
    expect(await results(school, { capability: true })).toEqual([]);
    const { exportResults } = await school.ask<{ exportResults: { id: string } }>(
      `mutation ($input: ExportResultsInput!) { exportResults(input: $input) { id } }`,
      { input: { kind: 'PASS_RATES', termId: termId() } },
    );
    await world.settle();
    const { listExports } = await school.ask<{ listExports: { id: string; state: string }[] }>(
      `{ listExports(first: 5) { id state } }`,
    );
    expect(listExports).toEqual([{ id: exportResults.id, state: 'DONE' }]);
    const response = await fetch(`${world.url}/exports/list.xlsx?task=${exportResults.id}`, {
      headers: school.cookie === null ? {} : { cookie: school.cookie },
    });
    const sheet = await readSheet(new Uint8Array(await response.arrayBuffer()), sheetLimits);
    expect('rows' in sheet ? sheet.rows.length : 0).toBe((await rates(school)).length + 1);
    // thirty days later nobody fetches it, and the file is gone
    world.clock.advance(31 * day);
    await Promise.all([sweepLists.run(world.db, world.clock), sweepLists.run(world.db, world.clock)]);
    await world.settle();
    const [task] = await world.rows<{ file: boolean; kept: string }>(
      `select result ? 'file' as file, result ->> 'keptUntil' as kept from task where kind = 'analytics.export-results'`,
    );
    expect(task?.file).toBe(false);
    expect(Date.parse(task?.kept ?? '')).toBeLessThan(world.clock.now().getTime());
    const kept: string[] = [];
    for await (const key of world.storage.list('exports')) kept.push(key);
    expect(kept).toEqual([]);
    const again = await world.signedIn('school-admin');
    const gone = await fetch(`${world.url}/exports/list.xlsx?task=${exportResults.id}`, {
      headers: again.cookie === null ? {} : { cookie: again.cookie },
    });
    expect(gone.status).toBe(404);
  });
});
