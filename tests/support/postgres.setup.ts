import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@xueshi/schema/migrations/migrate';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { seedTemplate, type Seeded } from './seed.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** superuser, who makes a database a test file */
    postgres: { superuserUrl: string; ownerUrl: string; appUrl: string };
    /** who lives in the template */
    seeded: Seeded;
  }
}

/** One PostgreSQL a run, with a migrated and seeded template from which every test file gets its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  await migrate(postgres.ownerUrl, postgres.appUrl);
  project.provide('seeded', await seedTemplate(postgres.appUrl));
  const { superuserUrl, ownerUrl, appUrl } = postgres;
  project.provide('postgres', { superuserUrl, ownerUrl, appUrl });
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
