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

/**
 * P7: what a page of the main job costs in a demo and in a whole city, in turns, in one run. With `DATABASE_URL` the city is
 * the one that lies there.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const filled = async (name: 'demo' | 'city', size: WorldSize, share: number): Promise<Filled> => {
    const postgres = await startPostgres({ dataDir: join(folder, name), durable: false });
    await fill(postgres, size, share);
    return postgres;
  };
  const there = process.env['DATABASE_URL'];
  const servers: Filled[] = [];
  try {
    const demo = await filled('demo', smoke ? 'small' : 'demo', 1);
    servers.push(demo);
    if (there === undefined) servers.push(await filled('city', 'city', smoke ? 0.001 : 1));
    await comparePages(demo.appUrl, there ?? servers.at(-1)?.appUrl ?? '', smoke ? 3 : 60);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
};

type Filled = Awaited<ReturnType<typeof startPostgres>>;

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
