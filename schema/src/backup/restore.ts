import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { migrations as known } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import type { Storage } from '../platform/storage.js';
import type { Progress } from './back-up.js';
import { BackupFault, fingerprintOf, readManifest, type Manifest } from './manifest.js';
import { copyOf, hoursOf } from './tables.js';

export interface RestoreOptions {
  readonly ownerUrl: string;
  readonly databaseUrl: string;
  readonly storage: Storage;
  readonly secret: string;
  readonly folder: string;
  readonly progress: Progress;
}

/**
 * Brings a back-up into an empty database. Everything is checked before anything is written: the manifest, every file
 * against its digest, the secret, the version. The rows then come in one transaction: all of them or none.
 */
export const restore = async (options: RestoreOptions): Promise<Manifest> => {
  const { ownerUrl, databaseUrl, storage, secret, folder, progress } = options;
  const manifest = await readManifest(folder);
  refuseUnfit(manifest, secret);
  await refuseFull(ownerUrl);
  await checkFiles(manifest, folder, progress);
  // The tables as they were then; what came later is migrated with the rows in place.
  await migrate(ownerUrl, databaseUrl, { only: manifest.migrations });
  await loadRows(manifest, options);
  await migrate(ownerUrl, databaseUrl);
  for (const [done, { key }] of manifest.media.entries()) {
    if (done % 20 === 0) progress('媒体 media', done, manifest.media.length);
    await storage.putFile(key, join(folder, 'media', key));
  }
  return manifest;
};

const refuseUnfit = ({ migrations, secretFingerprint }: Manifest, secret: string): void => {
  const names = new Set(known.map(({ name }) => name));
  const later = migrations.filter((name) => !names.has(name));
  if (later.length > 0)
    throw new BackupFault(
      `备份来自更新的版本（${later.join('、')}）/ this back-up is from a later version: ${later.join(', ')}`,
    );
  if (fingerprintOf(secret) !== secretFingerprint)
    throw new BackupFault(
      '密钥不是备份时的那一个，证件号和手机号将无法读取：请把 XUESHI_SECRET 设为原来的值 / another XUESHI_SECRET sealed the national ids and mobiles in it: set the one of then',
    );
};

const refuseFull = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
    );
    if (rows.length > 0)
      throw new BackupFault('数据库不是空的，没有恢复 / the database is not empty: nothing was restored');
  } finally {
    await client.end();
  }
};

const checkFiles = async (manifest: Manifest, folder: string, progress: Progress): Promise<void> => {
  const files = [
    ...manifest.tables.map(({ name, digest }) => ({
      path: join('tables', `${name}.copy.gz`),
      digest,
      packed: true,
    })),
    ...manifest.media.map(({ key, digest }) => ({ path: join('media', key), digest, packed: false })),
  ];
  for (const [done, { path, digest, packed }] of files.entries()) {
    if (done % 20 === 0) progress('核对 checking', done, files.length);
    const hash = createHash('sha256');
    const swallow = new Writable({
      write: (chunk: Buffer, _, next) => {
        hash.update(chunk);
        next();
      },
    });
    const file = createReadStream(join(folder, path));
    await (packed ? pipeline(file, createGunzip(), swallow) : pipeline(file, swallow)).catch(() => {
      throw new BackupFault(`${path} 缺失或损坏 / ${path} is missing or damaged`);
    });
    if (hash.digest('hex') !== digest)
      throw new BackupFault(`${path} 与备份清单不符 / ${path} is not what the manifest says`);
  }
};

const loadRows = async (
  manifest: Manifest,
  { ownerUrl, folder, progress }: RestoreOptions,
): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'xueshi restore' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local time zone 'UTC'`);
    const names = manifest.tables.map(({ name }) => `public.${client.escapeIdentifier(name)}`);
    // Rows that refer to each other come in any order: references are taken off and put back, which checks them all.
    const { rows: references } = await client.query<{ on: string; name: string; definition: string }>(
      `select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`,
    );
    for (const { on, name } of references)
      await client.query(`alter table ${on} drop constraint ${client.escapeIdentifier(name)}`);
    // What a trigger would do was done when the row was first written.
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    await client.query(`truncate ${names.join(', ')}`);
    for (const [done, table] of manifest.tables.entries()) {
      progress('数据 tables', done, manifest.tables.length);
      await loadTable(client, table, folder);
    }
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    for (const { on, name, definition } of references)
      await client.query(`alter table ${on} add constraint ${client.escapeIdentifier(name)} ${definition}`);
    for (const { name, last, called } of manifest.sequences)
      await client.query(`select setval($1::regclass, $2, $3)`, [
        `public.${client.escapeIdentifier(name)}`,
        last,
        called,
      ]);
    if (JSON.stringify(await hoursOf(client)) !== JSON.stringify(manifest.hours))
      throw new BackupFault('恢复后的学时总数与备份不符 / the hours do not add up to those of the back-up');
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
};

const loadTable = async (
  client: pg.Client,
  table: Manifest['tables'][number],
  folder: string,
): Promise<void> => {
  const into = client.query(copyStreams.from(`${copyOf(client, table)} from stdin`));
  const file = createReadStream(join(folder, 'tables', `${table.name}.copy.gz`));
  await pipeline(file, createGunzip(), into);
  // Read back as it lies there now: what is different was changed on its way.
  const hash = createHash('sha256');
  const seen = new PassThrough();
  seen.on('data', (chunk: Buffer) => hash.update(chunk));
  const back = client.query(copyStreams.to(`${copyOf(client, table)} to stdout`));
  seen.resume();
  await pipeline(back, seen);
  if (into.rowCount !== table.rows || hash.digest('hex') !== table.digest)
    throw new BackupFault(`${table.name} 恢复后与备份不同 / ${table.name} is not what was backed up`);
};
