import { randomUUID } from 'node:crypto';
import { migrate } from '@xueshi/schema/migrations/migrate';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestDatabase } from './database.js';

/** A migrated database with nobody in it, for what fills one. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => {
  const { superuserUrl, appUrl, ownerUrl } = inject('postgres');
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const at = (url: string): string => {
    const copy = new URL(url);
    copy.pathname = `/${name}`;
    return copy.href;
  };
  const asSuperuser = async (url: string, statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await asSuperuser(superuserUrl, [`create database ${name} owner xueshi_owner`]);
  await asSuperuser(at(superuserUrl), ['create extension pg_trgm', 'create extension btree_gist']);
  await migrate(at(ownerUrl), at(appUrl));
  return {
    appUrl: at(appUrl),
    ownerUrl: at(ownerUrl),
    drop: () => asSuperuser(superuserUrl, [`drop database ${name} with (force)`]),
  };
};
