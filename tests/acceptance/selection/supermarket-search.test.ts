import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const searchQuery = `query ($search: String, $filter: OfferingFilter, $board: Board, $order: OfferingOrder) {
  supermarket(search: $search, filter: $filter, board: $board, order: $order, first: 50) {
    totalCount
    waysOn { kind search withoutFilters withoutWords count }
    facets { selected online { value count } }
    edges { matched { field start end } node { title lecturer status attribute } }
  }
}`;

interface Found {
  totalCount: number;
  waysOn: {
    kind: string;
    search: string;
    withoutFilters: string[];
    withoutWords: string[];
    count: number;
  }[];
  facets: { selected: number; online: { value: string; count: number }[] };
  edges: {
    matched: { field: string; start: number; end: number }[];
    node: { title: string; lecturer: string; status: string; attribute: string | null };
  }[];
}

describe('searching the supermarket in Chinese (S6)', () => {
  let world: World;
  let teacher: Client;
  const find = async (search: string | null, more: Record<string, unknown> = {}): Promise<Found> =>
    (await teacher.ask<{ supermarket: Found }>(searchQuery, { search, ...more })).supermarket;
  const titles = ({ edges }: Found): string[] => edges.map(({ node }) => node.title);

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
    for (const [key, title] of [
      ['maths-function', '信息技术与函数教学'],
      ['pe-load', '体育课里的信息技术'],
    ] as const)
      await world.rows(`update course set title = $2 where id = $1`, [world.courseId(key), title]);
  });
  afterAll(() => world.end());

  it.each(['信息技术', '資訊技術', 'xinxijishu', 'xxjs', 'XXJS', 'ｘｘｊｓ', '信息js', 'xinxijish'])(
    'finds 信息技术 by %s, the start of a title first, and says where',
    async (search) => {
      const typed = search === '資訊技術' ? '信息技術' : search;
      const found = await find(typed);
      const at = (title: string): number => titles(found).indexOf(title);
      expect(at('信息技术与函数教学')).toBe(0);
      expect(at('体育课里的信息技术')).toBeGreaterThan(0);
      expect(found.edges[0]?.matched).toContainEqual({ field: 'TITLE', start: 0, end: 4 });
      expect(found.waysOn).toEqual([]);
    },
  );

  it('finds a lecturer as written and as said', async () => {
    const lecturer = (await find(null)).edges[0]?.node.lecturer ?? '';
    for (const { matched, node } of (await find(lecturer)).edges.slice(0, 1)) {
      expect(node.lecturer).toBe(lecturer);
      expect(matched).toContainEqual({ field: 'LECTURER', start: 0, end: lecturer.length });
    }
  });

  it('leads on from a slip, from too many words, and from filters that fit nothing', async () => {
    const slip = await find('信息计树');
    expect(slip.totalCount).toBe(0);
    expect(slip.waysOn[0]).toMatchObject({ kind: 'CLOSEST_SPELLING', withoutWords: ['信息计树'] });
    expect((await find(slip.waysOn[0]?.search ?? '')).totalCount).toBe(slip.waysOn[0]?.count);

    const fewer = (await find('信息技术 完全没有的话')).waysOn.find(({ kind }) => kind === 'FEWER_WORDS');
    expect(fewer).toMatchObject({ search: '信息技术', withoutWords: ['完全没有的话'] });

    const neither = await find('信天翁', { filter: { stage: 'JUNIOR' } });
    expect(neither.waysOn).toMatchObject([{ kind: 'FEWER_WORDS', search: '', withoutWords: ['信天翁'] }]);

    const filtered = await find('信息技术与函数', { filter: { terminal: 'PC', hourKind: 'PUBLIC' } });
    expect(filtered.totalCount).toBe(0);
    expect(filtered.waysOn[0]).toMatchObject({
      kind: 'WITHOUT_FILTER',
      withoutFilters: ['hourKind'],
      count: 1,
    });
  });

  it.each(['？！，。', '🙂🙂', '(.*)+$', "' or 1=1 --", '[a-z', '\u202e', '𠮷'])(
    'takes %j calmly',
    async (search) => {
      expect((await find(search)).totalCount).toBeGreaterThanOrEqual(0);
    },
  );

  it('says what a course is and where it stands', async () => {
    for (const { node } of (await find(null)).edges)
      expect(node).toMatchObject({
        status: expect.stringMatching(/OPEN|FULL/),
        attribute: expect.any(String),
      });
  });

  it('counts what is new and what is on my list, all filters kept', async () => {
    const { facets } = await find(null);
    for (const { value, count } of facets.online)
      expect((await find(null, { filter: { onlineDays: Number(value) } })).totalCount).toBe(count);
    expect(facets.selected).toBe((await find(null, { filter: { selected: true } })).totalCount);
  });
});
