import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@xueshi/schema/migrations/migrate';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { startInstalledPostgres } from './installed-postgres.js';
import { startInstalledRedis } from './installed-redis.js';
import { seedTemplate, type Seeded } from './seed.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** superuser, who makes a database a test file */
    postgres: { superuserUrl: string; ownerUrl: string; appUrl: string };
    /** null: the queue lies in PostgreSQL */
    redisUrl: string | null;
    /** who lives in the template */
    seeded: Seeded;
  }
}

interface Servers {
  readonly postgres: { readonly superuserUrl: string; readonly ownerUrl: string; readonly appUrl: string };
  readonly redisUrl: string | null;
  stop(): Promise<void>;
}

/** What the product brings itself. */
const embedded = async (): Promise<Servers> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  return {
    postgres,
    redisUrl: null,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** What the machine has installed, as a city would run it. */
const installed = async (): Promise<Servers> => {
  const [postgres, redis] = await Promise.all([startInstalledPostgres(), startInstalledRedis()]);
  return {
    postgres,
    redisUrl: redis.url,
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
};

/** The servers of a run, with a migrated and seeded template from which every test file gets its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = project.name === 'servers' ? await installed() : await embedded();
  const { superuserUrl, ownerUrl, appUrl } = servers.postgres;
  await migrate(ownerUrl, appUrl);
  project.provide('seeded', await seedTemplate(appUrl));
  project.provide('postgres', { superuserUrl, ownerUrl, appUrl });
  project.provide('redisUrl', servers.redisUrl);
  return () => servers.stop();
}
