import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A database of its own: copied from the seeded template in some 60 ms, or with nothing in it. */
export const createDatabase = async (from: 'seeded' | 'empty' = 'seeded'): Promise<TestDatabase> => {
  const { superuserUrl, appUrl, ownerUrl } = inject('postgres');
  const template = new URL(appUrl).pathname.slice(1);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const asSuperuser = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await asSuperuser(
    `create database ${name} template ${from === 'seeded' ? template : 'template0'} strategy file_copy owner xueshi_owner`,
  );
  const at = (url: string): string => {
    const copy = new URL(url);
    copy.pathname = `/${name}`;
    return copy.href;
  };
  return {
    appUrl: at(appUrl),
    ownerUrl: at(ownerUrl),
    drop: () => asSuperuser(`drop database ${name} with (force)`),
  };
};
