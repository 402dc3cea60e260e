import { isRefused } from '@xueshi/schema/kernel/refusals';
import type { Database } from '@xueshi/schema/platform/database';
import { meters } from '@xueshi/schema/platform/metrics';
import type { Press, Verdict } from '@xueshi/schema/selection/press.rules';
import { noSuchCourse } from '@xueshi/schema/selection/rules';
import { inRoom, pressesOf, type InRoom } from './selection.batch.js';

/** Hands a press to the queue of this process; its verdict, or its place in the waiting room. */
export const hearPress = async (db: Database, press: Press): Promise<Verdict | InRoom> => {
  const verdict = await pressesOf(db).press(press);
  meters.selection.record({ verdict: metered(press, verdict) });
  return verdict;
};

/** A press on what cannot be a class is counted, too. */
export const hearOfNothing = (): Verdict => {
  const refused = noSuchCourse();
  meters.selection.record({ verdict: refused.key });
  return refused;
};

const metered = (press: Pick<Press, 'waits'>, verdict: Verdict | InRoom): string => {
  if (inRoom(verdict)) return 'inRoom';
  if (isRefused(verdict)) return verdict.key;
  return press.waits === true && !verdict.taken ? 'inLine' : 'picked';
};
