import { readingsOf, said, simplify, written } from '@xueshi/api/catalogue/readings';
import type { SupermarketPage } from '@xueshi/api/catalogue/supermarket-page';
import { supermarketOf } from '@xueshi/api/catalogue/supermarket.snapshot';
import { boards, deliveries, maySee, offeringOrders, subjects } from '@xueshi/schema/catalogue/rules';
import { rankCourse, searchTerms, type SearchableCourse } from '@xueshi/schema/catalogue/search.rules';
import { readShelf, type ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import {
  dayOf,
  hourRanges,
  onlineDays,
  steadiedMean,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.rules';
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
  const today = dayOf(new Date());
  const queries = (): fc.Arbitrary<Omit<SupermarketQuery, 'after'>> =>
    fc.record({
      termId: fc.constantFrom(world.termId('choosing'), world.termId('studying')),
      scope: fc.oneof(fc.constant('everything' as const), fc.constantFrom(...lineages, [])),
      boards: fc.constantFrom([...boards], ['city', 'district', 'special'] as const),
      board: fc.option(fc.constantFrom(...boards), { freq: 1 }),
      hourKind: maybe(fc.constantFrom('public', 'professional', 'elective')),
      hoursMin: maybe(fc.constantFrom(1, 4.5, 8, 18)),
      hoursMax: maybe(fc.constantFrom(1, 4.5, 10, 18)),
      subject: maybe(fc.constantFrom(...subjects)),
      stage: maybe(fc.constantFrom('kindergarten', 'primary', 'junior', 'senior', 'vocational')),
      terminal: maybe(fc.constantFrom('pc', 'mobile', 'tv')),
      delivery: fc.option(fc.constantFrom(...deliveries), { freq: 1 }),
      onlineFrom: fc.option(fc.integer({ min: today - 400, max: today }), { freq: 1 }),
      today: fc.constant(today),
      only: fc.option(fc.subarray(offeringIds), { freq: 1 }),
      except: fc.subarray(offeringIds, { maxLength: 20 }),
      mine: fc.subarray(offeringIds, { maxLength: 5 }),
      terms: fc
        .subarray(['數學', 'shuxue', 'sx', 'TEACHING', 'ai', '100%', '_', '课', '广州', '20260', 'yy教'], {
          maxLength: 2,
        })
        .map((words) => searchTerms(words.join(' '), simplify)),
      order: fc.constantFrom(...offeringOrders),
      subjectOfMine: maybe(fc.constantFrom('mathematics', 'english')),
      first: fc.integer({ min: 1, max: 30 }),
    });

  const texts = new Map<string, SearchableCourse>();
  const textsOf = (one: ShelvedOffering): SearchableCourse => {
    const known = texts.get(one.id) ?? {
      number: written(one.number),
      title: said(one.title),
      lecturer: said(one.lecturer),
      introduction: written([one.titleEn, one.introduction, one.introductionEn].join('\n')),
      ...(one.seriesTitle !== null && { series: said(one.seriesTitle) }),
    };
    texts.set(one.id, known);
    return known;
  };

  /** By definition: which courses pass every filter but the one left out, one by one and without any memory. */
  type Left = Partial<SupermarketQuery>;
  const passes = (one: ShelvedOffering, asked: SupermarketQuery, left: Left = {}): boolean => {
    const q = { ...asked, ...left };
    return (
      q.boards.includes(one.board) &&
      (q.board === null ? one.board !== 'capability' : one.board === q.board) &&
      maySee(one, q.scope) &&
      (q.only === null ? one.cancelledAt === null : q.only.includes(one.id)) &&
      !q.except.includes(one.id) &&
      (q.hourKind === null || one.hourKind === q.hourKind) &&
      one.hours >= (q.hoursMin ?? 0) &&
      one.hours <= (q.hoursMax ?? Infinity) &&
      (q.subject === null || one.subjects.includes(q.subject)) &&
      (q.stage === null || one.stages.includes(q.stage)) &&
      (q.terminal === null || one.terminals.includes(q.terminal)) &&
      (q.delivery === null || one.delivery === q.delivery) &&
      (q.onlineFrom === null || dayOf(one.publishedAt) >= q.onlineFrom) &&
      rankCourse(textsOf(one), q.terms) !== null
    );
  };
  const counts = (
    values: readonly (readonly [string, Left])[],
    all: readonly ShelvedOffering[],
    q: SupermarketQuery,
  ) =>
    Object.fromEntries(
      values
        .map(([value, left]) => [value, all.filter((one) => passes(one, q, left)).length] as const)
        .filter(([, count]) => count > 0),
    );
  const each = <Name extends keyof SupermarketQuery>(
    values: readonly (SupermarketQuery[Name] & string)[],
    name: Name,
  ): [string, Left][] => values.map((value) => [value, { [name]: value }]);

  it('answers what its definition says, total, facets and page, whatever is asked by whom', async () => {
    const shelves = new Map<string, readonly ShelvedOffering[]>();
    for (const term of ['choosing', 'studying'] as const)
      shelves.set(world.termId(term), (await readShelf(world.db.read(), world.termId(term))).offerings);
    await fc.assert(
      fc.asyncProperty(queries(), async (asked) => {
        const all = shelves.get(asked.termId) ?? [];
        const q = { ...asked, after: null };
        const { page } = await supermarketOf(world.db).page(q);
        const fitting = all.filter((one) => passes(one, q));
        expect(page.total).toBe(fitting.length);
        const ids = new Set(fitting.map(({ id }) => id));
        expect(page.listed).toHaveLength(Math.min(ids.size, q.first + 1));
        expect(page.listed.every(({ id }) => ids.has(id))).toBe(true);
        expect(page.mine).toBe(all.filter((one) => passes(one, q, { only: q.mine, except: [] })).length);
        expect(page.hourKinds).toEqual(
          counts(each(['public', 'professional', 'elective'], 'hourKind'), all, q),
        );
        expect(page.subjects).toEqual(counts(each(subjects, 'subject'), all, q));
        expect(page.terminals).toEqual(counts(each(['pc', 'mobile', 'tv'], 'terminal'), all, q));
        expect(page.deliveries).toEqual(counts(each(deliveries, 'delivery'), all, q));
        expect(page.boards).toEqual(counts(each(boards, 'board'), all, q));
        expect(page.online).toEqual(
          counts(
            onlineDays.map((days) => [String(days), { onlineFrom: today - days }]),
            all,
            q,
          ),
        );
        expect(page.hourRanges).toEqual(
          counts(
            Object.entries(hourRanges).map(([name, { from, to }]) => [
              name,
              { hoursMin: from, hoursMax: to },
            ]),
            all,
            q,
          ),
        );
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('goes on from page to page without a gap or a repeat, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(queries(), async (asked) => {
        const q: SupermarketQuery = { ...asked, only: null, board: null, hourKind: null, after: null };
        const whole = (await supermarketOf(world.db).page({ ...q, first: 100 })).page.listed;
        const found: SupermarketPage['listed'][number][] = [];
        const pageAfter = async (after: SupermarketQuery['after']): Promise<SupermarketPage['listed']> =>
          (await supermarketOf(world.db).page({ ...q, first: 9, after })).page.listed;
        let listed = await pageAfter(null);
        found.push(...listed.slice(0, 9));
        while (listed.length > 9 && found.length < 90) {
          const last = found.at(-1);
          listed = await pageAfter(
            last === undefined ? null : { sortKey: last.sortKey, number: last.number },
          );
          found.push(...listed.slice(0, 9));
        }
        expect(found.map(({ id }) => id)).toEqual(whole.slice(0, found.length).map(({ id }) => id));
        const sorted = found.toSorted((a, b) => a.sortKey - b.sortKey || (a.number < b.number ? -1 : 1));
        expect(found.map(({ number }) => number)).toEqual(sorted.map(({ number }) => number));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('orders by my colleagues and by steadied stars', async () => {
    const termId = world.termId('choosing');
    const everything: SupermarketQuery = {
      termId,
      scope: 'everything',
      boards: [...boards],
      board: null,
      hourKind: null,
      hoursMin: null,
      hoursMax: null,
      subject: null,
      stage: null,
      terminal: null,
      delivery: null,
      onlineFrom: null,
      today,
      only: null,
      except: [],
      mine: [],
      terms: [],
      order: 'chosen_in_subject',
      subjectOfMine: 'mathematics',
      first: 100,
      after: null,
    };
    const chosen = await world.rows<{ id: string; chosen: number }>(
      `select s.offering_id as id, count(*)::int as chosen from selection s
       join teacher t on t.account_id = s.teacher_id
       where s.term_id = $1 and s.dropped_at is null and t.subject = 'mathematics' group by 1`,
      [termId],
    );
    const { listed } = (await supermarketOf(world.db).page(everything)).page;
    const byMine = new Map(chosen.map((one) => [one.id, one.chosen]));
    expect(byMine.size).toBeGreaterThan(2);
    expect(listed.map(({ sortKey }) => 0 - sortKey)).toEqual(listed.map(({ id }) => byMine.get(id) ?? 0));
    const rated = (await supermarketOf(world.db).page({ ...everything, order: 'best_rated' })).page.listed;
    expect(steadiedMean({ votes: 1, stars: 5 }, 4)).toBeLessThan(
      steadiedMean({ votes: 40, stars: 180 }, 4) ?? 0,
    );
    const unrated = rated.findIndex(({ votes }) => votes === 0);
    expect(rated.slice(unrated).every(({ votes }) => votes === 0)).toBe(true);
  });

  it('knows how its titles are said', () => {
    expect(readingsOf('信a').map((ways) => ways.includes('xin'))).toEqual([true, false]);
    expect(simplify('術')).toBe('术');
  });

  it('asks the database for the desk and the seats of the page, whatever the order', async () => {
    for (const order of ['NEWEST', 'MOST_POPULAR', 'BEST_RATED', 'CHOSEN_IN_SUBJECT', 'HOURS', 'FEE']) {
      await teacher.ask(titles, { order });
      const once = (): Promise<number> => world.statementsDuring(() => teacher.ask(titles, { order }));
      // the first of the two may be the one that counts the crowd anew, every two seconds
      expect(Math.min(await once(), await once())).toBe(2);
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
