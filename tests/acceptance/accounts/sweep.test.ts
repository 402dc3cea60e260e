import { usualRetention } from '@xueshi/schema/accounts/retention.rules';
import { appendOnlyTables } from '@xueshi/schema/migrations/append-only';
import { day, later } from '@xueshi/schema/kernel/instants';
import { sweepOld } from '@xueshi/worker/accounts/sweep-old';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLogins } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { viewerOf, wrongTries } from './documents.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.end());

const count = async (table: string): Promise<number> =>
  (await world.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
const sweepAtOnce = (workers: number): Promise<unknown> =>
  Promise.all(Array.from({ length: workers }, () => sweepOld.run(world.db, world.clock)));

describe('what is old', () => {
  it('goes when it is no fact and its time is over, once, whoever of the workers comes first', async () => {
    await wrongTries(world.visitor(), demoLogins.trainer, 10);
    await wrongTries(world.visitor(), 'nobody-at-all', 2);
    await world.rows(
      `insert into outbox (job, key, payload, created_at, closed_at)
       select 'study.roll-up', n::text, '{}', $1::timestamptz, $1::timestamptz from generate_series(1, 12000) n`,
      [world.clock.now()],
    );
    await world.rows(
      `insert into outbox (job, key, payload, created_at) values ('study.old', 'open', '{}', $1)`,
      [later(world.clock.now(), -400 * day)],
    );
    await world.signedIn('teacher');
    const facts = await Promise.all(appendOnlyTables.map(count));
    await sweepAtOnce(1);
    expect(await count('outbox')).toBeGreaterThan(12_000);

    world.clock.advance((usualRetention.sessions + 1) * day);
    const client = await world.signedIn('teacher');
    await sweepAtOnce(4);
    expect(await world.rows(`select job from outbox where closed_at is not null`)).toEqual([]);
    expect(await world.rows(`select job from outbox where job = 'study.old'`)).toHaveLength(1);
    expect(await count('session')).toBe(1);
    expect(await viewerOf(client)).not.toBeNull();
    // A8: a lock stays; the two wrong tries of a name nobody has are forgotten.
    expect(await count('login_guard where locked_at is null')).toBe(0);
    expect(await count('login_guard where locked_at is not null')).toBe(2);
    expect(await count('address_guard')).toBe(0);
    expect(await count('used_challenge')).toBe(0);
    const now = await Promise.all(appendOnlyTables.map(count));
    expect(now.every((rows, at) => rows >= (facts[at] ?? 0))).toBe(true);
    expect(await world.rows(`select facts from audit_event where action = 'platform.sweep'`)).toHaveLength(1);
  });

  it('is not looked at again before its hour', async () => {
    await world.rows(`insert into used_challenge (digest, expires_at) values ('x', $1)`, [
      later(world.clock.now(), -day),
    ]);
    await sweepAtOnce(2);
    expect(await count('used_challenge')).toBe(1);
    world.clock.advance(2 * 60 * 60_000);
    await sweepAtOnce(2);
    expect(await count('used_challenge')).toBe(0);
  });
});
