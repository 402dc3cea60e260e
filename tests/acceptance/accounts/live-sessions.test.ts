import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { trustFor } from '@xueshi/api/accounts/live-sessions';
import { startApi, type RunningApi } from '@xueshi/api/platform/start';
import { entities } from '@xueshi/schema/entities';
import { connectDatabase, type Database } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { demoLogins, testSecret } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { viewerOf } from './documents.js';

/** A wire to the database that can be cut, or go silent without a word. */
class Wire {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  silent = false;

  constructor(to: URL) {
    this.#server = createServer((near) => {
      const far = connect(Number(to.port), to.hostname);
      for (const [from, into] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#ends.add(from);
        from.on('data', (bytes) => this.silent || into.write(bytes));
        from.on('error', () => into.destroy());
        from.on('close', () => into.destroy());
      }
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    for (const end of this.#ends) end.destroy();
    this.#ends.clear();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}

let world: World;
let wire: Wire;
let db: Database;
let second: RunningApi;
let media: string;
beforeAll(async () => {
  world = await World.create();
  media = await mkdtemp(join(tmpdir(), 'xueshi-sessions-'));
  const storage = folderStorage(media);
  await storage.put('lessons/long/a.m4s', randomBytes(24 * 1024 * 1024));
  // In a course that the teacher is enrolled in.
  await world.rows(
    `update lesson set media_key = 'lessons/long' where id = (select id from lesson where course_id = $1 limit 1)`,
    [world.courseId('maths-function')],
  );
  db = await connectDatabase({ url: world.database.appUrl, entities, pool: 4 });
  wire = new Wire(new URL(world.database.appUrl));
  const heardThrough = new URL(world.database.appUrl);
  heardThrough.host = `127.0.0.1:${String(await wire.listen())}`;
  second = await startApi(
    {
      db: { ...db, url: heardThrough.href },
      clock: world.clock,
      sealing: createSealing(testSecret),
      storage,
      uploads: folderPlace(media),
      mediaLimits: { largestBytes: 0, longestMs: 0 },
      log: createLog('test', 'silent'),
      publicUrl: 'http://localhost:3000',
    },
    0,
    () => true,
  );
  await second.heard();
});
afterAll(async () => {
  await second.stop();
  await db.close();
  wire.close();
  await rm(media, { recursive: true, force: true });
  await world.end();
});

/** The same session at the other process. */
const elsewhere = (client: Client): Client => client.same('zh-CN', `http://127.0.0.1:${String(second.port)}`);

/** Asks until somebody is nobody and says how long that took. */
const outAfter = async (client: Client): Promise<number> => {
  const began = performance.now();
  while ((await viewerOf(client)) !== null) if (performance.now() - began > 5_000) return Infinity;
  return performance.now() - began;
};

const sent = async (happens: () => Promise<unknown>): Promise<number> => {
  const before = db.statements();
  await happens();
  return db.statements() - before;
};

describe('a session in two processes', () => {
  it('costs a warm request no statement', async () => {
    const client = elsewhere(await world.signedIn('teacher'));
    await viewerOf(client);
    await second.heard();
    await viewerOf(client); // asks what there is to hear
    await second.heard();
    expect(await sent(() => viewerOf(client))).toBe(0);
  });

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['after signing out', (client) => client.ask(`mutation { signOut { endedSessions } }`)],
    [
      'after signing out everywhere',
      (client) => client.ask(`mutation { signOutEverywhere { endedSessions } }`),
    ],
    [
      'after the account is disabled',
      () => world.rows(`update account set disabled_at = now() where login = $1`, [demoLogins.trainer]),
    ],
    [
      'after the role ends',
      () =>
        world.rows(
          `update role_grant set ended_at = now() where account_id = (select id from account where login = $1)`,
          [demoLogins.trainer],
        ),
    ],
  ])('is dead in the other within a second %s', async (_, end) => {
    await world.rows(`update account set disabled_at = null where disabled_at is not null`);
    await world.rows(`update role_grant set ended_at = null where ended_at is not null`);
    const client = await world.signedIn('trainer');
    const other = elsewhere(client);
    for (let time = 0; time < 5; time += 1) expect(await viewerOf(other)).not.toBeNull();
    await end(client);
    expect(await outAfter(other)).toBeLessThan(1_000);
    expect(await viewerOf(client)).toBeNull();
    await world.rows(`update account set disabled_at = null where disabled_at is not null`);
    await world.rows(`update role_grant set ended_at = null where ended_at is not null`);
  });

  it('is not remembered while ends cannot be heard of, and dies at once then', async () => {
    const client = await world.signedIn('teacher');
    const other = elsewhere(client);
    await viewerOf(other);
    wire.silent = true; // the worst way to lose a connection: nobody is told
    const asking = performance.now();
    while (performance.now() - asking < trustFor) await viewerOf(other);
    expect(await sent(() => viewerOf(other))).toBe(1);
    await client.ask(`mutation { signOut { endedSessions } }`);
    expect(await viewerOf(other)).toBeNull();
    wire.silent = false;
    wire.cut();
    const back = elsewhere(await world.signedIn('teacher'));
    await expect.poll(() => sent(() => viewerOf(back)), { timeout: 5_000, interval: 50 }).toBe(0);
  });

  it('takes what is being sent to it along: a film stops within a second', async () => {
    const client = await world.signedIn('teacher');
    const other = elsewhere(client);
    const response = await other.get('/media/lessons/long/a.m4s');
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    await reader?.read();
    await client.ask(`mutation { signOut { endedSessions } }`);
    const rest = async (): Promise<number> => {
      let bytes = 0;
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) return bytes;
        bytes += value?.length ?? 0;
      }
    };
    // Read slowly at first, so that most of it is still on the other side when the session ends.
    await expect.poll(() => viewerOf(other), { timeout: 1_000 }).toBeNull();
    await expect(rest()).rejects.toThrow(/terminated|abort|reset|closed/i);
    expect((await other.get('/media/lessons/long/a.m4s')).status).toBe(401);
  });
});

