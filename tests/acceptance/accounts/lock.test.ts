import { tmpdir } from 'node:os';
import { countWrong } from '@xueshi/schema/accounts/address-guard.store';
import { addressWindow, wrongPerAddress } from '@xueshi/schema/accounts/sign-in.rules';
import { later } from '@xueshi/schema/kernel/instants';
import { startApi } from '@xueshi/api/platform/start';
import { entities } from '@xueshi/schema/entities';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../support/client.js';
import { demoLogins, demoPassword, testSecret } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { knock, refusedSignIn, solve, trySignIn, viewerOf, wrongTries } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterEach(() => world.rows('delete from login_guard'));
afterAll(() => world.end());

const name = demoLogins.teacher;
const lockStory = [
  ...Array.from({ length: 6 }, () => 'wrongPassword'),
  ...Array.from({ length: 3 }, () => 'wrongPasswordFewLeft'),
  'lockedOut',
];

describe('A8: ten wrong passwords lock', () => {
  it('tells the last three tries, locks, and then refuses the right password as well', async () => {
    expect(await wrongTries(world.visitor(), name, 10)).toEqual(lockStory);
    const eleventh = await refusedSignIn(world.visitor('en'), name, demoPassword);
    expect(eleventh).toMatchObject({ rule: 'A8', key: 'lockedOut' });
    expect(eleventh.why).toContain('Ask your school admin to unlock it');
  });

  it('tells nobody whether the name exists: an unknown one locks in the same words', async () => {
    const story = async (login: string): Promise<unknown[]> => {
      const told: unknown[] = [];
      for (let time = 0; time < 12; time += 1)
        told.push(await refusedSignIn(world.visitor(), login, 'wrong'));
      return told;
    };
    expect(await story('nobody')).toEqual(await story(name));
  });

  it('takes the count back after a right password', async () => {
    await wrongTries(world.visitor(), name, 9);
    expect((await trySignIn(world.visitor(), name, demoPassword)).data?.signIn.__typename).toBe('SignedIn');
    expect(await wrongTries(world.visitor(), name, 10)).toEqual(lockStory);
  });

  it('ends nobody who is signed in already', async () => {
    const client = await world.signedIn('teacher');
    await wrongTries(world.visitor(), name, 10);
    expect(await viewerOf(client)).not.toBeNull();
  });
});

describe('A8: nobody gets an eleventh try', () => {
  it('by trying in parallel: of thirty wrong tries ten are looked at', async () => {
    const keys = await Promise.all(
      Array.from({ length: 30 }, async () => (await refusedSignIn(world.visitor(), name, 'wrong')).key),
    );
    expect(keys.toSorted()).toEqual(
      [...lockStory, ...Array.from({ length: 20 }, () => 'lockedOut')].toSorted(),
    );
    expect((await refusedSignIn(world.visitor(), name, demoPassword)).key).toBe('lockedOut');
  });

  it('by guessing the right one among parallel tries after ten wrong ones', async () => {
    await wrongTries(world.visitor(), name, 10);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => trySignIn(world.visitor(), name, demoPassword)),
    );
    expect(answers.map(({ data }) => data?.signIn.__typename)).toEqual(answers.map(() => 'Refusal'));
  });

  it('by aliases in one document', async () => {
    const tries = (proofs: readonly string[], password: string): string =>
      `mutation { ${proofs
        .map(
          (proof, at) =>
            `try${String(at)}: signIn(input: {login: "${name}", password: "${password}", proof: "${proof}"}) {
               __typename ... on Refusal { key } }`,
        )
        .join(' ')} }`;
    const visitor = world.visitor();
    const none = Array.from({ length: 12 }, () => '');
    const first = await visitor.send<Record<string, { __typename: string; key?: string }>>(
      tries(none, 'wrong'),
    );
    expect(Object.values(first.data ?? {}).map(({ __typename, key }) => key ?? __typename)).toEqual([
      ...lockStory.slice(0, 3),
      ...Array.from({ length: 9 }, () => 'RobotChallenge'),
    ]);
    // Whoever does the work for each of them gets no more than ten either.
    const asked = await Promise.all(none.slice(3).map(() => knock(visitor, name, 'wrong')));
    const proofs = asked.flatMap(({ data }) =>
      data?.signIn.__typename === 'RobotChallenge' ? [solve(data.signIn)] : [],
    );
    const worked = await visitor.send<Record<string, { key: string }>>(tries(proofs, 'wrong'));
    expect(Object.values(worked.data ?? {}).map(({ key }) => key)).toEqual([
      ...lockStory.slice(3),
      'lockedOut',
      'lockedOut',
    ]);
    const many = await visitor.send(
      tries(
        Array.from({ length: 50 }, () => ''),
        demoPassword,
      ),
    );
    expect(many.errors).not.toEqual([]);
    expect((await refusedSignIn(visitor, name, demoPassword)).key).toBe('lockedOut');
  });

  it('by the other name of the same account, which does not tell that both are one', async () => {
    const [teacher] = await world.rows<{ number: string }>(
      `select study_number as number from teacher t join account a on a.id = t.account_id where a.login = $1`,
      [name],
    );
    const number = teacher?.number ?? '';
    await wrongTries(world.visitor(), name, 10);
    const other = await refusedSignIn(world.visitor(), number, demoPassword);
    expect(other).toEqual(await refusedSignIn(world.visitor(), '2011999999', demoPassword));
    expect(other.key).toBe('wrongPassword');
  });

  it('by another process or after a restart: the lock is in the database', async () => {
    await wrongTries(world.visitor(), name, 10);
    const db = await connectDatabase({ url: world.database.appUrl, entities });
    const api = await startApi(
      {
        db,
        clock: world.clock,
        sealing: createSealing(testSecret),
        storage: folderStorage('/nowhere'),
        uploads: folderPlace(tmpdir()),
        mediaLimits: { largestBytes: 0, longestMs: 0 },
        log: createLog('test', 'silent'),
        publicUrl: 'http://localhost:3000',
      },
      0,
      () => true,
    );
    try {
      const elsewhere = new Client(`http://127.0.0.1:${String(api.port)}`);
      expect((await refusedSignIn(elsewhere, name, demoPassword)).key).toBe('lockedOut');
    } finally {
      await api.stop();
      await db.close();
    }
  });
});

/** So many wrong passwords of an address a moment ago. */
const guesses = async (address: string, times: number): Promise<void> => {
  const now = world.clock.now();
  const digest = createSealing(testSecret).digest('address', address);
  for (let time = 0; time < times; time += 1)
    await countWrong(world.db.read(), digest, now, later(now, -addressWindow));
};

describe('one address guessing many names', () => {
  it('is paused for a while, and nobody is locked by that', async () => {
    const address = '203.0.113.9';
    await guesses(address, wrongPerAddress);
    const paused = (await trySignIn(world.visitor(), name, demoPassword, address)).data?.signIn;
    expect(paused).toMatchObject({ rule: 'A8', key: 'tooManyTries', availableAt: expect.any(String) });
    expect((await trySignIn(world.visitor(), name, demoPassword)).data?.signIn.__typename).toBe('SignedIn');
    world.clock.advance(addressWindow);
    expect((await trySignIn(world.visitor(), name, demoPassword, address)).data?.signIn.__typename).toBe(
      'SignedIn',
    );
  });
});
