import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { Clock } from '../platform/clock.js';
import type { Storage } from '../platform/storage.js';
import { BackupFault, fingerprintOf, formatVersion, writeManifest, type Manifest } from './manifest.js';
import { copyOf, hoursOf, migrationsOf, sequencesOf, tablesOf, type TableShape } from './tables.js';

export type Progress = (step: string, done: number, total: number) => void;

export interface BackUpOptions {
  /** the application's role will do: it reads every table */
  readonly databaseUrl: string;
  readonly storage: Storage;
  readonly secret: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly progress: Progress;
}

/**
 * Everything the product knows, as of one moment: all tables from one snapshot, then the media they speak of. It only
 * reads, on one connection, and holds no lock that a running product would wait for.
 */
export const backUp = async (options: BackUpOptions): Promise<Manifest> => {
  const { databaseUrl, storage, secret, folder, clock, progress } = options;
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  if (
    (await readdir(folder)).some((name) => name !== 'tables') ||
    (await readdir(join(folder, 'tables'))).length > 0
  )
    throw new BackupFault(`${folder} 不是空文件夹 / ${folder} is not empty`);
  const madeAt = clock.now().toISOString();
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'xueshi backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const tables = await tablesOf(client);
    const kept: Manifest['tables'][number][] = [];
    for (const table of tables) {
      progress('数据 tables', kept.length, tables.length);
      kept.push({ ...table, columns: [...table.columns], ...(await keepTable(client, table, folder)) });
    }
    progress('数据 tables', tables.length, tables.length);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const [migrations, sequences, hours] = [
      await migrationsOf(client),
      // After the snapshot: they only rise, so that no number is given twice.
      await sequencesOf(client),
      await hoursOf(client),
    ];
    await client.query('commit');
    const manifest: Manifest = {
      format: formatVersion,
      madeAt,
      postgres: rows[0]?.server_version ?? '',
      secretFingerprint: fingerprintOf(secret),
      migrations,
      tables: kept,
      sequences,
      hours,
      media: await keepMedia(storage, folder, progress),
    };
    await writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
};

const keepTable = async (
  client: pg.Client,
  table: TableShape,
  folder: string,
): Promise<{ rows: number; digest: string }> => {
  const hash = createHash('sha256');
  const copied = client.query(copyStreams.to(`${copyOf(client, table)} to stdout`));
  const seen = new PassThrough();
  seen.on('data', (chunk: Buffer) => hash.update(chunk));
  const file = createWriteStream(join(folder, 'tables', `${table.name}.copy.gz`), { mode: 0o600 });
  await pipeline(copied, seen, createGzip({ level: 1 }), file);
  return { rows: copied.rowCount ?? 0, digest: hash.digest('hex') };
};

const keepMedia = async (
  storage: Storage,
  folder: string,
  progress: Progress,
): Promise<Manifest['media']> => {
  const keys: string[] = [];
  for await (const key of storage.list('')) keys.push(key);
  const media = [];
  for (const [done, key] of keys.toSorted().entries()) {
    if (done % 20 === 0) progress('媒体 media', done, keys.length);
    const stored = await storage.get(key);
    // Taken away meanwhile: no row of the snapshot speaks of it any more, or it was a draft.
    if (stored === null) continue;
    const path = join(folder, 'media', key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const seen = new PassThrough();
    seen.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(stored.stream(), seen, createWriteStream(path, { mode: 0o600 }));
    media.push({ key, size: stored.size, digest: hash.digest('hex') });
  }
  return media;
};
