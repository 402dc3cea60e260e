import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const supermarketQuery = `query (
  $board: Board, $filter: OfferingFilter, $search: String, $order: OfferingOrder, $first: Int!, $after: String
) {
  supermarket(board: $board, filter: $filter, search: $search, order: $order, first: $first, after: $after) {
    edges {
      cursor
      node {
        id number title board hourKind hours stages subjects terminals lecturer introduction selectedCount
        trainingFeeFen materialFeeFen publishedAt viewerCanPick
        pickRefusal { key } mine { id } term { phase } declaring { name }
      }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
    facets { hourKinds { value count } subjects { value count } stages { value count } terminals { value count } }
  }
}`;

interface Shown {
  id: string;
  number: string;
  title: string;
  board: string;
  hourKind: string;
  hours: number;
  stages: string[];
  terminals: string[];
  selectedCount: number;
  trainingFeeFen: number;
  materialFeeFen: number;
  publishedAt: string;
  viewerCanPick: boolean;
  pickRefusal: { key: string } | null;
  mine: { id: string } | null;
}

interface Page {
  edges: { cursor: string; node: Shown }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
  facets: Record<'hourKinds' | 'subjects' | 'stages' | 'terminals', { value: string; count: number }[]>;
}

type Variables = Record<string, unknown>;

