import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { keyOf, offer, offerInput } from '../publishing/author.js';
import { act, billsFor, linesOf } from '../selection/bills.js';
import { pick } from '../selection/course-list.js';
import { done, plan, planned, staffSchool, verdicts, type Colleague } from '../selection/school-desk.js';
import {
  districtPlan,
  keysOf,
  offeredTo,
  saveTerm,
  termIdsOf,
  toldOf,
  type Planned,
} from './district-training.js';

describe('a district’s own training (S14)', () => {
  let world: World;
  let colleagues: readonly Colleague[];
  let made: Planned;
  let termId: string;
  const offerings = new Map<string, string>();
  const name = '越秀区冬季培训';

  const district = (): Promise<Client> => world.signedIn('district-admin');
  const city = (): Promise<Client> => world.signedIn('city-admin');
  const school = (): Promise<Client> => world.signedIn('school-admin');
  const chen = (): Promise<Client> => world.signedIn('teacher');
  const as = (at: number): Promise<Client> => world.signedIn({ login: colleagues[at]?.number ?? '' });
  /** Of another district, and of a school that no district has a say over. */
  const strangers = async (): Promise<Client[]> => {
    const found = await world.rows<{ login: string }>(
      `select distinct on (o.parent_id) t.study_number as login from teacher t join organisation o on o.id = t.school_id
       where not (select parent_id from organisation where id = $1) = any(o.lineage) order by o.parent_id, t.study_number`,
      [world.seeded.teachers[0]?.schoolId],
    );
    return Promise.all(found.slice(0, 2).map((who) => world.signedIn(who)));
  };
  const moveTo = async (days: number, time: string): Promise<void> => {
    world.clock.set(cityInstant(world.anchorDay, days, time));
    await doTurns(world.db, world.clock, turnEffects);
  };
  const offerHere = async (client: Client, course: string, part: object = {}) =>
    offer(
      client,
      offerInput(world, toGlobalId('Course', world.courseId(course)), {
        termId,
        board: 'DISTRICT',
        hours: 6,
        ...part,
      }),
    );
  const districtId = (): string | null | undefined =>
    world.seeded.schools.find(({ id }) => id === world.seeded.teachers[0]?.schoolId)?.districtId;
  const offering = (course: string): string => offerings.get(course) ?? '';

  beforeAll(async () => {
    world = await World.create();
    colleagues = await staffSchool(world);
    // whoever comes to a school acts there
    await world.rows(
      `update role_grant g set organisation_id = t.school_id from teacher t
       where t.account_id = g.account_id and g.role = 'teacher'`,
    );
    made = await saveTerm(await district(), districtPlan());
    termId = made.__typename === 'TermPlan' ? made.term.id : '';
  });
  afterAll(() => world.end());

  it('has a calendar of its own, judged as the city’s is, with the district’s code before the term’s', async () => {
    expect(made).toMatchObject({ term: { code: '440104-2603', ofDistrict: true } });
    const admin = await district();
    expect(keysOf(await saveTerm(admin, districtPlan()))).toEqual(['codeTaken', 'roundsOverlap']);
    expect(keysOf(await saveTerm(admin, districtPlan({ makeupCloses: '2026-12-10' })))).toContain(
      'instantsOutOfOrder',
    );
    // the city's rounds may be open at the same time: they are another list
    const { termPlans, nextTermPlan } = await admin.ask<{
      termPlans: { term: { id: string } }[];
      nextTermPlan: { turns: object[] };
    }>(`{ termPlans { term { id } } nextTermPlan { turns { turn } } }`);
    expect(termPlans.map(({ term }) => term.id)).toEqual([termId]);
    expect(nextTermPlan.turns).toHaveLength(12);
  });

  it('is the district’s alone: the city neither lists, sees nor changes it', async () => {
    const admin = await city();
    expect(await termIdsOf(admin)).not.toContain(termId);
    const { termPlan, node, termPlans } = await admin.ask<
      Record<'termPlan' | 'node', null> & { termPlans: object[] }
    >(`query ($id: ID!) { termPlan(id: $id) { revision } node(id: $id) { id } termPlans { revision } }`, {
      id: termId,
    });
    expect([termPlan, node, termPlans.length]).toEqual([null, null, 2]);
    const change = { ...districtPlan(), fresh: null, id: termId, revision: 0 };
    expect(keysOf(await saveTerm(admin, change))).toEqual(['noSuchTerm']);
    const cityTerm = { ...change, id: toGlobalId('Term', world.termId('choosing')) };
    expect(keysOf(await saveTerm(await district(), cityTerm))).toEqual(['noSuchTerm']);
  });

  it('offers the district’s courses and no others, by the district and nobody else', async () => {
    const admin = await district();
    for (const [course, part] of [
      ['yuexiu-new-teachers', { seats: 3, terminals: ['PC'], trainingFeeFen: 6_000, materialFeeFen: 1_500 }],
      ['yuexiu-reading', { seats: 30, terminals: ['PC'], trainingFeeFen: 5_000 }],
      ['yuexiu-homeroom', { seats: null, trainingFeeFen: 4_000 }],
    ] as const) {
      const offered = await offerHere(admin, course, part);
      if (offered.__typename === 'Offering') offerings.set(course, offered.id);
    }
    expect(offerings.size).toBe(3);
    expect(keyOf(await offerHere(admin, 'yuexiu-homeroom', { board: 'CITY', seats: null }))).toBe(
      'districtCourse',
    );
    expect(keyOf(await offerHere(admin, 'homeroom-dialogue', { board: 'CITY' }))).toBe('noSuchPublished');
    expect(keyOf(await offerHere(admin, 'district-tianhe-5'))).toBe('noSuchPublished');
    expect(keyOf(await offerHere(await city(), 'yuexiu-homeroom'))).toBe('noSuchTerm');
    const cityTerm = toGlobalId('Term', world.termId('choosing'));
    expect(keyOf(await offerHere(admin, 'yuexiu-homeroom', { termId: cityTerm }))).toBe('noSuchTerm');
    await expect.poll(async () => (await offeredTo(await chen(), termId)).length, { timeout: 5_000 }).toBe(3);
  });

  it('does not exist for teachers of other districts, who can neither see nor press', async () => {
    await moveTo(16, '09:00');
    expect(await termIdsOf(await chen())).toContain(termId);
    for (const stranger of await strangers()) {
      expect(await termIdsOf(stranger)).not.toContain(termId);
      expect(await offeredTo(stranger, termId)).toEqual([]);
      const { node, courseList } = await stranger.ask<Record<'node' | 'courseList', null>>(
        `query ($id: ID!, $term: ID) { node(id: $id) { id } courseList(termId: $term) { totalHours } }`,
        { id: offering('yuexiu-homeroom'), term: termId },
      );
      expect([node, courseList]).toEqual([null, null]);
      const unknown = toGlobalId('Offering', '00000000-0000-4000-8000-000000000000');
      expect(await pick(stranger, offering('yuexiu-homeroom'))).toEqual(await pick(stranger, unknown));
    }
  });

  it('is chosen by its teachers, with a line for a full class, and in bulk by school and district', async () => {
    expect((await pick(await chen(), offering('yuexiu-homeroom'))).__typename).toBe('CourseList');
    const numbers = colleagues.map(({ number }) => number);
    const bySchool = await planned(await school(), [offering('yuexiu-new-teachers')], numbers.slice(0, 3));
    await done(world, await school(), 'applyBulk', bySchool.id);
    const { waitForSeat } = await (
      await as(4)
    ).ask<{ waitForSeat: { __typename: string } }>(
      `mutation ($input: PickCourseInput!) { waitForSeat(input: $input) { __typename } }`,
      { input: { offeringId: offering('yuexiu-new-teachers') } },
    );
    expect(waitForSeat.__typename).toBe('CourseList');

    const admin = await district();
    const byDistrict = await planned(admin, [offering('yuexiu-homeroom')], numbers.slice(0, 6));
    expect(
      verdicts(await done(world, admin, 'applyBulk', byDistrict.id)).map(([, verdict]) => verdict),
    ).toEqual(Array.from({ length: 6 }, () => 'SELECTED'));
    // in the city's term it is the schools that select
    const cityCourse = toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing'));
    expect(await plan(admin, [cityCourse], numbers.slice(0, 1))).toMatchObject({ key: 'bulkElsewhere' });
    // and teachers beyond the district are unknown
    const [stranger] = await world.rows<{ number: string }>(
      `select t.study_number as number from teacher t join organisation o on o.id = t.school_id
       where not $1 = any(o.lineage) order by 1 limit 1`,
      [districtId()],
    );
    const beyond = await planned(admin, [offering('yuexiu-homeroom')], [stranger?.number ?? '']);
    expect(verdicts(beyond)).toEqual([[1, 'noSuchTeacher']]);
  });

  it('lets the district delete on a teacher’s behalf in its own training alone (S3)', async () => {
    const admin = await district();
    const held = async (course: string, number: string | null): Promise<string> => {
      const [row] = await world.rows<{ id: string }>(
        `select s.id from selection s join teacher t on t.account_id = s.teacher_id
         join organisation o on o.id = t.school_id
         where s.offering_id = $1 and s.dropped_at is null and $2 = any(o.lineage)
           and ($3::text is null or t.study_number = $3) order by s.id limit 1`,
        [uuidOf('Offering', course), districtId(), number],
      );
      return toGlobalId('StaffSelection', row?.id ?? '');
    };
    const drop = async (id: string): Promise<object> =>
      (
        await admin.ask<{ it: object }>(
          `mutation ($id: ID!) { it: dropForTeacher(selectionId: $id) { ... on StaffDropped { selectionId }
             ... on Refusal { key nextHref } } }`,
          { id },
        )
      ).it;
    const one = colleagues[5]?.number ?? '';
    const own = await held(offering('yuexiu-homeroom'), one);
    expect(await drop(own)).toEqual({ selectionId: own });
    expect(await drop(own)).toMatchObject({ key: 'noSuchStaffSelection' });
    const again = await planned(admin, [offering('yuexiu-homeroom')], [one]);
    await done(world, admin, 'applyBulk', again.id);
    const cityCourse = toGlobalId('Offering', world.offeringId('lesson-observation', 'studying'));
    const ofCity = await held(cityCourse, null);
    expect(await drop(ofCity)).toEqual({ key: 'dropElsewhere', nextHref: '/office/selection' });
    const [told] = await world.rows(`select from notice where kind = 'selection.district_dropped'`);
    expect(told).toBeDefined();
  });

  it('shows its thin classes, cancels them when the first round closes, and tells its own people alone', async () => {
    const reader = await as(7);
    expect(await pick(reader, offering('yuexiu-reading'))).toMatchObject({ __typename: 'CourseList' });
    const { classesAtRisk } = await (
      await district()
    ).ask<{
      classesAtRisk: { edges: { node: { offeringId: string } }[] };
    }>(`{ classesAtRisk(first: 10) { edges { node { offeringId } } } }`);
    expect(classesAtRisk.edges.map(({ node }) => node.offeringId)).toContain(offering('yuexiu-reading'));
    await moveTo(21, '17:00');
    expect(await toldOf(await as(7), name)).toContainEqual(
      expect.stringContaining('selection.class_cancelled'),
    );
    expect(await toldOf(await school(), name)).toContain('selection.first_round_open');
    const told = await world.rows(
      `select n.id from notice n join role_grant g on g.account_id = n.account_id
       join organisation o on o.id = g.organisation_id
       where n.facts ->> 'term' = $1 and g.role <> 'analyst'
         and not (select district_id from term where name = $1) = any(o.lineage)`,
      [name],
    );
    expect(told).toEqual([]);
  });

  it('bills its schools when lists are final, and takes their payments itself', async () => {
    await moveTo(26, '10:00');
    const admin = await district();
    const bills = await billsFor(await school(), termId);
    expect(bills.edges.map(({ node }) => node.number)).toEqual([
      expect.stringMatching(/^440104-2603-\d+-440104$/),
    ]);
    expect(await billsFor(admin, termId)).toMatchObject({ totals: { bills: 1, paidFen: 0 } });
    const [bill] = bills.edges.map(({ node }) => node);
    expect(bill?.dueFen).toBe(3 * 7_500 + 7 * 4_000);
    const id = bill?.id ?? '';
    // the city has no such bill, and the school takes no payment
    const cashier = await city();
    expect((await billsFor(cashier, termId)).edges).toEqual([]);
    expect(
      (await cashier.ask<{ bill: null }>(`query ($id: ID!) { bill(id: $id) { id } }`, { id })).bill,
    ).toBeNull();
    expect(await act(cashier, 'handInForm', { billId: id })).toMatchObject({ key: 'noSuchBill' });
    expect(await act(admin, 'handInForm', { billId: id })).toMatchObject({ state: 'UNPAID' });
    const input = { billId: id, amountFen: bill?.dueFen, reference: 'QP-1' };
    expect(await act(admin, 'registerPayment', { input })).toMatchObject({ state: 'PAID' });
    expect((await linesOf(await school(), id)).every(({ paid }) => paid)).toBe(true);
    // what the city bills is not the district's to take
    const paidToCity = await billsFor(admin, toGlobalId('Term', world.termId('studying')));
    const billId = paidToCity.edges[0]?.node.id;
    expect(await act(admin, 'handInForm', { billId })).toMatchObject({ key: 'otherTill' });
  });

  it('blocks nobody who does not pay, and opens its courses for study to who does', async () => {
    const late = await world.rows(
      `update selection set paid_at = null where id in (select s.id from selection s join term t on t.id = s.term_id
         where t.name = $1 and s.dropped_at is null order by s.id limit 3) returning id`,
      [name],
    );
    expect(late).toHaveLength(3);
    await moveTo(34, '01:00');
    const [after] = await world.rows<{ blocked: number; enrolled: number; turns: number }>(
      `select (select count(*) from user_block b where b.term_id = t.id) as blocked,
         (select count(*) from enrolment e join offering o on o.id = e.offering_id where o.term_id = t.id) as enrolled,
         (select count(*) from term_turn d where d.term_id = t.id) as turns from term t where t.name = $1`,
      [name],
    );
    expect(after).toEqual({ blocked: 0, enrolled: 7, turns: 11 });
  });

  it('stands in the lists of its schools and of the district, and in none of the city’s', async () => {
    const admissions = async (client: Client): Promise<string[]> =>
      (
        await client.ask<{ admissions: { edges: { node: { term: string } }[] } }>(
          `{ admissions(first: 100, search: "越秀区") { edges { node { term } } } }`,
        )
      ).admissions.edges.map(({ node }) => node.term);
    for (const client of [await school(), await district()])
      expect((await admissions(client)).filter((code) => code === '440104-2603')).toHaveLength(10);
    expect(await admissions(await city())).not.toContain('440104-2603');
  });
});
