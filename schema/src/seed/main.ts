import { checkDatabase, checkOwner } from '../platform/check-postgres.js';
import { checkAll, checkQueue, checkStorage } from '../platform/check-servers.js';
import { databaseNames } from '../platform/database-settings.js';
import { redisNames } from '../platform/redis-settings.js';
import { readSettings } from '../platform/settings.js';
import { orEnd } from '../platform/start-fault.js';
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
  ...redisNames,
  'WEB_PORT',
  'API_PORT',
  'API_URL',
  'PUBLIC_URL',
  'XUESHI_TRUSTED_WEB',
  ...storageNames,
  'XUESHI_SECRET',
  'XUESHI_SEED_SIZE',
  'XUESHI_SMALLEST_GROUP',
  'XUESHI_LOG_LEVEL',
]);
const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, XUESHI_SEED_SIZE: size } = settings;

const lessons = await readLessons();
const versions = lessons.map(({ key, version }) => `${key} ${version}`);
const stamp = await stampOf([new URL(url).username, size, ...versions]);

// A database that carries the stamp has been looked at; every other fault of a server is told before anything starts.
const stamped = await isPrepared(url, stamp).catch(() => false);
await orEnd(
  checkAll([
    checkQueue(settings),
    checkStorage(settings),
    ...(stamped ? [] : [checkDatabase(url), ...(ownerUrl === undefined ? [] : [checkOwner(ownerUrl, url)])]),
  ]),
);
const storage = await openStorage(settings);
const playlists = await Promise.all(lessons.map(({ key }) => storage.get(`${mediaKey(key)}/master.m3u8`)));

if (playlists.includes(null) || !stamped) {
  const { prepare } = await import('./prepare.js');
  const progress = (step: string, done: number, total: number): void => {
    say({ step, done, total });
  };
  const shareTold = (step: string, share: number): void => {
    say({ step, share });
  };
  await orEnd(prepare({ settings, storage, lessons, stamp, progress, shareTold }));
}

const accounts = DEMO_ACCOUNTS.map(({ role, account, name }) => ({
  role: ROLE_NAMES[role],
  account,
  password: DEMO_PASSWORD,
  name,
}));
say({ ready: true, accounts: size === 'none' ? [] : accounts });
