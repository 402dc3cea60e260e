import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStill } from './processes.mjs';
import { readSecrets } from './secrets.mjs';

/**
 * The database of a product that runs on this data folder, for a command beside it.
 * @param {string} dataDir
 * @returns {{ DATABASE_URL: string, DATABASE_OWNER_URL: string } | null} null when none runs
 */
export const urlsOfRunning = (dataDir) => {
  const run = join(dataDir, 'run.json');
  const port = join(dataDir, 'postgres.port');
  if (!existsSync(run) || !existsSync(port)) return null;
  /** @type {{ launcher?: { pid: number, identity: string } }} */
  const { launcher } = JSON.parse(readFileSync(run, 'utf8'));
  if (launcher === undefined || !isStill(launcher.pid, launcher.identity)) return null;
  const { owner, app } = readSecrets(dataDir);
  const at = (/** @type {string} */ role, /** @type {string} */ password) =>
    `postgres://${role}:${password}@127.0.0.1:${readFileSync(port, 'utf8').trim()}/xueshi`;
  return { DATABASE_URL: at('xueshi_app', app), DATABASE_OWNER_URL: at('xueshi_owner', owner) };
};