describe('the supermarket', () => {
  let world: World;
  let teacher: Client;
  const page = async (variables: Variables, client = teacher): Promise<Page> =>
    (await client.ask<{ supermarket: Page }>(supermarketQuery, { first: 100, ...variables })).supermarket;
  const shown = async (variables: Variables, client = teacher): Promise<Shown[]> =>
    (await page(variables, client)).edges.map(({ node }) => node);
  const allPages = async (variables: Variables): Promise<Shown[]> => {
    const found: Shown[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo }: Page = await page({ ...variables, after });
      found.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  };
  const refusedWith = async (variables: Variables): Promise<string | undefined> =>
    (await teacher.send(supermarketQuery, { first: 10, ...variables })).errors[0]?.extensions.code;

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
  });
  afterAll(() => world.end());

  it('lists the term whose round is open, with its total, every course once', async () => {
    const { totalCount } = await page({ first: 1 });
    const found = await allPages({ first: 7 });
    expect(found).toHaveLength(totalCount);
    expect(new Set(found.map(({ id }) => id)).size).toBe(totalCount);
    expect(totalCount).toBeGreaterThan(30);
  });

  it.each([
    ['NEWEST', (course: Shown) => -Date.parse(course.publishedAt)],
    ['MOST_POPULAR', (course: Shown) => -course.selectedCount],
    ['HOURS', (course: Shown) => course.hours],
    ['FEE', (course: Shown) => course.trainingFeeFen + course.materialFeeFen],
  ])('keeps the order %s over pages, equals by number', async (order, key) => {
    const found = await allPages({ first: 9, order });
    const sorted = found.toSorted((a, b) => key(a) - key(b) || (a.number < b.number ? -1 : 1));
    expect(found.map(({ number }) => number)).toEqual(sorted.map(({ number }) => number));
  });

  it('goes on after a cursor though courses were picked meanwhile', async () => {
    const { edges, pageInfo } = await page({ first: 5, order: 'MOST_POPULAR' });
    await world.rows(`update offering set selected = selected + 1 where id = $1`, [
      world.offeringId('maths-function', 'choosing'),
    ]);
    const rest = await shown({ after: pageInfo.endCursor, order: 'MOST_POPULAR' });
    const before = new Set(edges.map(({ node }) => node.id));
    expect(rest.filter(({ id }) => before.has(id))).toEqual([]);
    await world.rows(`update offering set selected = selected - 1 where id = $1`, [
      world.offeringId('maths-function', 'choosing'),
    ]);
  });

  it('sends at most 3 statements: session, desk, page - whatever is asked for', async () => {
    for (const variables of [
      { first: 1 },
      { first: 100 },
      { first: 100, search: '设计', filter: { selected: false } },
    ])
      expect(await world.statementsDuring(() => page(variables))).toBeLessThanOrEqual(3);
  });

  it('filters by every property, and its facets say how many each value would find', async () => {
    const { facets } = await page({ first: 1 });
    for (const { value, count } of facets.hourKinds) {
      const found = await shown({ filter: { hourKind: value } });
      expect(found.map(({ hourKind }) => hourKind)).toEqual(Array.from({ length: count }, () => value));
    }
    for (const { value, count } of facets.stages)
      expect(await shown({ filter: { stage: value } })).toHaveLength(count);
    for (const { value, count } of facets.terminals)
      expect(await shown({ filter: { terminal: value } })).toHaveLength(count);
    for (const { value, count } of facets.subjects)
      expect(await shown({ filter: { subject: value } })).toHaveLength(count);
    for (const { hours } of await shown({ filter: { hoursMin: 4, hoursMax: 8 } })) {
      expect(hours).toBeGreaterThanOrEqual(4);
      expect(hours).toBeLessThanOrEqual(8);
    }
  });

  it('counts a facet with all other filters kept', async () => {
    const { facets, totalCount } = await page({ filter: { hourKind: 'PUBLIC', stage: 'JUNIOR' } });
    expect(facets.hourKinds.find(({ value }) => value === 'PUBLIC')?.count).toBe(totalCount);
    expect(facets.hourKinds.length).toBeGreaterThan(1);
    expect(await shown({ filter: { hourKind: 'PROFESSIONAL', stage: 'JUNIOR' } })).toHaveLength(
      facets.hourKinds.find(({ value }) => value === 'PROFESSIONAL')?.count ?? 0,
    );
  });

  it("shows a district's courses to its own teachers only (S6)", async () => {
    const mine = await shown({ board: 'DISTRICT' });
    const all = await shown({ board: 'DISTRICT' }, await world.signedIn('city-admin'));
    expect(mine.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(mine.length);
    for (const { title } of mine) expect(title).toContain('越秀');
  });

  it('keeps the capability board for teachers with a confirmed result (S6)', async () => {
    expect(await shown({ board: 'CAPABILITY' })).toEqual([]);
    expect((await shown({})).filter(({ board }) => board === 'CAPABILITY')).toEqual([]);
    const staff = await shown({ board: 'CAPABILITY', first: 5 }, await world.signedIn('city-admin'));
    expect(staff).toHaveLength(5);
  });

  it('knows what is on my list already', async () => {
    expect(await shown({ filter: { selected: true } })).toEqual([]);
    await teacher.ask(`mutation ($id: ID!) { pickCourse(input: { offeringId: $id }) { __typename } }`, {
      id: toGlobalId('Offering', world.offeringId('chinese-argument', 'choosing')),
    });
    const picked = await shown({ filter: { selected: true } });
    expect(picked).toMatchObject([
      { viewerCanPick: false, pickRefusal: null, mine: { id: expect.any(String) } },
    ]);
    const others = await shown({ filter: { selected: false } });
    expect(others.every(({ mine }) => mine === null)).toBe(true);
    expect(others).toHaveLength((await page({})).totalCount - 1);
  });

  describe('searching', () => {
    it('finds parts of title, lecturer, introduction and number, all words at once', async () => {
      const [course] = await shown({ first: 1, order: 'HOURS' });
      const lecturer = (
        await world.rows<{ lecturer: string }>(`select lecturer from course where number = $1`, [
          course?.number,
        ])
      )[0]?.lecturer;
      for (const search of [
        course?.title.slice(1, 4),
        lecturer,
        course?.number,
        `${lecturer} ${course?.number}`,
      ])
        expect((await shown({ search })).map(({ id }) => id)).toContain(course?.id);
      expect(await shown({ search: `${course?.number} 没有这样的词` })).toEqual([]);
    });

    it.each(['%', '_', '\\', '%_%', '"; drop table offering; --', '$1', '{}', '　', '100%', 'AI', '学 生'])(
      'takes %j as it stands',
      async (search) => {
        // the oracle looks for the words without LIKE
        const [oracle] = await world.rows<{ found: number }>(
          `select count(*) as found from offering o join course c on c.id = o.course_id
           where o.term_id = $1 and o.board <> 'capability' and not exists (
             select from unnest($2::text[]) as word where position(lower(word) in lower(concat_ws(E'\n',
               c.number, c.title, c.title_en, c.lecturer, c.introduction, c.introduction_en))) = 0)`,
          [world.termId('choosing'), search.split(/\s+/u).filter((word) => word !== '')],
        );
        const everything = await world.signedIn('city-admin');
        expect((await page({ search, first: 1 }, everything)).totalCount).toBe(oracle?.found);
      },
    );

    it('finds a percent sign where there is one', async () => {
      await world.rows(`update course set title = title || '：正确率 100%' where id = $1`, [
        world.courseId('maths-function'),
      ]);
      expect(await shown({ search: '100%' })).toHaveLength(1);
    });
  });

  it.each([
    ['a page too large', { first: 100_000 }],
    ['no page at all', { first: 0 }],
    ['a cursor of another order', { after: 'WyJob3VycyIsMSwiMSJd' }],
    ['a cursor that is none', { after: 'nonsense' }],
    ['a search as long as a book', { search: '学'.repeat(101) }],
    ['a control character', { search: 'a\0b' }],
    ['a cursor with one', { after: Buffer.from('["newest",1,"\\u0000"]').toString('base64url') }],
    ['a subject nobody teaches', { filter: { subject: 'a\0b' } }],
  ])('refuses %s before it asks the database', async (_, variables) => {
    let code: string | undefined;
    const statements = await world.statementsDuring(async () => {
      code = await refusedWith(variables);
    });
    expect(code).toBe('BAD_USER_INPUT');
    expect(statements).toBeLessThanOrEqual(1); // the session
  });

  it('lists nothing of a term that does not exist', async () => {
    const query = `query ($id: ID) { supermarket(termId: $id, first: 5) { totalCount edges { cursor } } }`;
    expect(await teacher.ask(query, { id: toGlobalId('Term', world.seeded.cityId) })).toEqual({
      supermarket: { totalCount: 0, edges: [] },
    });
  });
});
