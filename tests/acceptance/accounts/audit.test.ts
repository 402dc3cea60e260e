import { mostKinds, tallyOf } from '@xueshi/api/platform/audit-tally';
import { auditEvent } from '@xueshi/api/platform/audit';
import { minute } from '@xueshi/schema/kernel/instants';
import { createLog } from '@xueshi/schema/platform/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { demoLogins, demoPassword } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { trySignIn, wrongTries } from './documents.js';

let world: World;
let city: Client;
beforeAll(async () => {
  world = await World.create();
  city = await world.signedIn('city-admin');
});
afterAll(() => world.end());

interface Shown {
  readonly action: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly actorName: string | null;
  readonly organisationName: string | null;
  readonly facts: readonly { name: string; value: string }[];
}
interface Page {
  readonly edges: readonly { cursor: string; node: Shown & { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const page = async (
  client: Client,
  filter: Record<string, unknown> = {},
  first = 100,
  after: string | null = null,
): Promise<Page> => {
  await world.audited();
  const { auditEvents } = await client.ask<{ auditEvents: Page }>(
    `query ($first: Int!, $after: String, $filter: AuditFilterInput) {
       auditEvents(first: $first, after: $after, filter: $filter) {
         edges { cursor node { id action outcome sentence actorName organisationName facts { name value } } }
         pageInfo { hasNextPage endCursor }
       }
     }`,
    { first, after, filter },
  );
  return auditEvents;
};
const events = async (client: Client, filter: Record<string, unknown> = {}): Promise<Shown[]> =>
  (await page(client, filter)).edges.map(({ node }) => node);
const nameOf = async (login: string): Promise<string> =>
  (await world.rows<{ name: string }>(`select name from account where login = $1`, [login]))[0]?.name ?? '';

describe('the audit', () => {
  it('tells signing in, out and out everywhere as sentences, in the language of the reader', async () => {
    const name = await nameOf(demoLogins.teacher);
    const [one, other] = [await world.signedIn('teacher'), await world.signedIn('teacher')];
    await one.ask(`mutation { signOut { endedSessions } }`);
    await other.ask(`mutation { signOutEverywhere { endedSessions } }`);
    expect((await events(city, { actor: demoLogins.teacher })).map(({ sentence }) => sentence)).toEqual([
      `${name}退出了所有登录，共 1 处。`,
      `${name}退出了一处登录。`,
      `${name}登录了。`,
      `${name}登录了。`,
    ]);
    const [english] = await events(city.same('en'), { actor: name, action: 'session.end-all' });
    expect(english?.sentence).toBe(`${name} ended all 1 sessions.`);
  });

  it('counts wrong passwords, names the account or a piece of a digest, and tells the lock once', async () => {
    await wrongTries(world.visitor(), demoLogins.trainer, 12);
    await wrongTries(world.visitor(), 'nobody-of-that-name', 2);
    const trainer = await nameOf(demoLogins.trainer);
    const failed = await events(city, { action: 'sign-in.fail' });
    const told = new Map<string, number>();
    for (const { sentence, facts } of failed) {
      const words = sentence.replace(/（\d+ 次）/, '');
      const times = Number(facts.find(({ name }) => name === 'times')?.value ?? 1);
      told.set(words, (told.get(words) ?? 0) + times);
    }
    expect(Object.fromEntries(told)).toEqual({
      '有人想以一个没有的账号的身份登录，没有成功。': 2,
      [`有人想以${trainer}的身份登录，没有成功。`]: 12,
    });
    expect(await events(city, { action: 'sign-in.lock' })).toMatchObject([
      { sentence: `密码连续输错十次，${trainer}被锁定。`, outcome: 'DONE', actorName: null },
    ]);
  });

  it('holds no login name, no mobile, no national id, no address', async () => {
    const [found] = await world.rows<{ text: string }>(
      `select string_agg(e::text, ' ') as text from audit_event e`,
    );
    for (const secret of [...Object.values(demoLogins), 'nobody-of-that-name', '127.0.0.1', '2001:db8'])
      expect(found?.text).not.toContain(`"${secret}`);
    expect(found?.text).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
  });

  it('keeps what a role was denied, with the field and its number, and of visitors the number alone', async () => {
    const teacher = await world.signedIn('teacher');
    for (let time = 0; time < 3; time += 1) await teacher.send(`{ auditEvents(first: 1) { __typename } }`);
    await world.visitor().send(`{ courseList { totalHours } }`);
    const denied = await events(city, { outcome: 'DENIED' });
    expect(denied).toMatchObject([
      { action: 'policy.deny', actorName: null, facts: [] },
      {
        actorName: await nameOf(demoLogins.teacher),
        facts: expect.arrayContaining([
          { name: 'field', value: 'Query.auditEvents' },
          { name: 'times', value: '3' },
        ]),
      },
    ]);
  });

  it('keeps what staff unlocked, once, and nothing when there was nothing to unlock', async () => {
    const unlock = `mutation ($login: String!) { unlockAccount(input: {login: $login}) { __typename } }`;
    await wrongTries(world.visitor(), demoLogins.teacher, 3);
    const school = await world.signedIn('school-admin');
    await school.ask(unlock, { login: demoLogins.teacher });
    await school.ask(unlock, { login: demoLogins.teacher });
    expect(await events(city, { action: 'account.unlock' })).toMatchObject([
      {
        sentence: `${await nameOf(demoLogins['school-admin'])}解锁了${await nameOf(demoLogins.teacher)}的账号。`,
      },
    ]);
  });

  it('does not grow with what is done at will: kinds and lines a minute are bounded', async () => {
    const size = async (): Promise<number> =>
      (await world.rows<{ n: number }>(`select count(*)::int as n from audit_event`))[0]?.n ?? 0;
    await world.audited();
    world.clock.advance(2 * minute);
    await world.audited();
    const before = await size();
    const tally = tallyOf({ db: world.db, clock: world.clock, log: createLog('test', 'silent') });
    for (let at = 0; at < 5_000; at += 1)
      tally.note(
        auditEvent(null, world.clock.now(), 'sign-in.fail', {
          outcome: 'refused',
          facts: { name: String(at % 2_500) },
        }),
      );
    await world.audited();
    expect((await size()) - before).toBeLessThanOrEqual(mostKinds + 1);
    const [counted] = await world.rows<{ times: number }>(
      `select sum(coalesce((facts->>'times')::int, 1))::int as times from
         (select facts from audit_event order by id desc limit $1) e`,
      [(await size()) - before],
    );
    expect(counted?.times).toBe(5_000);
  });

  it('is refused to be changed, by the application and by its owner', async () => {
    await expect(world.rows(`delete from audit_event`)).rejects.toThrow(/permission denied|append-only/);
    await expect(world.rows(`update audit_event set outcome = 'done'`)).rejects.toThrow(
      /permission denied|append-only/,
    );
  });
});

describe('who reads the audit', () => {
  it('the city reads all of it, a district what concerns it and what is below it', async () => {
    const all = await events(city);
    const mine = await events(await world.signedIn('district-admin'));
    const places = await world.rows<{ name: string }>(
      `select name from organisation where (select organisation_id from role_grant g join account a on a.id = g.account_id
         where a.login = $1) = any(lineage)`,
      [demoLogins['district-admin']],
    );
    const names = new Set(places.map(({ name }) => name));
    expect(mine.length).toBeGreaterThan(3);
    expect(mine.every(({ organisationName }) => names.has(organisationName ?? ''))).toBe(true);
    expect(all.some(({ organisationName }) => !names.has(organisationName ?? ''))).toBe(true);
  });

  it('by node as in the list: an event of elsewhere is none', async () => {
    const elsewhere = (await page(city, { action: 'sign-in.fail' })).edges[0]?.node.id;
    const ask = (client: Client): Promise<{ node: unknown }> =>
      client.ask(`query ($id: ID!) { node(id: $id) { ... on AuditEvent { action } } }`, { id: elsewhere });
    expect(await ask(city)).toEqual({ node: { action: 'sign-in.fail' } });
    expect(await ask(await world.signedIn('district-admin'))).toEqual({ node: null });
    expect(await ask(await world.signedIn('teacher'))).toEqual({ node: null });
  });

  it('page by page, each event once, though many are of one instant', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page(city, {}, 50, after);
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const [count] = await world.rows<{ n: number }>(`select count(*)::int as n from audit_event`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(count?.n ?? 0);
  });

  it('by the part of a name, which means what is below it too', async () => {
    const found = await events(city, {
      organisation: (await events(city, { actor: demoLogins.teacher }))[0]?.organisationName,
    });
    expect(found.length).toBeGreaterThan(0);
    expect(await events(city, { organisation: '没有这样的机构' })).toEqual([]);
    expect(await events(city, { actor: "nobody' or 1=1 --\u0000" })).toEqual([]);
  });

  it.each([
    ['a NUL', Buffer.from(JSON.stringify(['\u0000', 1])).toString('base64url')],
    ['no instant', Buffer.from(JSON.stringify(['yesterday', 1])).toString('base64url')],
    ['no number', Buffer.from(JSON.stringify(['2026-11-21 10:00:00+00', 'x'])).toString('base64url')],
    ['no cursor', 'x'],
  ])('is told that a cursor is none of ours: %s', async (_, after) => {
    const { errors } = await city.send(
      `query ($after: String) { auditEvents(first: 1, after: $after) { __typename } }`,
      { after },
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the audit as a file', () => {
  it('is what the page shows, in the reader’s language, and its export stands in it', async () => {
    const response = await city.get('/exports/audit.csv?action=account.unlock&lang=en');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const text = await response.text();
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('time (Beijing),action');
    expect(text).toContain(`unlocked the account of ${await nameOf(demoLogins.teacher)}.`);
    expect(await events(city, { action: 'audit.export' })).toMatchObject([
      { facts: [{ name: 'of', value: 'account.unlock' }] },
    ]);
  });

  it('makes no spreadsheet compute', async () => {
    await world.rows(`update account set name = '=HYPERLINK("http://x")' where login = $1`, [
      demoLogins.analyst,
    ]);
    await trySignIn(world.visitor(), demoLogins.analyst, demoPassword);
    const text = await (await city.get(`/exports/audit.csv?actor=${demoLogins.analyst}`)).text();
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/(^|,)"?=/m);
  });

  it('is for those who may read the page', async () => {
    expect((await world.visitor().get('/exports/audit.csv')).status).toBe(401);
    expect((await (await world.signedIn('school-admin')).get('/exports/audit.csv')).status).toBe(403);
    expect((await city.get('/exports/audit.csv', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await city.get('/exports/audit.csv?from=yesterday')).status).toBe(400);
    expect((await city.get('/exports/other.csv')).status).toBe(404);
  });
});
