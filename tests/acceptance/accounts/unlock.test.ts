import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { demoLogins, demoPassword, type DemoRole } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { trySignIn, wrongTries } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
beforeEach(() => world.rows('delete from login_guard'));
afterAll(() => world.end());

const unlock = async (client: Client, login: string): Promise<Record<string, unknown>> =>
  (
    await client.ask<{ unlockAccount: Record<string, unknown> }>(
      `mutation ($input: UnlockAccountInput!) {
         unlockAccount(input: $input) { ... on AccountUnlocked { name hadWrongTries } ... on Refusal { rule key } }
       }`,
      { input: { login } },
    )
  ).unlockAccount;

const notFound = { rule: 'A8', key: 'accountNotFound' };

/** A teacher of another district than the demo staff's. */
const strangersLogin = async (): Promise<string> => {
  const [stranger] = await world.rows<{ login: string }>(
    `select a.login from account a join teacher t on t.account_id = a.id join organisation o on o.id = t.school_id
     where not o.lineage && (select array_agg(organisation_id) from role_grant g join account d on d.id = g.account_id
                             where d.login = $1) limit 1`,
    [demoLogins['district-admin']],
  );
  return stranger?.login ?? '';
};

describe('A8: unlocking', () => {
  it('lets a teacher of the school in again, under every name', async () => {
    await wrongTries(world.visitor(), demoLogins.teacher, 10);
    const admin = await world.signedIn('school-admin');
    const locked = `{ lockedAccounts(first: 5) { login name } }`;
    const { lockedAccounts } = await admin.ask<{ lockedAccounts: { login: string }[] }>(locked);
    expect(lockedAccounts).toHaveLength(1);
    expect(await unlock(admin, lockedAccounts[0]?.login ?? '')).toMatchObject({ hadWrongTries: true });
    expect(await admin.ask(locked)).toEqual({ lockedAccounts: [] });
    expect((await trySignIn(world.visitor(), demoLogins.teacher, demoPassword)).data?.signIn.__typename).toBe(
      'SignedIn',
    );
    expect(await unlock(admin, demoLogins.teacher)).toMatchObject({ hadWrongTries: false });
  });

  it("answers other people's teachers, staff above and nobody's names alike, and unlocks none", async () => {
    const admin = await world.signedIn('school-admin');
    const stranger = await strangersLogin();
    await wrongTries(world.visitor(), stranger, 10);
    for (const login of [stranger, demoLogins['district-admin'], demoLogins['city-admin'], 'nobody', ''])
      expect(await unlock(admin, login)).toEqual(notFound);
    expect(await unlock(await world.signedIn('district-admin'), stranger)).toEqual(notFound);
    expect(await unlock(await world.signedIn('city-admin'), stranger)).toMatchObject({ hadWrongTries: true });
  });

  it.each(['teacher', 'trainer', 'analyst'] satisfies DemoRole[])('is not for a %s', async (role) => {
    const client = await world.signedIn(role);
    const { errors } = await client.send(
      `mutation { unlockAccount(input: {login: "${demoLogins['other-teacher']}"}) { __typename } }`,
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
