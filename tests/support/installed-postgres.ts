import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, handOver, InstalledServer, makeFolder, runTool } from './installed-server.js';

const home = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL that Debian has installed, or null. */
export const findPostgres = (): string | null => {
  const versions = existsSync(home) ? readdirSync(home) : [];
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  const bin = join(home, newest ?? '', 'bin');
  return newest !== undefined && existsSync(join(bin, 'initdb')) ? bin : null;
};

const password = 'only-for-tests';
/** Quick instead of safe: nobody needs these data after a power cut. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', jit: 'off' };

export interface InstalledPostgres {
  readonly port: number;
  readonly server: InstalledServer;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

const bin = (): string => {
  const found = findPostgres();
  if (found === null) throw new Error('no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql');
  return found;
};

const run = async (folder: string, settings: Record<string, string> = {}): Promise<InstalledPostgres> => {
  const port = await freePort();
  const options = { ...careless, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const data = join(folder, 'data');
  const server = new InstalledServer(
    join(bin(), 'postgres'),
    ['-D', data, '-p', String(port), ...flags],
    folder,
  );
  const url = (role: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const superuserUrl = url('postgres', 'postgres');
  await server.answers(() => withClient(superuserUrl, (client) => client.query('select 1')));
  return {
    port,
    server,
    superuserUrl,
    ownerUrl: url('xueshi_owner', 'xueshi'),
    appUrl: url('xueshi_app', 'xueshi'),
    stop: () => server.end('SIGINT'),
  };
};

export const withClient = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

/** Debian's PostgreSQL as the page on real servers asks for it: two plain roles, a database, nothing else. */
export const startInstalledPostgres = async (
  settings: Record<string, string> = {},
): Promise<InstalledPostgres> => {
  const folder = await makeFolder('postgres');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  await handOver(passwordFile);
  runTool(join(bin(), 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const postgres = await run(folder, { max_connections: '200', ...settings });
  await withClient(postgres.superuserUrl, async (client) => {
    await client.query(`create role xueshi_owner login password '${password}'`);
    await client.query(`create role xueshi_app login password '${password}'`);
    await client.query('create database xueshi owner xueshi_owner');
  });
  return postgres;
};

/** A hot standby of it, by streaming replication. */
export const startReplica = async (
  primary: InstalledPostgres,
  settings: Record<string, string> = {},
): Promise<InstalledPostgres> => {
  const folder = await makeFolder('replica');
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await handOver(data);
  const from = `host=127.0.0.1 port=${primary.port} user=postgres password=${password}`;
  runTool(join(bin(), 'pg_basebackup'), [
    '-d',
    from,
    '-D',
    data,
    '-X',
    'stream',
    '--write-recovery-conf',
    '--checkpoint=fast',
    '--no-sync',
  ]);
  return run(folder, { max_connections: '200', ...settings });
};
