import { spawn } from 'node:child_process';
import { closeSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from './log-file.mjs';
import { nextFree } from './ports.mjs';
import { findHome } from './postgres-home.mjs';
import { ensureCluster } from './postgres-setup.mjs';
import { commandOf, identify, waitUntil } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { readSecrets } from './secrets.mjs';

/** @typedef {import('./postgres-home.mjs').Home} Home */

const patience = 30_000;

const options = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  max_wal_size: '2GB',
  // Compiling plans costs more than the short statements of this product take.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For tests whose data nobody needs after a power cut. Never the default. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** @param {string} cluster @returns {{ pid: number, ready: boolean } | null} what the server wrote about itself */
const readPidFile = (cluster) => {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: (lines[7] ?? '').startsWith('ready') };
};

/** @param {number} pid @param {NodeJS.Signals} signal */
const signal = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone.
  }
};

/** SIGINT: ends sessions, writes a checkpoint. SIGQUIT, if that takes too long: recovers at the next start. @param {number} pid */
const stopServer = async (pid) => {
  const gone = () => identify(pid) === null;
  signal(pid, 'SIGINT');
  if (await waitUntil(gone, 20_000)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(gone, 5_000);
};

/** A killed launcher leaves its server behind, or a pid file whose number now is somebody else's. @param {Home} home */
const clearLeftovers = async (home) => {
  const left = readPidFile(home.cluster);
  if (left === null) return;
  if (identify(left.pid) !== null && commandOf(left.pid).includes(home.cluster)) await stopServer(left.pid);
  else rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
};

/** @param {string} dataDir @returns {number} the port of the last time, so that a saved connection keeps working */
const rememberedPort = (dataDir) => {
  const path = join(dataDir, 'postgres.port');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) || 15432 : 15432;
};

/**
 * Starts the embedded PostgreSQL of a data folder, making cluster, roles and database the first time. One caller a
 * folder: what an earlier caller left running there is stopped.
 * @param {{ dataDir: string, port?: number, durable?: boolean }} request
 */
export const startPostgres = async ({ dataDir, port, durable = true }) => {
  const home = findHome(dataDir);
  await clearLeftovers(home);
  const secrets = readSecrets(dataDir);
  ensureCluster(home, secrets);

  const logPath = join(dataDir, 'logs', 'postgres.log');
  const settings = { ...options, ...(durable ? {} : careless) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  /** @param {number} candidate @returns {Promise<{ pid: number, ended: Promise<void> } | null>} null when it ended at once */
  const launch = async (candidate) => {
    const log = openLog(logPath);
    const server = spawn(
      join(home.native, 'bin', 'postgres'),
      ['-D', home.cluster, '-p', String(candidate), ...flags],
      {
        ...home.user,
        cwd: '/',
        stdio: ['ignore', log, log],
        env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
        // Ctrl-C in the terminal is for the launcher: the server ends after those who use it.
        detached: true,
      },
    );
    closeSync(log);
    server.unref();
    let gone = false;
    /** @type {Promise<void>} */
    const ended = new Promise((settle) => {
      const end = () => {
        gone = true;
        settle();
      };
      server.once('exit', end);
      server.once('error', end);
    });
    const up = () => {
      const told = readPidFile(home.cluster);
      return told !== null && told.pid === server.pid && told.ready;
    };
    await waitUntil(() => gone || up(), patience);
    if (!gone && up() && server.pid !== undefined) return { pid: server.pid, ended };
    if (server.pid !== undefined && !gone) await stopServer(server.pid);
    return null;
  };

  // Backends of a server that was killed hold its memory for a moment, and a free port may be lost to somebody faster.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const candidate = port ?? (await nextFree(rememberedPort(dataDir)));
    const server = await launch(candidate);
    if (server === null) {
      await waitUntil(() => false, 300 * attempt);
      continue;
    }
    writeFileSync(join(dataDir, 'postgres.port'), `${candidate}\n`);
    const url = (
      /** @type {string} */ role,
      /** @type {string} */ password,
      /** @type {string} */ database,
    ) => `postgres://${role}:${password}@127.0.0.1:${candidate}/${database}`;
    const { pid, ended } = server;
    return {
      port: candidate,
      pid,
      ended,
      cluster: home.cluster,
      superuserUrl: url('postgres', secrets.superuser, 'postgres'),
      ownerUrl: url('xueshi_owner', secrets.owner, 'xueshi'),
      appUrl: url('xueshi_app', secrets.app, 'xueshi'),
      stop: () => stopServer(pid),
      kill: () => signal(pid, 'SIGQUIT'),
    };
  }
  const tail = readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  throw new Refusal(
    `内置 PostgreSQL 没有启动。完整记录：${logPath}`,
    `The embedded PostgreSQL did not start. Full log: ${logPath}`,
    tail,
  );
};