describe('one request', () => {
  it('cannot go on as somebody after it signed out', async () => {
    const client = await world.signedIn('teacher');
    const { data, errors } = await client.send(
      `mutation { signOut { endedSessions } again: signOutEverywhere { endedSessions } }`,
    );
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ path: ['again'], extensions: { code: 'UNAUTHENTICATED' } });
  });
});

describe('A12: switching roles', () => {
  const switchTo = `mutation ($input: SwitchRoleInput!) { switchRole(input: $input) {
    __typename ... on SignedIn { viewer { role sessions { id } } } ... on Refusal { rule key } } }`;
  const roles = `{ viewer { roles { role organisation { id } } } }`;
  interface Held {
    readonly viewer: { readonly roles: readonly { role: string; organisation: { id: string } }[] };
  }

  it('goes on in the other role with a new token, in every process, and stands in the audit', async () => {
    await world.rows(
      `insert into role_grant (account_id, role, organisation_id, granted_at)
       select a.id, 'tutor', t.school_id, now() from account a join teacher t on t.account_id = a.id where a.login = $1`,
      [demoLogins.teacher],
    );
    const client = await world.signedIn('teacher');
    const before = client.same();
    const held = (await client.ask<Held>(roles)).viewer.roles;
    const tutor = held.find(({ role }) => role === 'TUTOR');
    expect(held.map(({ role }) => role)).toEqual(['TEACHER', 'TUTOR']);
    await viewerOf(elsewhere(before));
    const { data, headers } = await client.send<{ switchRole: unknown }>(switchTo, {
      input: { role: 'TUTOR', organisationId: tutor?.organisation.id },
    });
    expect(data?.switchRole).toMatchObject({ __typename: 'SignedIn', viewer: { role: 'TUTOR' } });
    expect(headers.getSetCookie()[0]).toMatch(/^xueshi=[\w-]{43}; Max-Age=604800;/);
    expect(await viewerOf(client)).toMatchObject({ role: 'TUTOR' });
    expect(await viewerOf(before)).toBeNull();
    expect(await outAfter(elsewhere(before))).toBeLessThan(1_000);
    const [audited] = await world.rows<{ facts: object }>(
      `select facts from audit_event where action = 'session.switch'`,
    );
    expect(audited?.facts).toEqual({ from: 'teacher', role: 'tutor' });
  });

  it('is refused for a role one does not hold, or not there', async () => {
    const client = await world.signedIn('trainer');
    const [mine] = (await client.ask<Held>(roles)).viewer.roles;
    for (const input of [
      { role: 'CITY_ADMIN', organisationId: mine?.organisation.id },
      { role: 'TRAINER', organisationId: 'not an id' },
    ])
      expect(await client.ask(switchTo, { input })).toEqual({
        switchRole: { __typename: 'Refusal', rule: 'A12', key: 'roleNotHeld' },
      });
    expect(await viewerOf(client)).not.toBeNull();
  });
});
