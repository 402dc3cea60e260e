import { statfs } from 'node:fs/promises';
import type { Clock } from './clock.js';
import { row, type Database } from './database.js';
import type { Check, Finding } from './health.js';
import { backlog } from './outbox.js';
import type { Storage } from './storage.js';

const ok: Finding = { condition: 'ok' };

export const databaseCheck = (db: Database): Check => ({
  name: 'database',
  vital: true,
  look: async () => {
    await row(db.read(), 'select 1');
    return ok;
  },
});

/** Figures are read from a copy; while it is away or far behind they are asked of the primary (see replica.ts). */
export const replicaCheck = (db: Database): Check => ({
  name: 'replica',
  vital: false,
  look: async () => {
    const found = await row<{ copy: boolean }>(db.replica(), `select pg_is_in_recovery() as copy`);
    return found?.copy === true ? ok : { condition: 'degraded', note: 'figures are read from the primary' };
  },
});

export const storageCheck = (storage: Pick<Storage, 'get'>): Check => ({
  name: 'storage',
  vital: false,
  look: async () => {
    // Nothing lies there: that it can be said is what counts.
    await storage.get('health/nothing');
    return ok;
  },
});

/** Longer than any pause between tries of a row that a moment's fault has put back. */
const patienceWithWork = 60;

/** Work that was promised and waits: the worker is away, slow, or stumbles over a row. */
export const outboxCheck = (db: Database, clock: Clock): Check => ({
  name: 'outbox',
  vital: false,
  look: async () => {
    const late = (await backlog(db.read(), clock.now())).filter(({ oldest }) => oldest > patienceWithWork);
    if (late.length === 0) return ok;
    const worst = late.map(({ job, open, oldest }) => `${job}: ${open} open, oldest ${Math.round(oldest)} s`);
    return { condition: 'degraded', note: worst.join('; ') };
  },
});

const gigabyte = 1024 ** 3;

export const diskCheck = (folder: string): Check => ({
  name: 'disk',
  vital: false,
  look: async () => {
    const { bavail, bsize, blocks } = await statfs(folder);
    const free = bavail * bsize;
    const share = blocks === 0 ? 1 : bavail / blocks;
    const note = `${(free / gigabyte).toFixed(1)} GB free, ${Math.round(share * 100)} %`;
    return { condition: free < gigabyte || share < 0.03 ? 'degraded' : 'ok', note };
  },
});
