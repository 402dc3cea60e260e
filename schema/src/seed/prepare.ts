import { migrate } from '../migrations/migrate.js';
import { cityDay } from '../platform/city-time.js';
import { systemClock } from '../platform/clock.js';
import { connectDatabase, row, rows, type Database, type Tx } from '../platform/database.js';
import { hashPassword } from '../platform/password.js';
import { createSealing } from '../platform/sealing.js';
import type { Settings } from '../platform/settings.js';
import { StartFault } from '../platform/start-fault.js';
import type { Storage } from '../platform/storage.js';
import { DEMO_PASSWORD } from './content/accounts.js';
import type { LessonManifest } from './lessons.js';
import { fillCity, isCityUnfinished } from './city/steps.js';
import type { ShareTold } from './city/tell.js';
import { outdatedLessons, publishedLessons, publishLessons, storeMedia } from './publish-lessons.js';
import { seedWorld, type Progress } from './seed-world.js';

export interface Preparation {
  readonly settings: Pick<
    Settings,
    'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'XUESHI_SECRET' | 'XUESHI_SEED_SIZE'
  >;
  readonly storage: Storage;
  readonly lessons: readonly LessonManifest[];
  /** kept in the database when all is done (see prepared.ts) */
  readonly stamp: string;
  readonly progress: Progress;
  readonly shareTold: ShareTold;
}

/** Migrates, stores lesson media and fills an empty database: each part only as far as it is not done yet. */
export const prepare = async (preparation: Preparation): Promise<void> => {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = preparation.settings;
  if (ownerUrl !== undefined) await migrate(ownerUrl, url);
  const database = await connectDatabase({ url, entities: [], pool: 2 });
  try {
    await refuseEmpty(database);
    await fill(database, preparation);
  } finally {
    await database.close();
  }
};

const refuseEmpty = async (database: Database): Promise<void> => {
  const found = await row<{ there: boolean }>(
    database.read(),
    `select to_regclass('installation') is not null as there`,
  );
  if (found?.there !== true)
    throw new StartFault(
      '数据库还没有建表，请设置 DATABASE_OWNER_URL',
      'the database has no tables yet: set DATABASE_OWNER_URL',
    );
};

/** Media first, so that no lesson is announced that cannot play; then the world, once. */
const fill = async (database: Database, preparation: Preparation): Promise<void> => {
  const { storage, lessons, progress, stamp } = preparation;
  const outdated = await outdatedLessons(lessons, await publishedLessons(database.read()), storage);
  // One after the other: a bucket has some fifty connections, and a lesson has nearly as many pieces.
  for (const [at, lesson] of outdated.entries()) {
    await storeMedia(storage, lesson);
    progress('课程视频 lessons', at + 1, outdated.length);
  }
  await begin(database, preparation, outdated);
  if (await isCityUnfinished(database.read())) await finishCity(database, preparation);
  await rows(
    database.read(),
    `insert into installation (name, value) values ('prepared', $1)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(stamp)],
  );
};

const begin = (
  database: Database,
  preparation: Preparation,
  outdated: readonly LessonManifest[],
): Promise<void> =>
  database.work(async (tx) => {
    // Two starts at once: one fills, the other finds it done.
    await rows(tx, `select pg_advisory_xact_lock(hashtext('xueshi.seed'))`);
    if (await row(tx, `select name from installation where name = 'seed'`))
      await publishLessons(tx, outdated);
    else await seed(tx, preparation);
  });

/** A city's millions of rows, by the owner of the tables; also what an interrupted start left undone. */
const finishCity = async (
  database: Database,
  { settings, lessons, shareTold }: Preparation,
): Promise<void> => {
  const seeded = await row<{ value: { anchorDay: string } }>(
    database.read(),
    `select value from installation where name = 'seed'`,
  );
  const { DATABASE_OWNER_URL: url } = settings;
  if (url === undefined || seeded === null)
    throw new Error(
      '整座城市的数据由表的所有者写入，请设置 DATABASE_OWNER_URL / a whole city is filled in by the owner of the tables: set DATABASE_OWNER_URL',
    );
  const owner = await connectDatabase({ url, entities: [], pool: 2 });
  try {
    const sealing = createSealing(settings.XUESHI_SECRET);
    await fillCity(
      owner,
      { size: 'city', anchorDay: seeded.value.anchorDay, sealing, passwordHash: '', lessons },
      shareTold,
    );
  } finally {
    await owner.close();
  }
};

const seed = async (tx: Tx, { settings, lessons, progress }: Preparation): Promise<void> => {
  const size = settings.XUESHI_SEED_SIZE;
  if (size === 'none') return;
  const sealing = createSealing(settings.XUESHI_SECRET);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const anchorDay = cityDay(systemClock.now());
  await seedWorld(tx, { size, anchorDay, sealing, passwordHash, lessons }, progress);
};
