import { countWrong } from '@xueshi/schema/accounts/address-guard.store';
import { addressWindow } from '@xueshi/schema/accounts/sign-in.rules';
import { later, minute } from '@xueshi/schema/kernel/instants';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoLogins, demoPassword, testSecret } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { knock, solve, wrongTries, type ChallengeShown } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterEach(() => world.rows('delete from login_guard'));
afterAll(() => world.end());

const name = demoLogins.teacher;

const challenge = async (login: string): Promise<ChallengeShown> => {
  const { data } = await knock(world.visitor(), login, demoPassword);
  if (data?.signIn.__typename !== 'RobotChallenge') throw new Error(`not asked: ${JSON.stringify(data)}`);
  return data.signIn;
};
/** Three wrong tries, after which the next is asked for work. */
const asked = async (login: string): Promise<ChallengeShown> => {
  await wrongTries(world.visitor(), login, 3);
  return challenge(login);
};
const kind = async (login: string, proof: string): Promise<string> =>
  (await knock(world.visitor(), login, demoPassword, proof)).data?.signIn.__typename ?? '';

describe('A8: work for machines that guess', () => {
  it('is asked for after three wrong tries, of a name nobody has too, and costs no try', async () => {
    for (const login of [name, 'nobody']) {
      const first = await asked(login);
      expect(first).toMatchObject({ algorithm: 'SHA-256', maxNumber: 30_000 });
      for (let time = 0; time < 12; time += 1) await challenge(login);
      expect(await kind(login, solve(first))).toBe(login === name ? 'SignedIn' : 'Refusal');
    }
  });

  it('opens one try: of two that show the same proof at once, one is asked again', async () => {
    const proof = solve(await asked(name));
    const kinds = await Promise.all([kind(name, proof), kind(name, proof)]);
    expect(kinds.toSorted()).toEqual(['RobotChallenge', 'SignedIn']);
    await wrongTries(world.visitor(), name, 3);
    const respelled = btoa(`${JSON.stringify(JSON.parse(atob(proof)))} `);
    expect(await kind(name, proof)).toBe('RobotChallenge');
    expect(await kind(name, respelled)).toBe('RobotChallenge');
  });

  it('is not met by a guess, a changed challenge, or one that ran out', async () => {
    const solved = JSON.parse(atob(solve(await asked(name)))) as Record<string, unknown>;
    const spelled = (changes: object): string => btoa(JSON.stringify({ ...solved, ...changes }));
    for (const proof of [
      'x',
      btoa('{}'),
      btoa('null'),
      spelled({ number: -1 }),
      spelled({ salt: 'x?expires=9999999999' }),
      spelled({ signature: '0'.repeat(64) }),
      spelled({ algorithm: 'SHA-1' }),
      'A'.repeat(5_000),
    ])
      expect(await kind(name, proof)).toBe('RobotChallenge');
    world.clock.advance(11 * minute);
    expect(await kind(name, spelled({}))).toBe('RobotChallenge');
    expect(await kind(name, solve(await challenge(name)))).toBe('SignedIn');
  });

  it('is asked of an address that guessed many names, more work the more it guesses', async () => {
    const address = '203.0.113.77';
    const digest = createSealing(testSecret).digest('address', address);
    const guesses = async (times: number): Promise<void> => {
      const now = world.clock.now();
      for (let time = 0; time < times; time += 1)
        await countWrong(world.db.read(), digest, now, later(now, -addressWindow));
    };
    const fresh = async (): Promise<unknown> =>
      (await knock(world.visitor(), 'a-new-name', 'wrong', null, address)).data?.signIn;
    await guesses(20);
    expect(await fresh()).toMatchObject({ __typename: 'RobotChallenge', maxNumber: 30_000 });
    await guesses(60);
    expect(await fresh()).toMatchObject({ maxNumber: 120_000 });
    expect((await knock(world.visitor(), 'a-new-name', 'wrong')).data?.signIn.__typename).toBe('Refusal');
  });
});
