import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from './postgres-home.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {import('./postgres-home.mjs').Home} Home */
/** @typedef {import('./secrets.mjs').Secrets} Secrets */

/** Only TCP on this machine, only with a password; no socket file. */
const access = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** @param {Home} home @param {string} program @param {string[]} args @param {string} [input] */
const runTool = (home, program, args, input = '') => {
  const { status, stdout, stderr, error } = spawnSync(join(home.native, 'bin', program), args, {
    ...home.user,
    cwd: '/',
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const failed = stderr
    ?.split('\n')
    .filter((line) => /\b(ERROR|FATAL|PANIC):/.test(line) && !line.includes('already exists'));
  if (error || status !== 0 || failed?.length)
    throw new Refusal(
      '内置 PostgreSQL 没有准备好。',
      `${program} failed.`,
      `${error ?? ''}${stdout ?? ''}${stderr ?? ''}`,
    );
};

/**
 * Runs commands, one a line, without a server and without a client: what only a superuser may do happens while nobody
 * else can be connected.
 * @param {Home} home @param {string} database @param {string[]} commands
 */
const runAlone = (home, database, commands) =>
  runTool(
    home,
    'postgres',
    ['--single', '-D', home.cluster, '-c', 'log_min_messages=error', database],
    `${commands.join('\n')}\n`,
  );

/** @param {Home} home */
const initialise = (home) => {
  const draft = `${home.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(home, draft);
  // The builtin provider sorts alike on every machine; pg_trgm still asks LC_CTYPE, and sees no Chinese when that is C.
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--lc-ctype=${letters}`,
  ];
  runTool(home, 'initdb', ['-D', draft, '-U', 'postgres', '--auth=trust', ...locale]);
  writeFileSync(join(draft, 'pg_hba.conf'), access);
  renameSync(draft, home.cluster);
};

/** @param {string} role */
const createRole = (role) =>
  `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF; END $$`;

/** @param {string} role @param {string} password */
const plainRole = (role, password) =>
  `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${password}'`;

/**
 * Makes the cluster, its two roles and the database, once. An owner that migrates and an application role that owns
 * nothing: a table's owner could undo every REVOKE that keeps the ledger append-only.
 * @param {Home} home @param {Secrets} secrets
 */
export const ensureCluster = (home, secrets) => {
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) initialise(home);
  const marker = join(home.cluster, 'xueshi-setup');
  const inServer = [
    `ALTER ROLE postgres PASSWORD '${secrets.superuser}'`,
    createRole('xueshi_owner'),
    createRole('xueshi_app'),
    plainRole('xueshi_owner', secrets.owner),
    plainRole('xueshi_app', secrets.app),
    'CREATE DATABASE xueshi OWNER xueshi_owner',
    'REVOKE ALL ON DATABASE xueshi FROM PUBLIC',
    'GRANT CONNECT ON DATABASE xueshi TO xueshi_app',
  ];
  const inDatabase = ['CREATE EXTENSION IF NOT EXISTS pg_trgm', 'CREATE EXTENSION IF NOT EXISTS btree_gist'];
  const wanted = createHash('sha256')
    .update([...inServer, ...inDatabase].join('\n'))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  runAlone(home, 'postgres', inServer);
  runAlone(home, 'xueshi', inDatabase);
  writeFileSync(marker, wanted, { mode: 0o600 });
  handOver(home, marker);
};
