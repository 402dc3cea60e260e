import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.js';
import { testSecret } from './seed.js';

export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** as a power cut would */
  kill(): Promise<void>;
  /** as a release would */
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A script of the product as a process of its own on a database, under the machine's clock, once it says it is ready. */
export const startProcess = async (
  script: string,
  url: string,
  dataDir: string,
  further: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: url,
      API_PORT: String(port),
      WORKER_PORT: String(port),
      PUBLIC_URL: 'http://localhost:3000',
      XUESHI_DATA_DIR: dataDir,
      XUESHI_SECRET: testSecret,
      XUESHI_LOG_LEVEL: 'error',
      ...further,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await ready(child);
  return { port, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((done, failed) => {
    child.stdout?.on('data', (text: Buffer) => /"ready"\s*:\s*true/.test(text.toString()) && done());
    child.once('exit', (code) => failed(new Error(`the server ended with ${String(code)}`)));
  });
