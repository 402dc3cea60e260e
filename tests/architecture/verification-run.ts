import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { World } from '../support/world.js';

/** A verification of the city's, which is nobody else's to see. */
export const verificationRunOf = async (world: World): Promise<string> => {
  const [run] = await world.rows<{ id: string }>(
    `insert into verification_run (year, number, trial, need_total, need_public, need_professional, rule_version,
       carries_again, people, started_by, started_at)
     select 2024, coalesce(max(number), 0) + 1, true, 72, 18, 42, 'test', true, 0, $1, $2 from verification_run returning id`,
    [world.seeded.accounts['city-admin'].id, world.clock.now()],
  );
  return toGlobalId('VerificationRun', run?.id ?? '');
};
