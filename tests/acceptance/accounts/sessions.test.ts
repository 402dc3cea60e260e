import { day, hour, later, minute } from '@xueshi/schema/kernel/instants';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { demoLogins } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { viewerOf } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
const start = (): Date => later(world.clock.now(), 0);
beforeEach(async () => {
  await world.rows('update session set ended_at = created_at where ended_at is null');
});
afterAll(() => world.end());

const needsSession = `{ courseList { totalHours } }`;

interface Session {
  readonly id: string;
  readonly current: boolean;
}
const sessionsOf = async (client: Client): Promise<Session[]> =>
  (await client.ask<{ viewer: { sessions: Session[] } }>(`{ viewer { sessions { id current } } }`)).viewer
    .sessions;

describe('a session', () => {
  it('costs a request one statement, and none once it is known here', async () => {
    const client = await world.signedIn('teacher');
    expect(await world.statementsDuring(() => viewerOf(client))).toBe(1);
    expect(await world.statementsDuring(() => viewerOf(client))).toBe(0);
  });

  it('costs a visitor, and a cookie that cannot be ours, none', async () => {
    expect(await world.statementsDuring(() => viewerOf(world.visitor()))).toBe(0);
    const forged = world.visitor();
    const ask = (): Promise<unknown> => forged.send(`{ viewer { name } }`, {}, { cookie: 'xueshi=short' });
    expect(await world.statementsDuring(ask)).toBe(0);
  });

  it('is noted as used at most once a minute', async () => {
    const client = await world.signedIn('teacher');
    await viewerOf(client);
    world.clock.advance(minute);
    const seen = async (): Promise<void> => {
      await viewerOf(client);
      await viewerOf(client);
      await world.heard();
    };
    expect(await world.statementsDuring(seen)).toBe(1);
    expect(await world.statementsDuring(seen)).toBe(0);
  });

  it('ends for a teacher after 14 days without use, and is told so in the language of the reader', async () => {
    const client = await world.signedIn('teacher');
    world.clock.advance(14 * day - minute);
    expect(await viewerOf(client)).not.toBeNull();
    world.clock.advance(14 * day);
    const { data, errors } = await client.send(needsSession);
    expect(data).toEqual({ courseList: null });
    expect(errors[0]).toMatchObject({
      message: '您还没有登录，或登录已过期。请登录后继续。',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const english = await client.same('en').send(needsSession);
    expect(english.errors[0]?.message).toBe(
      'You are not signed in, or your session has ended. Sign in to go on.',
    );
  });

  it('ends after 30 days however often it is used', async () => {
    const began = start();
    const client = await world.signedIn('teacher');
    for (const days of [10, 20, 29]) {
      world.clock.set(later(began, days * day));
      expect(await viewerOf(client)).not.toBeNull();
    }
    world.clock.set(later(began, 30 * day));
    expect(await viewerOf(client)).toBeNull();
  });

  it('ends for staff after half a day without use', async () => {
    const client = await world.signedIn('school-admin');
    world.clock.advance(12 * hour);
    expect(await viewerOf(client)).toBeNull();
  });
});

describe('signing out', () => {
  it('ends this session and takes the cookie back; the others go on', async () => {
    const [here, there] = [await world.signedIn('teacher'), await world.signedIn('teacher')];
    const stolen = here.same();
    const { data, headers } = await here.send(`mutation { signOut { endedSessions } }`);
    expect(data).toEqual({ signOut: { endedSessions: 1 } });
    expect(headers.getSetCookie()).toEqual(['xueshi=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(await viewerOf(stolen)).toBeNull();
    expect(await viewerOf(there)).not.toBeNull();
  });

  it('is no error for who is not signed in', async () => {
    expect(await world.visitor().ask(`mutation { signOut { endedSessions } }`)).toEqual({
      signOut: { endedSessions: 0 },
    });
  });

  it('everywhere ends them all, and nobody else’s', async () => {
    const [here, there] = [await world.signedIn('teacher'), await world.signedIn('teacher')];
    const other = await world.signedIn('other-teacher');
    const stolen = here.same();
    expect(await here.ask(`mutation { signOutEverywhere { endedSessions } }`)).toEqual({
      signOutEverywhere: { endedSessions: 2 },
    });
    expect([await viewerOf(stolen), await viewerOf(there)]).toEqual([null, null]);
    expect(await viewerOf(other)).not.toBeNull();
  });
});

describe('where I am signed in', () => {
  const end = `mutation ($id: ID!) { endSession(id: $id) { endedSessions } }`;

  it('lists my open sessions and lets me end one', async () => {
    const [here, there] = [await world.signedIn('teacher'), await world.signedIn('teacher')];
    const sessions = await sessionsOf(here);
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ current }) => !current);
    expect(await here.ask(end, { id: other?.id })).toEqual({ endSession: { endedSessions: 1 } });
    expect(await viewerOf(there)).toBeNull();
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  it("answers somebody else's id like one that does not exist", async () => {
    const [me, other] = [await world.signedIn('teacher'), await world.signedIn('other-teacher')];
    const [theirs] = await sessionsOf(other);
    const nobodys = Buffer.from('SignInSession:00000000-0000-4000-8000-000000000000').toString('base64url');
    for (const id of [theirs?.id, nobodys, 'not an id', 'VGVybTox']) {
      expect(await me.ask(end, { id })).toEqual({ endSession: { endedSessions: 0 } });
      expect(await me.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
    }
    expect(await viewerOf(other)).not.toBeNull();
  });
});

describe('who may no longer act', () => {
  it.each([
    ['a disabled account', `update account set disabled_at = now() where login = $1`],
    [
      'an ended role',
      `update role_grant set ended_at = now() where account_id = (select id from account where login = $1)`,
    ],
    [
      'a closed organisation',
      `update organisation set closed_at = now() where id in (select organisation_id from role_grant
         join account on account.id = account_id where login = $1)`,
    ],
  ])('is out at once: %s', async (_, sql) => {
    const client = await world.signedIn('trainer');
    await world.rows(sql, [demoLogins.trainer]);
    expect(await viewerOf(client)).toBeNull();
    await world.rows(`update account set disabled_at = null`);
    await world.rows(`update role_grant set ended_at = null`);
    await world.rows(`update organisation set closed_at = null`);
  });
});
