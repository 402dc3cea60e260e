import { resolve } from 'node:path';
import { systemClock } from '../platform/clock.js';
import { readSettings } from '../platform/settings.js';
import { openStorage } from '../platform/storage-open.js';
import { storageNames } from '../platform/storage-settings.js';
import { backUp } from './back-up.js';
import { BackupFault } from './manifest.js';
import { restore } from './restore.js';

const [, , act, place = ''] = process.argv;
const say = (entry: object): void => void process.stdout.write(`${JSON.stringify(entry)}\n`);
const progress = (step: string, done: number, total: number): void => say({ step, done, total });

const settings = readSettings(['DATABASE_URL', 'DATABASE_OWNER_URL', 'XUESHI_SECRET', ...storageNames]);
const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl, XUESHI_SECRET: secret } = settings;
const storage = await openStorage(settings);
const folder = resolve(place);

try {
  if (act === 'restore' && ownerUrl === undefined)
    throw new BackupFault('请设置 DATABASE_OWNER_URL / set DATABASE_OWNER_URL: only the owner makes tables');
  const { tables, media, madeAt, hours } =
    act === 'restore'
      ? await restore({ ownerUrl: ownerUrl ?? '', databaseUrl, storage, secret, folder, progress })
      : await backUp({ databaseUrl, storage, secret, folder, clock: systemClock, progress });
  say({
    ready: true,
    folder,
    madeAt,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: media.length,
    hours: hours.reduce((sum, one) => sum + one.hours, 0),
  });
} catch (error) {
  if (!(error instanceof BackupFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
