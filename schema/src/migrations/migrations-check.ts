import { rows, type Database } from '../platform/database.js';
import type { Check } from '../platform/health.js';
import { migrations } from './index.js';

/** A database older than this code cannot serve it; one that is ahead can: migrations only add (see decisions/migrations-under-load.md). */
export const migrationsCheck = (db: Database): Check => {
  let complete = false;
  return {
    name: 'migrations',
    vital: true,
    look: async () => {
      if (complete) return { condition: 'ok' };
      const done = new Set(
        (await rows<{ name: string }>(db.read(), `select name from migration`)).map(({ name }) => name),
      );
      const missing = migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name);
      complete = missing.length === 0;
      return complete ? { condition: 'ok' } : { condition: 'down', note: `missing ${missing.join(', ')}` };
    },
  };
};
