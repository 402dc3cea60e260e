import { StartFault } from './start-fault.js';
import { redisOf, type RedisSettings } from './redis-settings.js';
import { bucketOf, type StorageSettings } from './storage-settings.js';

/** Runs checks side by side and throws what all of them found, a sentence each. */
export const checkAll = async (checks: readonly Promise<void>[]): Promise<void> => {
  const faults: StartFault[] = [];
  for (const outcome of await Promise.allSettled(checks)) {
    if (outcome.status === 'fulfilled') continue;
    if (!(outcome.reason instanceof StartFault)) throw outcome.reason;
    faults.push(outcome.reason);
  }
  const [first, ...others] = faults;
  if (first === undefined) return;
  throw others.length === 0 ? first : new StartFaults(faults);
};

class StartFaults extends StartFault {
  constructor(faults: readonly StartFault[]) {
    super('', '');
    this.message = faults.map(({ message }) => message).join('\n');
  }
}

/** Their libraries are loaded only where such a server is set. */
export const checkQueue = async (settings: RedisSettings): Promise<void> => {
  const server = redisOf(settings);
  if (server === undefined) return;
  const { checkRedis } = await import('./check-redis.js');
  await checkRedis(server);
};

export const checkStorage = async (settings: StorageSettings): Promise<void> => {
  const bucket = bucketOf(settings);
  if (bucket === null) return;
  const { checkBucket } = await import('./check-storage.js');
  await checkBucket(bucket);
};
