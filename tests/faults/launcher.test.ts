import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identify } from '../../schema/launch/processes.mjs';

const launcher = fileURLToPath(new URL('../../schema/launch/start.mjs', import.meta.url));
const patience = 120_000;

interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
}

let dataDir = '';
let ports: { web: number; api: number };
const runs: Run[] = [];

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

/** `npm start` without npm, on ports and a data folder of its own. */
const start = (): Run => {
  const child = spawn(process.execPath, [launcher], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      WEB_PORT: String(ports.web),
      API_PORT: String(ports.api),
      XUESHI_DATA_DIR: dataDir,
      XUESHI_SEED_SIZE: 'small',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const run = { process: child, ended, said: () => said };
  runs.push(run);
  return run;
};

const ready = async (run: Run): Promise<void> => {
  await expect
    .poll(() => run.said() + (run.process.exitCode === null ? '' : '[ended]'), {
      timeout: patience,
      interval: 50,
    })
    .toMatch(/Press Ctrl-C/);
};

/** A corpse that nobody has fetched yet is not alive. */
const isAlive = (pid: number): boolean => identify(pid) !== null;

/** The parts of the house that run, as the launcher wrote them down, and the database. */
const parts = async (): Promise<Map<string, number>> => {
  const { children } = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as {
    children: { name: string; pid: number }[];
  };
  const postmaster = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return new Map([
    ...children.map(({ name, pid }) => [name, pid] as const),
    ['postgres', Number(postmaster.split('\n')[0])],
  ]);
};

const statusOf = async (port: number, path: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}${path}`)).status;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xueshi launcher '));
  ports = { web: await freePort(), api: await freePort() };
});

afterAll(async () => {
  for (const { process: child, ended } of runs) {
    child.kill('SIGTERM');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
});

test('the house starts, survives the death of each part and of its launcher, and leaves nothing behind', async () => {
  const first = start();
  await ready(first);
  for (const port of [ports.web, ports.api])
    for (const path of ['/healthz', '/readyz'])
      expect(await statusOf(port, path), `${port}${path}`).toBe(200);

  // A second one on the same data folder says so and changes nothing.
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`process ${first.process.pid}`);

  // Every part that is killed comes back by itself.
  const before = await parts();
  expect([...before.keys()].toSorted()).toEqual(['api', 'postgres', 'web', 'worker']);
  for (const pid of before.values()) process.kill(pid, 'SIGKILL');
  await expect
    .poll(
      async () => {
        const now = await parts().catch(() => new Map<string, number>());
        return [...before].every(([name, pid]) => now.has(name) && now.get(name) !== pid);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  for (const port of [ports.web, ports.api])
    await expect.poll(() => statusOf(port, '/readyz').catch(() => 0), { timeout: 20_000 }).toBe(200);

  // The launcher is killed: its children end by their pipe, the next start takes the data over.
  const orphans = await parts();
  first.process.kill('SIGKILL');
  await first.ended;
  const third = start();
  await ready(third);
  for (const [name, pid] of orphans) expect(isAlive(pid), `${name} of the killed launcher`).toBe(false);

  const last = await parts();
  third.process.kill('SIGINT');
  expect(await third.ended).toBe(0);
  for (const [name, pid] of last) expect({ name, alive: isAlive(pid) }).toEqual({ name, alive: false });
});
