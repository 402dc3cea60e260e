import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { sha1 } from './stable-id.js';

/**
 * A start that finds everything done should not load an ORM to learn it: this file needs nothing but `pg`. The stamp
 * names all that a preparation depends on; a database that carries it is ready.
 */
export const stampOf = async (facts: readonly string[]): Promise<string> => {
  const migrations = fileURLToPath(new URL('../migrations', import.meta.url));
  const files = (await readdir(migrations)).filter((name) => /\.[jt]s$/.test(name)).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(join(migrations, name), 'utf8')));
  return sha1([...texts, await queueVersion(), ...facts].join('\0'));
};

/** BullMQ brings tables of its own. */
const queueVersion = async (): Promise<string> => {
  const entry = fileURLToPath(import.meta.resolve('bullmq'));
  const home = entry.slice(0, entry.lastIndexOf(join('node_modules', 'bullmq')));
  const manifest: unknown = JSON.parse(
    await readFile(join(home, 'node_modules', 'bullmq', 'package.json'), 'utf8').catch(() => '{}'),
  );
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return typeof version === 'string' ? version : dirname(entry);
};

/** A table that is not there, or not ours to read: nothing was prepared for this role yet. */
const notYet = new Set(['42P01', '42501']);

export const isPrepared = async (databaseUrl: string, stamp: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query<{ value: unknown }>(
      `select value from installation where name = 'prepared'`,
    );
    return found.rows[0]?.value === stamp;
  } catch (error) {
    if (error instanceof pg.DatabaseError && notYet.has(error.code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
};
