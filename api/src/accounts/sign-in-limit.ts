import type { Refused } from '@xueshi/schema/kernel/refusals';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { later, minute, second, type Instant } from '@xueshi/schema/kernel/instants';
import type { Database } from '@xueshi/schema/platform/database';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * A brake on guessing many names from one address, besides the lock of one name. Only wrong passwords count in the end,
 * since a whole school signs in from one address; it is generous for the same reason. Kept in memory by each process:
 * what must hold exactly is the lock, and that is in the database.
 */
export const wrongPerAddress = 200;
const window = 10 * minute;

const limiters = new WeakMap<Database, RateLimiterMemory>();

const limiterOf = (db: Database): RateLimiterMemory => {
  const limiter =
    limiters.get(db) ?? new RateLimiterMemory({ points: wrongPerAddress, duration: window / second });
  limiters.set(db, limiter);
  return limiter;
};

/** Counts a try of this address; refused when it had too many wrong ones lately. */
export const countAddress = async (db: Database, ip: string, now: Instant): Promise<Refused | null> => {
  try {
    await limiterOf(db).consume(ip);
    return null;
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full;
    return refuse('A8', 'tooManyTries', {}, later(now, full.msBeforeNext));
  }
};

/** Takes the count of a try back whose password was right, or was not looked at. */
export const forgiveAddress = async (db: Database, ip: string): Promise<void> => {
  await limiterOf(db).reward(ip);
};
