import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { startApi, type RunningApi } from '@xueshi/api/platform/start';
import { entities } from '@xueshi/schema/entities';
import { SettableClock } from '@xueshi/schema/platform/clock';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { createLog, type Logger } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderStorage, type Storage } from '@xueshi/schema/platform/storage';
import { courseId } from '@xueshi/schema/seed/build-catalogue';
import { programmeId } from '@xueshi/schema/seed/build-programme';
import { offeringId, termId } from '@xueshi/schema/seed/build-terms';
import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { drainAll } from '@xueshi/worker/platform/drain';
import { doTasks } from '@xueshi/worker/platform/task-runner';
import { tasks } from '@xueshi/worker/tasks';
import { inject } from 'vitest';
import { Client } from './client.js';
import { createDatabase, type TestDatabase } from './database.js';
import {
  anchorDay,
  demoLogins,
  demoPassword,
  testNow,
  testSecret,
  type DemoRole,
  type Seeded,
} from './seed.js';

/** What the test city takes: small, so that a test of the limits is. */
const mediaLimits = { largestBytes: 64 * 1024 ** 2, longestMs: 3_600_000 };
const silent = createLog('test', 'silent');

export interface WorldSettings {
  readonly smallestGroup?: number;
  /** whether the API believes that text messages go out */
  readonly smsGateway?: boolean;
  /** called with every line the API writes about a request */
  readonly onAnswered?: (line: AnsweredLine) => void;
}

/** What a test reads of such a line. */
export interface AnsweredLine {
  readonly operation: string;
  readonly status: number;
  readonly statements: number;
}

const listening = (onAnswered: NonNullable<WorldSettings['onAnswered']>): Logger =>
  Object.assign(Object.create(silent) as Logger, { info: onAnswered });

interface Ground {
  readonly db: Database;
  readonly clock: SettableClock;
  readonly storage: Storage;
  readonly mediaFolder: string;
  readonly smallestGroup?: number | undefined;
  readonly smsGateway?: boolean | undefined;
  readonly onAnswered?: WorldSettings['onAnswered'];
}

const serve = ({
  db,
  clock,
  storage,
  mediaFolder,
  smallestGroup,
  smsGateway = false,
  onAnswered,
}: Ground): ReturnType<typeof startApi> =>
  startApi(
    {
      db,
      clock,
      sealing: createSealing(testSecret),
      storage,
      uploads: folderPlace(mediaFolder),
      mediaLimits,
      log: onAnswered === undefined ? silent : listening(onAnswered),
      publicUrl: 'http://localhost:3000',
      smallestGroup,
      smsGateway,
    },
    0,
    () => true, // tests send documents of their own
  );

/**
 * A city of sixty teachers with a database of its own, a clock the test sets, a real API on a free port, and a worker
 * that runs when it is told to.
 */
export class World {
  private constructor(
    readonly database: TestDatabase,
    readonly db: Database,
    private readonly api: RunningApi,
    readonly clock: SettableClock,
    readonly storage: Storage,
    readonly mediaFolder: string,
  ) {}

  static async create(settings: WorldSettings = {}): Promise<World> {
    return World.on(await createDatabase(), settings);
  }

  /** On a database that is there already. */
  static async on(
    database: TestDatabase,
    { smallestGroup, smsGateway, onAnswered }: WorldSettings = {},
  ): Promise<World> {
    const db = await connectDatabase({ url: database.appUrl, entities, pool: 24 });
    const clock = new SettableClock(testNow);
    const mediaFolder = await mkdtemp(join(tmpdir(), 'xueshi-test-media-'));
    const storage = folderStorage(mediaFolder);
    const api = await serve({ db, clock, storage, mediaFolder, smallestGroup, smsGateway, onAnswered });
    return new World(database, db, api, clock, storage, mediaFolder);
  }

  get url(): string {
    return `http://127.0.0.1:${this.api.port}`;
  }

  /** A second API on the same database and folder, as a second process would be; the caller stops it. */
  async anotherApi(): Promise<{ url: string; stop(): Promise<void> }> {
    const api = await serve(this);
    return { url: `http://127.0.0.1:${String(api.port)}`, stop: () => api.stop() };
  }

  /** Everybody of the seed, with the ids of the database. */
  get seeded(): Seeded {
    return inject('seeded');
  }

  readonly anchorDay = anchorDay;
  readonly programmeId = programmeId;

  /** Ids of the database by the keys of the seed's content. */
  readonly courseId = courseId;
  readonly offeringId = offeringId;
  readonly termId = termId;

  /** Nobody, in a language. */
  visitor(language?: string): Client {
    return new Client(this.url, language);
  }

  /** Someone signed in by the API itself: a demo role, or any login of the seed (all share one password). */
  async signedIn(who: DemoRole | { login: string }, language?: string): Promise<Client> {
    const client = this.visitor(language);
    const login = typeof who === 'string' ? demoLogins[who] : who.login;
    const { signIn } = await client.ask<{ signIn: { __typename: string } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
      { input: { login, password: demoPassword } },
    );
    if (signIn.__typename !== 'SignedIn') throw new Error(`${login} could not sign in: ${signIn.__typename}`);
    return client;
  }

  /** Runs everything the outbox holds open and every task, as the worker would. */
  async settle(): Promise<void> {
    await drainAll(this.db, this.clock);
    await doTasks(
      {
        db: this.db,
        clock: this.clock,
        log: silent,
        storage: this.storage,
        scratch: join(this.mediaFolder, 'scratch'),
        mediaLimits,
      },
      tasks,
    );
    await drainAll(this.db, this.clock);
  }

  /** Rows straight from the database, for what no page shows. */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const found = await rows<Row>(this.db.read(), sql, parameters);
    await this.api.heard(); // what was changed behind its back is known to the API
    return found;
  }

  /** What the API noted for the audit is written. */
  async audited(): Promise<void> {
    await this.api.settled();
  }

  /** What is committed by now is known to the API, and who was seen is written down. */
  async heard(): Promise<void> {
    await this.api.heard();
  }

  /** How many statements the API sends while something happens. */
  async statementsDuring(happens: () => Promise<unknown>): Promise<number> {
    await this.api.settled(); // what others caused is not counted
    await this.api.heard(); // and whoever has asked before is known
    const before = this.db.statements();
    await happens();
    return this.db.statements() - before;
  }

  /** Ends and leaves the database behind. */
  async leave(): Promise<void> {
    await this.api.stop();
    await this.db.close();
  }

  async end(): Promise<void> {
    await this.leave();
    await this.database.drop();
    await rm(this.mediaFolder, { recursive: true, force: true });
  }
}
