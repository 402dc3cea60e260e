import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { offeringId } from '@xueshi/schema/seed/build-terms';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { documentId } from '../support/persisted.js';
import { seedTemplate, testNow } from '../support/seed.js';
import { startProcess } from '../support/server-process.js';
import { pressAll, type Answered } from './press-load.js';
import { secondsOf, secondsOfAll } from './processor-time.js';
import { addPressing, emptyClass, fillRush, tokenOf } from './rush-city.js';
import { checkLine, checkSeats } from './rush-check.js';

interface Size {
  /** teachers of the city; each presses once */
  readonly teachers: number;
  readonly seats: readonly number[];
  readonly connections: number;
}

const full: Size = { teachers: 135_323, seats: [30, 300, 2_000], connections: 1_024 };
const tiny: Size = { teachers: 6_000, seats: [30], connections: 256 };
const hot = offeringId('ai-classroom-day', 'choosing');
const elsewhere = '00000000-0000-4000-8000-000000000000';
const ours = 'api/dist/platform/main.js';
const peer = 'tests/bench/peers/one-transaction.mjs';

/** A city in a database of its own. */
interface City {
  readonly db: Database;
  readonly url: string;
  readonly teachers: number;
}

interface Machine {
  readonly dataDir: string;
  readonly postmaster: number;
  readonly connections: number;
}

interface Measured {
  readonly answered: Answered;
  /** microseconds of processor for each press */
  readonly server: number;
  readonly database: number;
  readonly asker: number;
  readonly commits: number;
}

interface Run {
  readonly script: string;
  readonly presses: number;
  readonly processes?: number;
  readonly field?: 'PickCourse' | 'WaitForSeat';
}

/**
 * P3 and P7: everybody presses one class at the opening. Ours as `npm start` runs it (one API process) against one
 * transaction a request, in turns, on one durable database; the same number of presses in a city of a tenth.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const { teachers, seats, connections } = smoke ? tiny : full;
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const postgres = await startPostgres({ dataDir });
  const machine = { dataDir, postmaster: postgres.pid, connections };
  try {
    await migrate(postgres.ownerUrl, postgres.appUrl);
    await seedTemplate(postgres.appUrl);
    const tenth = Math.round(teachers / 10);
    const small = await openCity(postgres.ownerUrl, postgres.appUrl, tenth);
    await fillRush(small.db, tenth, Date.now() - testNow.getTime());
    await small.db.close();
    const large = await openCity(
      await copyOf(postgres, 'xueshi', 'tenfold'),
      at(postgres.appUrl, 'tenfold'),
      teachers,
    );
    const again = await openCity(postgres.ownerUrl, postgres.appUrl, tenth);
    await addPressing(large.db, tenth + 1, teachers);
    await rows(large.db.read(), 'vacuum analyze');
    try {
      console.log(head);
      for (const free of seats) await compare(machine, large, free);
      await lineUp(machine, large);
      await growth(machine, again, large, smoke ? 1 : 3);
    } finally {
      await Promise.all([again.db.close(), large.db.close()]);
    }
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const head = `${String(cpus().length)} processors
| | presses | a second | last verdict ms | p99 ms | half ms | server µs | PostgreSQL µs | asker µs | commits a press | load |
|---|---|---|---|---|---|---|---|---|---|---|`;

/** P3, seats: peer and ours in turns; rows, counters and answers agree. */
const compare = async (machine: Machine, city: City, free: number): Promise<void> => {
  const speed = new Map<string, number>();
  for (const script of [peer, ours]) {
    await emptyClass(city.db, hot, free);
    const measured = await measure(machine, city, { script, presses: city.teachers });
    await checkSeats(city.db, hot, measured.answered, free);
    speed.set(script, 1 / measured.answered.elapsed);
    tell(`${script === ours ? 'ours' : 'one transaction'}, ${String(free)} seats`, measured);
  }
  const ratio = (speed.get(ours) ?? 0) / (speed.get(peer) ?? 1);
  console.log(`P3 ${String(free)} seats: ours / one transaction a request = ${ratio.toFixed(2)} (goal 2)`);
};

/** P3, the line: everybody waits for a seat of a full class; by one process and by two side by side. */
const lineUp = async (machine: Machine, city: City): Promise<void> => {
  for (const processes of [1, 2]) {
    await emptyClass(city.db, hot, 30);
    await rows(city.db.read(), `update offering set selected = seats where id = $1`, [hot]);
    const run: Run = { script: ours, presses: city.teachers, processes, field: 'WaitForSeat' };
    const measured = await measure(machine, city, run);
    const { overtaken } = await checkLine(city.db, hot, measured.answered);
    tell(`line, ${String(processes)} process${processes > 1 ? 'es' : ''}`, measured);
    console.log(
      `the line: ${String(overtaken)} of ${String(city.teachers)} stand behind one who pressed after their answer`,
    );
  }
};

