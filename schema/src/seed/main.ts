import { databaseNames } from '../platform/database-settings.js';
import { readSettings } from '../platform/settings.js';
import { openStorage } from '../platform/storage-open.js';
import { storageNames } from '../platform/storage-settings.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, ROLE_NAMES } from './content/accounts.js';
import { mediaKey, readLessons } from './lessons.js';
import { isPrepared, stampOf } from './prepared.js';

/** One JSON line for the launcher. */
const say = (entry: object): void => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};

// Every setting is asked for here, before anything starts, so that all faults are named at once.
const settings = readSettings([
  ...databaseNames,
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'WEB_PORT',
  'API_PORT',
  'API_URL',
  'PUBLIC_URL',
  ...storageNames,
  'XUESHI_SECRET',
  'XUESHI_SEED_SIZE',
  'XUESHI_LOG_LEVEL',
]);
const { DATABASE_URL: url, XUESHI_SEED_SIZE: size } = settings;

const storage = await openStorage(settings);
const lessons = await readLessons();
const versions = lessons.map(({ key, version }) => `${key} ${version}`);
const stamp = await stampOf([new URL(url).username, size, ...versions]);
const playlists = await Promise.all(lessons.map(({ key }) => storage.get(`${mediaKey(key)}/master.m3u8`)));

if (playlists.includes(null) || !(await isPrepared(url, stamp))) {
  const { prepare } = await import('./prepare.js');
  const progress = (step: string, done: number, total: number): void => {
    say({ step, done, total });
  };
  const shareTold = (step: string, share: number): void => {
    say({ step, share });
  };
  await prepare({ settings, storage, lessons, stamp, progress, shareTold });
}

const accounts = DEMO_ACCOUNTS.map(({ role, account, name }) => ({
  role: ROLE_NAMES[role],
  account,
  password: DEMO_PASSWORD,
  name,
}));
say({ ready: true, accounts: size === 'none' ? [] : accounts });
