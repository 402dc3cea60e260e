import { uuidOf } from '@xueshi/schema/kernel/ids';
import { notify, notifySelecting } from '@xueshi/schema/messaging/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Told {
  readonly id: string;
  readonly title: string;
  readonly read: boolean;
}

interface Page {
  readonly unread: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Told }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const notices = async (client: Client, args = 'first: 10'): Promise<Page> =>
  (
    await client.ask<{ myNotices: Page }>(
      `{ myNotices(${args}) { unread edges { cursor node { id title read } } pageInfo { hasNextPage } } }`,
    )
  ).myNotices;

const markRead = async (client: Client, input: object): Promise<number> =>
  (
    await client.ask<{ markNoticesRead: { unread: number } }>(
      `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { unread } }`,
      { input },
    )
  ).markNoticesRead.unread;

describe('notices to a person (C1)', () => {
  let world: World;
  let teacher: Client;
  let other: Client;
  let accountId: string;

  beforeAll(async () => {
    world = await World.create();
    [teacher, other] = await Promise.all([world.signedIn('teacher'), world.signedIn('other-teacher')]);
    const { viewer } = await teacher.ask<{ viewer: { id: string } }>(`{ viewer { id } }`);
    accountId = uuidOf('Viewer', viewer.id) ?? '';
  });
  afterAll(() => world.end());

  const tell = (...keys: readonly string[]): Promise<number> =>
    world.db.work((tx) =>
      notify(
        tx,
        keys.map((key) => ({ accountId, kind: 'test.told', facts: {}, at: world.clock.now(), key })),
      ),
    );

  it('come once a key, however often they are told', async () => {
    expect(await tell('a', 'b')).toBe(2);
    expect(await tell('b', 'c', 'c')).toBe(1);
    expect((await notices(teacher)).edges).toHaveLength(3);
  });

  it('are told to many people by one statement, and once', async () => {
    const everybody = `select id, 'test.told', jsonb_build_object('name', name), $1::timestamptz, 'all' from account`;
    const { accounts } = (
      await world.rows<{ accounts: number }>(`select count(*) as accounts from account`)
    )[0] ?? {
      accounts: 0,
    };
    const told = await world.statementsDuring(async () => {
      expect(await world.db.work((tx) => notifySelecting(tx, everybody, [world.clock.now()]))).toBe(accounts);
    });
    expect(told).toBeLessThanOrEqual(3); // begin, insert, commit
    expect(await world.db.work((tx) => notifySelecting(tx, everybody, [world.clock.now()]))).toBe(0);
  });

  it('stand newest first, page by page, with a place that holds while more come', async () => {
    const first = await notices(teacher, 'first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    await tell('later');
    const second = await notices(teacher, `first: 2, after: "${first.edges.at(-1)?.cursor ?? ''}"`);
    const seen = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(new Set(seen).size).toBe(4);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('count as unread until they are read, one or all up to one', async () => {
    const { edges, unread } = await notices(teacher);
    expect(unread).toBe(5);
    expect(await markRead(teacher, { ids: [edges[0]?.node.id] })).toBe(4);
    expect(await markRead(teacher, { ids: [edges[0]?.node.id] })).toBe(4);
    await tell('after the list was shown');
    expect(await markRead(teacher, { upTo: edges[0]?.node.id })).toBe(1);
    expect((await notices(teacher, 'first: 10, unreadOnly: true')).edges).toHaveLength(1);
    const { viewer } = await teacher.ask<{ viewer: { unreadNotices: number } }>(
      `{ viewer { unreadNotices } }`,
    );
    expect(viewer.unreadNotices).toBe(1);
  });

  it('are nobody else’s to read or to mark', async () => {
    const mine = (await notices(teacher, 'first: 10, unreadOnly: true')).edges[0]?.node.id ?? '';
    expect(await other.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: mine })).toEqual({
      node: null,
    });
    await markRead(other, { ids: [mine], upTo: mine });
    expect((await notices(teacher)).unread).toBe(1);
    expect((await notices(other)).edges).toHaveLength(1);
  });

  it('are denied to visitors, and odd cursors and ids change nothing', async () => {
    const denied = await world.visitor().send(`{ myNotices(first: 1) { unread } }`);
    expect(denied.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const args of ['first: 0', 'first: 101', 'first: 1, after: "x"', 'first: 1, after: "WyJhIl0"'])
      expect((await teacher.send(`{ myNotices(${args}) { unread } }`)).errors[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    expect(await markRead(teacher, { ids: ['nothing', accountId], upTo: 'Tm90aWNlOjEuNQ' })).toBe(1);
  });

  it('of a kind that this process does not know say so in both languages', async () => {
    const [zh, en] = await Promise.all([notices(teacher), notices(teacher.same('en'))]);
    expect(zh.edges[0]?.node.title).toBe('您有一条新消息');
    expect(en.edges[0]?.node.title).toBe('You have a new message');
  });
});
