import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { askWith, makeToken } from './asking.js';

const someFigure = `{ figures(measure: IN_SERVICE, first: 1) { unit } }`;

describe('a token', () => {
  let world: World;
  let analyst: Client;
  beforeAll(async () => {
    world = await World.create();
    analyst = await world.signedIn('analyst');
  });
  afterAll(() => world.end());

  const tokens = async () =>
    (
      await analyst.ask<{ apiTokens: { id: string; name: string; state: string; usedAt: string | null }[] }>(
        `{ apiTokens { id name state usedAt } }`,
      )
    ).apiTokens;

  const revoke = (id: string) =>
    analyst.ask<{ revokeToken: { state?: string; key?: string } }>(
      `mutation ($id: ID!) { revokeToken(id: $id) { ... on ApiToken { state } ... on Refusal { key } } }`,
      { id },
    );

  it('is shown once, kept as a digest, and listed with its last use (N1)', async () => {
    const { secret, token } = await makeToken(analyst, world);
    expect(secret).toMatch(/^xs_[A-Za-z0-9_-]{43}$/);
    expect(token).toMatchObject({ name: 'weekly report', state: 'ACTIVE', usedAt: null });
    const stored = await world.rows<{ row: string }>(`select api_token::text as row from api_token`);
    expect(stored.map(({ row }) => row).join()).not.toContain(secret.slice(3));
    expect((await askWith(world, secret, someFigure)).data).toEqual({ figures: { unit: 'PEOPLE' } });
    const used = (await tokens()).find(({ id }) => id === token.id);
    expect(used?.usedAt).toBe(world.clock.now().toISOString());
  });

  it('reads figures and nothing else, not even what is open to everybody', async () => {
    const { secret } = await makeToken(analyst, world, { name: 'only figures' });
    for (const document of [
      `{ viewer { __typename } }`,
      `{ serverTime }`,
      `{ terms { __typename } }`,
      `{ apiTokens { id } }`,
      `{ node(id: "T3JnYW5pc2F0aW9uOng") { id } }`,
      `{ supermarket(first: 1) { __typename } }`,
      `mutation { signOut { __typename } }`,
      `mutation { revokeToken(id: "x") { __typename } }`,
    ]) {
      const { status, data, errors } = await askWith(world, secret, document);
      expect({ document, status, code: errors[0]?.extensions.code }).toEqual({
        document,
        status: 403,
        code: 'FORBIDDEN',
      });
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
    const introspection = await askWith(world, secret, `{ __schema { queryType { name } } }`);
    expect(introspection).toMatchObject({ status: 200, errors: [] });
  });

  it('for the schema alone reads no figure, and is told which scope it lacks', async () => {
    const { secret } = await makeToken(analyst, world, { name: 'codegen', scopes: ['SCHEMA_READ'] });
    expect((await askWith(world, secret, `{ __type(name: "Figure") { name } }`)).errors).toEqual([]);
    const { status, errors } = await askWith(world, secret, someFigure, {}, 'en');
    expect(status).toBe(403);
    expect(errors[0]?.message).toMatch(/figures:read/);
  });

  it('that is wrong, of another kind, expired or revoked is 401 with a challenge, in the reader’s language', async () => {
    const ended = await makeToken(analyst, world, { name: 'ends soon', days: 1 });
    const revoked = await makeToken(analyst, world, { name: 'revoked' });
    expect((await revoke(revoked.token.id)).revokeToken.state).toBe('REVOKED');
    expect((await revoke(revoked.token.id)).revokeToken.state).toBe('REVOKED');
    const start = world.clock.now();
    world.clock.advance(86_400_000);
    for (const secret of [ended.secret, revoked.secret, `xs_${'A'.repeat(43)}`, 'nonsense']) {
      const { status, headers, errors, data } = await askWith(world, secret, someFigure, {}, 'en');
      expect({ status, code: errors[0]?.extensions.code, data }).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
        data: null,
      });
      expect(headers.get('www-authenticate')).toMatch(/^Bearer .*invalid_token/);
      expect(errors[0]?.message).not.toMatch(/[一-龥]/);
    }
    world.clock.set(start);
    expect((await tokens()).find(({ name }) => name === 'revoked')?.state).toBe('REVOKED');
  });

  it('revoked in mid-query gets no answer, and what runs for it is stopped', async () => {
    const { secret, token } = await makeToken(analyst, world, { name: 'in mid-query' });
    // Somebody holds the figures, so that a query nobody has asked before has to wait.
    const neverAsked = `{ figures(measure: PASSINGS, by: [STAGE], first: 1) { unit } }`;
    let release = (): void => undefined;
    const held = Promise.withResolvers<void>();
    const holding = world.db.work(async (tx) => {
      await tx.execute('lock table figure_by_district in access exclusive mode');
      held.resolve();
      await new Promise<void>((resolve) => (release = resolve));
    });
    await held.promise;
    const answer = askWith(world, secret, neverAsked);
    const running = async (): Promise<boolean> =>
      (await world.rows(`select from pg_stat_activity where query like '/* token %' and state = 'active'`))
        .length > 0;
    while (!(await running())) await pause(5);
    const started = performance.now();
    await revoke(token.id);
    expect(await answer).toMatchObject({ status: 401, data: null });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await running()).toBe(false);
    release();
    await holding;
  });

  it('of somebody who is no analyst any more, or may not sign in, opens nothing', async () => {
    const { secret } = await makeToken(analyst, world, { name: 'of a former analyst' });
    await world.rows(`update role_grant set ended_at = now() where role = 'analyst'`);
    expect((await askWith(world, secret, someFigure)).status).toBe(401);
    await world.rows(`update role_grant set ended_at = null where role = 'analyst'`);
    expect((await askWith(world, secret, someFigure)).status).toBe(200);
  });

  it('is refused without a name or beyond a year, and cannot be somebody else’s to revoke', async () => {
    expect((await makeToken(analyst, world, { name: ' ' })).key).toBe('tokenName');
    expect((await makeToken(analyst, world, { days: 400 })).key).toBe('tokenExpiry');
    expect((await makeToken(analyst, world, { scopes: [] })).key).toBe('tokenScopes');
    expect((await revoke('bm90IG9uZSBvZiBtaW5l')).revokeToken.key).toBe('noSuchToken');
  });

  it('that asks too often waits, and nobody else with it', async () => {
    const busy = await makeToken(analyst, world, { name: 'busy' });
    const calm = await makeToken(analyst, world, { name: 'calm' });
    let answer = await askWith(world, busy.secret, `{ __typename }`);
    while (answer.status === 200) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => askWith(world, busy.secret, `{ __typename }`)),
      );
      answer = answers.find(({ status }) => status !== 200) ?? answer;
    }
    expect(answer).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await askWith(world, calm.secret, `{ __typename }`)).status).toBe(200);
  });

  it('leaves its making and its end in the audit', async () => {
    const told = await world.rows<{ action: string; role: string }>(
      `select distinct action, role from audit_event where action like 'token.%' order by action`,
    );
    expect(told).toEqual([
      { action: 'token.make', role: 'analyst' },
      { action: 'token.revoke', role: 'analyst' },
    ]);
  });
});
