import { join } from 'node:path';
import { migrate, refuseOwner } from '../migrations/migrate.js';
import { cityDay } from '../platform/city-time.js';
import { systemClock } from '../platform/clock.js';
import { connectDatabase, row, rows, type Database } from '../platform/database.js';
import { hashPassword } from '../platform/password.js';
import { createSealing } from '../platform/sealing.js';
import { readSettings } from '../platform/settings.js';
import { folderStorage } from '../platform/storage.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, ROLE_NAMES } from './content/accounts.js';
import { readLessons } from './lessons.js';
import { outdatedLessons, publishedLessons, publishLessons, storeMedia } from './publish-lessons.js';
import { seedWorld } from './seed-world.js';

/** One JSON line for the launcher. */
const say = (entry: object): void => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};
const progress = (step: string, done: number, total: number): void => {
  say({ step, done, total });
};

// Every setting is asked for here, before anything starts, so that all faults are named at once.
const settings = readSettings([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'WEB_PORT',
  'API_PORT',
  'API_URL',
  'PUBLIC_URL',
  'XUESHI_DATA_DIR',
  'XUESHI_SECRET',
  'XUESHI_SEED_SIZE',
  'XUESHI_LOG_LEVEL',
]);

/** Lesson media first, so that no lesson is announced that cannot play; then the world, once. */
const prepare = async (database: Database): Promise<void> => {
  const size = settings.XUESHI_SEED_SIZE;
  const lessons = await readLessons();
  const storage = folderStorage(join(settings.XUESHI_DATA_DIR, 'media'));
  const outdated = await outdatedLessons(lessons, await publishedLessons(database.read()), storage);
  for (const [index, lesson] of outdated.entries()) {
    await storeMedia(storage, lesson);
    progress('课程视频 lessons', index + 1, outdated.length);
  }
  if (size === 'none') return;
  if ((await isSeeded(database)) && outdated.length === 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await database.work(async (tx) => {
    // Two starts at once: one seeds, the other finds it done.
    await rows(tx, `select pg_advisory_xact_lock(hashtext('xueshi.seed'))`);
    if (await row(tx, `select name from installation where name = 'seed'`)) {
      await publishLessons(tx, outdated);
      return;
    }
    const sealing = createSealing(settings.XUESHI_SECRET);
    const anchorDay = cityDay(systemClock.now());
    await seedWorld(tx, { size, anchorDay, sealing, passwordHash, lessons }, progress);
  });
};

const isSeeded = async (database: Database): Promise<boolean> =>
  (await row(database.read(), `select name from installation where name = 'seed'`)) !== null;

if (settings.DATABASE_OWNER_URL !== undefined)
  await migrate(settings.DATABASE_OWNER_URL, settings.DATABASE_URL);
await refuseOwner(settings.DATABASE_URL);
const database = await connectDatabase({ url: settings.DATABASE_URL, entities: [], pool: 2 });
try {
  await prepare(database);
  const seeded = await isSeeded(database);
  const accounts = DEMO_ACCOUNTS.map(({ role, account, name }) => ({
    role: ROLE_NAMES[role],
    account,
    password: DEMO_PASSWORD,
    name,
  }));
  say({ ready: true, accounts: seeded ? accounts : [] });
} finally {
  await database.close();
}
