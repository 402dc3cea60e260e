import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { Child } from '../../schema/launch/child.mjs';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { readSecrets } from '../../schema/launch/secrets.mjs';

const patience = 10_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

/** What a started part says on the line that the launcher waits for too. */
const saysReady = (text: string): boolean =>
  /^\{\s*"ready"\s*:\s*true/.test(text) || text.startsWith('web ready');

/** What every part is told of the folder and its database. */
const environment = (
  dataDir: string,
  postgres: { readonly appUrl: string; readonly ownerUrl: string },
): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  DATABASE_URL: postgres.appUrl,
  DATABASE_OWNER_URL: postgres.ownerUrl,
  XUESHI_DATA_DIR: dataDir,
  XUESHI_SECRET: readSecrets(dataDir).secret,
});

/** How a product begins. */
export interface Beginning {
  /** a folder that `Product.prepare` made, of the small size */
  readonly prepared?: string;
  readonly size?: 'small' | 'demo';
  /** further settings */
  readonly further?: Readonly<Record<string, string>>;
}

export type Part = 'web' | 'api' | 'worker' | 'postgres';

/**
 * The product as `npm start` runs it: the same scripts as processes of their own, on a database server, a data folder
 * and ports that nobody else uses, under the machine's own clock.
 */
export class Product {
  readonly url: string;
  readonly ports: {
    readonly web: number;
    readonly webMetrics: number;
    readonly api: number;
    readonly worker: number;
  };
  /** of the role that owns the tables */
  readonly ownerUrl: string;
  readonly #dataDir: string;
  readonly #db: Database;
  readonly #parts: readonly Child[];
  readonly #restart: (name: string, script: string, meanwhile: () => Promise<void>) => Promise<void>;
  readonly #end: () => Promise<void>;
  readonly #postgresPid: number;

  private constructor(
    ports: Product['ports'],
    ownerUrl: string,
    dataDir: string,
    db: Database,
    parts: readonly Child[],
    end: () => Promise<void>,
    restart: (name: string, script: string, meanwhile: () => Promise<void>) => Promise<void>,
    postgresPid: number,
  ) {
    this.#postgresPid = postgresPid;
    this.#restart = restart;
    this.url = `http://localhost:${ports.web}`;
    this.ports = ports;
    this.ownerUrl = ownerUrl;
    this.#dataDir = dataDir;
    this.#db = db;
    this.#parts = parts;
    this.#end = end;
  }

  /** Puts a file where media is stored. */
  async keep(key: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#dataDir, 'media', key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }

  /** Everything as a first `npm start` leaves it, ready to be copied: what many products begin with is made once. */
  static async prepare(): Promise<string> {
    const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-prepared-'));
    const postgres = await startPostgres({ dataDir, durable: false });
    const seed = new Child({
      name: 'prepare',
      script: 'schema/dist/seed/main.js',
      node: process.execPath,
      env: { ...environment(dataDir, postgres), XUESHI_SEED_SIZE: 'small' },
      logs: join(dataDir, 'logs'),
      onLine: () => undefined,
    });
    await seed.ended;
    const code = seed.process.exitCode;
    await postgres.stop();
    if (code !== 0) throw new Error(`nothing was prepared\n${seed.evidence()}`);
    return dataDir;
  }

  /** Starts on a prepared folder's copy, or else from nothing. */
  static async start({ prepared, size = 'small', further = {} }: Beginning = {}): Promise<Product> {
    const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-journey-'));
    // `cp` keeps the owner of the cluster, which is not the one who copies when that is root.
    if (prepared !== undefined) await promisify(execFile)('cp', ['-a', `${prepared}/.`, dataDir]);
    const postgres = await startPostgres({ dataDir, port: await freePort() });
    const ports = {
      web: await freePort(),
      webMetrics: await freePort(),
      api: await freePort(),
      worker: await freePort(),
    };
    const { web, api } = ports;
    const env: NodeJS.ProcessEnv = {
      ...environment(dataDir, postgres),
      WEB_PORT: String(web),
      WEB_METRICS_PORT: String(ports.webMetrics),
      API_PORT: String(api),
      WORKER_PORT: String(ports.worker),
      API_URL: `http://127.0.0.1:${api}`,
      PUBLIC_URL: `http://localhost:${web}`,
      XUESHI_SEED_SIZE: size,
      ...further,
    };
    const parts: Child[] = [];
    const end = async (): Promise<void> => {
      await Promise.all(parts.map((part) => part.stop(patience)));
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
    /** Resolves on the part's own word, rejects with what it said when it ends before. */
    const run = (name: string, script: string): Promise<void> =>
      new Promise((ready, failed) => {
        const part = new Child({
          name,
          script,
          node: process.execPath,
          env,
          logs: join(dataDir, 'logs'),
          onLine: (text: string) => saysReady(text) && ready(),
        });
        parts.push(part);
        void part.ended.then(() => failed(new Error(`${name} ended\n${part.evidence()}`)));
      });
    try {
      if (prepared === undefined) await run('prepare', 'schema/dist/seed/main.js');
      await Promise.all([
        run('api', 'api/dist/platform/main.js'),
        run('worker', 'worker/dist/platform/main.js'),
        run('web', 'web/server.js'),
      ]);
      const db = await connectDatabase({ url: postgres.appUrl, entities: [], pool: 1 });
      const restart = async (name: string, script: string, meanwhile: () => Promise<void>): Promise<void> => {
        const part = parts.findLast((one) => one.name === name);
        part?.kill();
        await part?.ended;
        await meanwhile();
        await run(name, script);
      };
      return new Product(ports, postgres.ownerUrl, dataDir, db, parts, end, restart, postgres.pid);
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Rows straight from the database, for what no page shows. */
  rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rows<Row>(this.#db.read(), sql, parameters);
  }

  /** Kills the worker with all it has begun, as a power cut would, and starts another one after what happens meanwhile. */
  killWorker(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    return this.#restart('worker', 'worker/dist/platform/main.js', meanwhile);
  }

  /** The processes that run now. */
  pids(): Record<Part, number> {
    const pid = (name: Part): number =>
      this.#parts.findLast((part) => part.name === name)?.process.pid ?? Number.NaN;
    return { web: pid('web'), api: pid('api'), worker: pid('worker'), postgres: this.#postgresPid };
  }

  /** What the parts complained of, for a test that failed. */
  evidence(): string {
    return this.#parts.map((part) => `── ${part.name}\n${part.evidence()}`).join('\n');
  }

  /** Every line that any part has logged. */
  async logs(): Promise<readonly string[]> {
    const folder = join(this.#dataDir, 'logs');
    const files = (await readdir(folder)).filter((name) => name !== 'postgres.log');
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  }

  async stop(): Promise<void> {
    await this.#db.close();
    await this.#end();
  }
}
