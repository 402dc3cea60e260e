import { retentionOf } from '@xueshi/schema/accounts/retention.rules';
import { addressWindow } from '@xueshi/schema/accounts/sign-in.rules';
import { readRetention, sweep, sweepables, sweepBatch } from '@xueshi/schema/accounts/sweep.store';
import { hour, later } from '@xueshi/schema/kernel/instants';
import { recordAudit } from '@xueshi/schema/platform/audit';
import { takeTurn } from '@xueshi/schema/platform/schedule';
import type { Schedule } from '../platform/schedules.js';

const every = hour;

/**
 * Deletes what is no fact and old, once an hour whoever of the workers comes first. The first batch of everything goes
 * with the turn itself; where there is more, further batches follow in transactions of their own.
 */
export const sweepOld: Schedule = {
  name: 'accounts.sweep-old',
  run: async (db, clock) => {
    const now = clock.now();
    const gone = new Map<string, number>();
    const things = await db.work(async (tx) => {
      if (!(await takeTurn(tx, 'accounts.sweep-old', every, now))) return [];
      const retention = retentionOf(await readRetention(tx));
      const all = sweepables(retention, later(now, -addressWindow), now);
      for (const thing of all) gone.set(thing.name, await sweep(tx, thing));
      if ([...gone.values()].some((rows) => rows > 0))
        await recordAudit(tx, [
          {
            at: now,
            action: 'platform.sweep',
            outcome: 'done',
            actorId: null,
            role: null,
            organisationId: null,
            subjectType: null,
            subjectId: null,
            facts: Object.fromEntries([...gone].filter(([, rows]) => rows > 0)),
          },
        ]);
      return all;
    });
    for (const thing of things) {
      let last = gone.get(thing.name) ?? 0;
      while (last >= sweepBatch) last = await db.work((tx) => sweep(tx, thing));
    }
  },
};