/** P7: what a press costs of processor, the same presses in a city of ten times the teachers. */
const growth = async (machine: Machine, small: City, large: City, rounds: number): Promise<void> => {
  const cost = new Map<City, number[]>([
    [small, []],
    [large, []],
  ]);
  for (let round = 0; round < rounds; round += 1)
    for (const [city, costs] of cost) {
      await emptyClass(city.db, hot, 300);
      const measured = await measure(machine, city, { script: ours, presses: small.teachers });
      costs.push(measured.server + measured.database);
      tell(`city of ${String(city.teachers)}`, measured);
    }
  const ratio = median(cost.get(large) ?? []) / median(cost.get(small) ?? []);
  console.log(`P7: a press in ten times the city costs ${ratio.toFixed(2)} of the processor (goal 1.2)`);
};

const measure = async (
  { dataDir, postmaster, connections }: Machine,
  { db, url, teachers }: City,
  { script, presses, processes = 1, field = 'PickCourse' }: Run,
): Promise<Measured> => {
  const servers = await Promise.all(
    Array.from({ length: processes }, () => startProcess(script, url, dataDir)),
  );
  try {
    const ports = servers.map(({ port }) => port);
    const press = pressOf(documentId(field), hot);
    const quiet = pressOf(documentId(field), elsewhere);
    // The page is open before midnight, in other hands: what is compiled is warm, the sessions that are to press are not known.
    await pressAll({ ports, presses: 4_000, connections: 64, request: (n) => quiet((n % 50) + 1) });
    const spent = (): number[] => [
      servers.reduce((sum, { pid }) => sum + secondsOf(pid), 0),
      secondsOfAll(postmaster),
      secondsOf(process.pid),
    ];
    const commits = async (): Promise<number> =>
      (
        await rows<{ n: number }>(
          db.read(),
          `select xact_commit as n from pg_stat_database where datname = current_database()`,
        )
      )[0]?.n ?? 0;
    const [before, committed] = [spent(), await commits()];
    const stride = Math.floor(teachers / presses);
    const answered = await pressAll({
      ports,
      presses,
      connections,
      waits: field === 'WaitForSeat',
      request: (n) => press(n * stride + 1),
    });
    const after = spent();
    const each = (part: number): number => (1e6 * ((after[part] ?? 0) - (before[part] ?? 0))) / presses;
    await new Promise((settle) => setTimeout(settle, 1_100)); // PostgreSQL's own counters come a second late
    return {
      answered,
      server: each(0),
      database: each(1),
      asker: each(2),
      commits: ((await commits()) - committed) / presses,
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};

/** The press as our pages send it: a persisted document, the session's cookie. */
const pressOf = (document: string, offering: string): ((teacher: number) => Buffer) => {
  const body = JSON.stringify({
    documentId: document,
    variables: { input: { offeringId: toGlobalId('Offering', offering) } },
  });
  const lines = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept-language: zh-CN\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\ncookie: xueshi=`;
  return (teacher) => Buffer.from(`${lines}${tokenOf(teacher)}\r\n\r\n${body}`);
};

const openCity = async (ownerUrl: string, url: string, teachers: number): Promise<City> => ({
  db: await connectDatabase({ url: ownerUrl, entities, pool: 2 }),
  url,
  teachers,
});

const at = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** The owner's address of a copy of a database. */
const copyOf = async (
  { superuserUrl, ownerUrl }: { superuserUrl: string; ownerUrl: string },
  name: string,
  copy: string,
): Promise<string> => {
  const root = await connectDatabase({ url: superuserUrl, entities: [], pool: 1 });
  await rows(root.read(), `create database ${copy} template ${name} owner xueshi_owner`);
  await root.close();
  return at(ownerUrl, copy);
};

const tell = (name: string, { answered, server, database, asker, commits }: Measured): void => {
  const { after, elapsed, rooms } = answered;
  const sorted = after.toSorted();
  const until = (share: number): string =>
    String(Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0));
  const rate = Math.round(sorted.length / (elapsed / 1_000)).toLocaleString('en');
  const costs = [server, database, asker].map((one) => String(Math.round(one)));
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `| ${name}${rooms > 0 ? ` (${String(rooms)} times in the waiting room)` : ''} | ${String(sorted.length)} | ${rate} | ${until(1)} | ${until(0.99)} | ${until(0.5)} | ${costs.join(' | ')} | ${commits.toFixed(2)} | ${load} |`,
  );
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
