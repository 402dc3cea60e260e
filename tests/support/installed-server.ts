import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Servers refuse to run as root, or had better not: then they run as nobody. */
const root = process.getuid?.() === 0;
const nobody = 65_534;
const user = root ? { uid: nobody, gid: nobody } : {};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

/** Hands a file or folder to the user as whom servers run. */
export const handOver = async (path: string): Promise<void> => {
  if (root) await chown(path, nobody, nobody);
};

export const makeFolder = async (name: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `xueshi-${name}-`));
  await handOver(folder);
  return folder;
};

/** Runs a tool of a server to its end. */
export const runTool = (program: string, args: readonly string[], env: Record<string, string> = {}): void => {
  const { status, stderr, error } = spawnSync(program, [...args], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', ...env },
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? ''}${stderr}`);
};

/** A server program of this machine, running on a folder of its own as an unprivileged user. */
export class InstalledServer {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';

  constructor(
    readonly program: string,
    args: readonly string[],
    private readonly folder: string,
  ) {
    this.#process = spawn(program, [...args], {
      ...user,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream
        ?.setEncoding('utf8')
        .on('data', (text: string) => (this.#said = (this.#said + text).slice(-4_000)));
    this.#ended = once(this.#process, 'exit');
  }

  /** Waits until it answers a question. */
  async answers(ask: () => Promise<unknown>): Promise<void> {
    let last: unknown;
    for (const end = performance.now() + 30_000; performance.now() < end; await sleep(50)) {
      if (this.#process.exitCode !== null) break;
      try {
        await ask();
        return;
      } catch (error) {
        last = error;
      }
    }
    throw new Error(`${this.program} does not answer: ${String(last)}\n${this.#said}`);
  }

  async end(signal: NodeJS.Signals, { keep = false } = {}): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill(signal);
      await this.#ended;
    }
    if (!keep) await rm(this.folder, { recursive: true, force: true });
  }
}
