import { supermarketPage } from '@xueshi/api/catalogue/supermarket.snapshot';
import { boards, deliveries, offeringOrders, subjects } from '@xueshi/schema/catalogue/rules';
import {
  listOfferings,
  type SupermarketPage,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const titles = `query ($order: OfferingOrder) {
  supermarket(first: 5, order: $order) { totalCount edges { node { id title selectedCount seatsLeft } } } }`;

interface Titles {
  readonly supermarket: {
    totalCount: number;
    edges: { node: { id: string; title: string; selectedCount: number; seatsLeft: number | null } }[];
  };
}

describe('the supermarket from memory', () => {
  let world: World;
  let teacher: Client;
  let lineages: (readonly string[])[];
  let offeringIds: string[];

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
    lineages = (
      await world.rows<{ lineage: string[] }>(
        `select distinct on (parent_id) lineage from organisation where kind = 'school' order by parent_id, id`,
      )
    ).map(({ lineage }) => lineage);
    offeringIds = (await world.rows<{ id: string }>(`select id from offering order by id`)).map(
      ({ id }) => id,
    );
    // a class that was cancelled is seen by whoever has it only (S2)
    await world.rows(`update offering set cancelled_at = now() where id = $1`, [
      world.offeringId('pe-load', 'choosing'),
    ]);
  });
  afterAll(() => world.end());

  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
  const queries = (): fc.Arbitrary<Omit<SupermarketQuery, 'after'>> =>
    fc.record({
      termId: fc.constantFrom(world.termId('choosing'), world.termId('studying')),
      scope: fc.oneof(fc.constant('everything' as const), fc.constantFrom(...lineages, [])),
      boards: fc.subarray([...boards]),
      hourKind: maybe(fc.constantFrom('public', 'professional', 'elective')),
      hoursMin: maybe(fc.constantFrom(1, 4.5, 8, 18)),
      hoursMax: maybe(fc.constantFrom(1, 4.5, 10, 18)),
      subject: maybe(fc.constantFrom(...subjects)),
      stage: maybe(fc.constantFrom('kindergarten', 'primary', 'junior', 'senior', 'vocational')),
      terminal: maybe(fc.constantFrom('pc', 'mobile', 'tv')),
      delivery: fc.option(fc.constantFrom(...deliveries), { freq: 1 }),
      only: fc.option(fc.subarray(offeringIds), { freq: 1 }),
      except: fc.subarray(offeringIds, { maxLength: 20 }),
      words: fc.subarray(['数学', '教学', 'TEACHING', 'ai', '100%', '_', '课', '广州', '20260'], {
        maxLength: 2,
      }),
      order: fc.constantFrom(...offeringOrders),
      first: fc.integer({ min: 1, max: 30 }),
    });

  /** Rows of the database also carry the totals, those from memory a key and the version: what counts is the course. */
  const beside = new Set([
    'total',
    'version',
    'newestKey',
    ...['hour_kinds', 'subjects', 'stages', 'terminals'].map((f) => `${f}_found`),
  ]);
  const plain = (page: SupermarketPage) => ({
    ...page,
    listed: page.listed.map((offering) =>
      Object.fromEntries(Object.entries(offering).filter(([name]) => !beside.has(name))),
    ),
  });

  it('answers page after page just what the database answers, whatever is asked by whom', async () => {
    await fc.assert(
      fc.asyncProperty(queries(), async (query) => {
        let after: SupermarketQuery['after'] = null;
        for (let turn = 0; turn < 3; turn += 1) {
          const found = await supermarketPage(world.db, { ...query, after });
          expect(plain(found)).toEqual(plain(await listOfferings(world.db.read(), { ...query, after })));
          const last = found.listed[query.first - 1];
          if (last === undefined) return;
          after = { sortKey: last.sortKey, number: last.number };
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('asks the database for the desk and the seats of the page, whatever the order', async () => {
    for (const order of ['NEWEST', 'MOST_POPULAR', 'HOURS', 'FEE']) {
      await teacher.ask(titles, { order });
      expect(await world.statementsDuring(() => teacher.ask(titles, { order }))).toBe(2);
    }
  });

  it('shows a change of a course at once, however often courses change', async () => {
    const first = async () => (await teacher.ask<Titles>(titles)).supermarket.edges[0]?.node;
    const id = (
      await world.rows<{ id: string }>(
        `select c.id from course c join offering o on o.course_id = c.id where o.term_id = $1 and o.board = 'city'
       order by c.published_at desc, c.number limit 1`,
        [world.termId('choosing')],
      )
    )[0]?.id;
    for (const title of ['一门新课', '改了名字', '又改了一次']) {
      await world.rows(`update course set title = $2 where id = $1`, [id, title]);
      expect((await first())?.title).toBe(title);
    }
  });

  it('counts what was picked this moment, and keeps its copy for that', async () => {
    const version = async () => await world.rows(`select version from catalogue_version`);
    const before = await version();
    const zhou = await world.signedIn('other-teacher');
    const list = async () =>
      (
        await zhou.ask<Titles>(
          `{ supermarket(first: 100) { totalCount edges { node { id title selectedCount seatsLeft } } } }`,
        )
      ).supermarket.edges.map(({ node }) => node);
    const chosen = (await list()).find(({ title }) => title.includes('急救'));
    await zhou.ask(`mutation ($id: ID!) { pickCourse(input: { offeringId: $id }) { __typename } }`, {
      id: chosen?.id,
    });
    const now = (await list()).find(({ id }) => id === chosen?.id);
    expect(now?.selectedCount).toBe((chosen?.selectedCount ?? 0) + 1);
    expect(await version()).toEqual(before);
  });
});
