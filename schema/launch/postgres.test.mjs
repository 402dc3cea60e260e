import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from './postgres.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'xueshi postgres '));
/** @type {Awaited<ReturnType<typeof startPostgres>>} */
let server;

/** @param {string} url @param {string} sql @returns {Promise<Record<string, unknown>[]>} */
const ask = async (url, sql) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  server = await startPostgres({ dataDir, durable: false });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

test('the application role owns nothing and may do nothing a migration did not grant', async () => {
  const [role] = await ask(
    server.appUrl,
    'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false });
  await expect(ask(server.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  await ask(server.ownerUrl, 'CREATE TABLE ledger (id int)');
  await expect(ask(server.appUrl, 'SELECT * FROM ledger')).rejects.toThrow(/permission denied/);
});

test('nobody comes in with a wrong password', async () => {
  const url = new URL(server.superuserUrl);
  url.password = 'wrong';
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

test('trigrams see Chinese', async () => {
  const [row] = await ask(server.appUrl, `SELECT similarity('数学课堂', '数学') > 0 AS similar`);
  expect(row).toEqual({ similar: true });
});

test('a second start stops the server a killed launcher left and keeps what is in it', async () => {
  const left = server;
  server = await startPostgres({ dataDir, durable: false });
  await left.ended;
  expect(server.pid).not.toBe(left.pid);
  expect(await ask(server.ownerUrl, 'SELECT * FROM ledger')).toEqual([]);
}, 30_000);

test('a server that was killed comes back', async () => {
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  server = await startPostgres({ dataDir, durable: false });
  expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
}, 30_000);
