import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityDay } from '@xueshi/schema/platform/city-time';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { hashPassword } from '@xueshi/schema/platform/password';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { fillCity } from '@xueshi/schema/seed/city/steps';
import { readLessons } from '@xueshi/schema/seed/lessons';
import { seedWorld } from '@xueshi/schema/seed/seed-world';
import type { WorldSize } from '@xueshi/schema/seed/sizes';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { demoPassword, testSecret } from '../support/seed.js';
import { comparePages } from './compare-pages.js';

interface Urls {
  readonly appUrl: string;
  readonly ownerUrl: string;
}

/** P7: what a page of the main job costs in a demo and in a whole city, in turns, in one run. */
export const run = async (smoke: boolean): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const [demo, city] = await Promise.all(
    ['demo', 'city'].map((name) => startPostgres({ dataDir: join(folder, name), durable: false })),
  );
  if (demo === undefined || city === undefined) throw new Error('two servers were asked for');
  try {
    await fill(demo, smoke ? 'small' : 'demo', 1);
    await fill(city, 'city', smoke ? 0.001 : 1);
    await comparePages(demo.appUrl, city.appUrl, smoke ? 3 : 60);
  } finally {
    await Promise.all([demo.stop(), city.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
};

export const fill = async ({ appUrl, ownerUrl }: Urls, size: WorldSize, share: number): Promise<void> => {
  const began = performance.now();
  await migrate(ownerUrl, appUrl);
  const owner = await connectDatabase({ url: ownerUrl, entities: [], pool: 2 });
  try {
    const [passwordHash, lessons] = await Promise.all([hashPassword(demoPassword), readLessons()]);
    const options = {
      size,
      share,
      anchorDay: cityDay(systemClock.now()),
      sealing: createSealing(testSecret),
      passwordHash,
      lessons,
    };
    await owner.work((tx) => seedWorld(tx, options));
    if (size === 'city') await fillCity(owner, options, () => undefined);
  } finally {
    await owner.close();
  }
  console.log(`${size}, ${String(share)} of it: ${((performance.now() - began) / 1000).toFixed(1)} s`);
};
