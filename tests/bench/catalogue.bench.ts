import { Agent } from 'node:http';
import { ok } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { connectDatabase, rows } from '@xueshi/schema/platform/database';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { documentId } from '../support/persisted.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { floor, graphile, ours, sqlJson, type Answer, type Server } from './catalogue-servers.js';
import { exchange } from './exchange.js';
import { multiplyCourses, tenTimes } from './ten-times.js';
import { load, type Load } from './wire-load.js';
import { fill } from './pages.bench.js';
import { noPeerTables, peerTables } from './peers/peer-tables.js';

const connections = 16;
const subjects = [
  'chinese',
  'mathematics',
  'english',
  'physics',
  'pe',
  'music',
  'it',
  'history',
  'biology',
] as const;
const stages = ['primary', 'junior', 'senior'] as const;

/**
 * P1: a page of 20 courses with total and facets, random subject × stage, of a signed-in teacher: ours as the web asks it, against
 * PostGraphile 5 and against node:http with one statement that builds the JSON in SQL. All hold the session for as long. In
 * turns, in one run; beside them a server that only sends as many bytes (what the machine itself makes everybody wait), ours for
 * questions that nobody has asked before, and (P7) on ten times the courses. With
 * `DATABASE_URL` and `DATABASE_OWNER_URL` on the city that lies there, of which no tenfold copy is made.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const appUrl = process.env['DATABASE_URL'];
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  const there = appUrl === undefined || ownerUrl === undefined ? null : { appUrl, ownerUrl };
  const made = there === null ? await startPostgres({ dataDir: folder, durable: false }) : null;
  const urls = there ?? made;
  if (urls === null) throw new Error('no database');
  if (made !== null) await fill(made, smoke ? 'small' : 'city', smoke ? 1 : 0.0075);
  if (made !== null && !smoke)
    console.log(`${String(await multiplyCourses(made.ownerUrl, 20))} courses on offer`);
  const tenfold = made === null ? null : await tenTimes(made);
  const owner = await connectDatabase({ url: urls.ownerUrl, entities: [], pool: 1 });
  const servers: Server[] = [];
  try {
    await owner.work((tx) => rows(tx, peerTables));
    servers.push(await ours(urls.appUrl, folder), await sqlJson(urls.appUrl), await graphile(urls.appUrl));
    const [first] = servers;
    if (first === undefined) throw new Error('no server');
    const cookie = await signIn(first.port);
    await compare(servers, cookie);
    const { text } = await exchange(agent, first.port, first.path, {
      cookie,
      body: first.body('mathematics', 'junior'),
    });
    servers.push(await floor(text, folder));
    const unasked = { ...first, name: 'ours, not asked before', body: neverBefore };
    const asked: Asked[] = [...servers, unasked].map((server) => ({ server, cookie }));
    if (tenfold !== null) {
      const large = await ours(tenfold, folder, 'ours, ten times the courses');
      servers.push(large);
      asked.push({ server: large, cookie: await signIn(large.port) });
    }
    await measure(asked, smoke ? 2 : 5, smoke ? 500 : 3_000);
    for (const server of servers) await countStatements(server);
  } finally {
    for (const server of servers) server.process.kill('SIGTERM');
    await owner.work((tx) => rows(tx, noPeerTables));
    await owner.close();
    await made?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

interface Asked {
  readonly server: Pick<Server, 'name' | 'port' | 'path' | 'body'>;
  readonly cookie: string;
}

const supermarket = documentId('Supermarket');
let asked = 0;
/** Filters that find the same and have never been sent. */
const neverBefore: Server['body'] = (subject, stage) => {
  asked += 1;
  return JSON.stringify({
    documentId: supermarket,
    operationName: 'Supermarket',
    variables: { first: 20, filter: { subject, stage: stage.toUpperCase(), hoursMin: asked / 1e9 } },
  });
};

const agent = new Agent({ keepAlive: true, maxSockets: connections });

const signIn = async (port: number): Promise<string> => {
  const input = { login: demoLogins.teacher, password: demoPassword };
  const { cookies } = await exchange(agent, port, '/graphql', {
    body: JSON.stringify({ documentId: documentId('SignIn'), variables: { input } }),
  });
  return cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');
};

const compare = async (servers: readonly Server[], cookie: string): Promise<void> => {
  for (const subject of subjects)
    for (const stage of stages) {
      const answers: Answer[] = [];
      for (const { port, path, body, read } of servers) {
        const { text } = await exchange(agent, port, path, { cookie, body: body(subject, stage) });
        answers.push(read(JSON.parse(text) as never));
      }
      for (const [at, answer] of answers.entries())
        ok(
          isDeepStrictEqual(answer, answers[0]),
          `${servers[at]?.name ?? ''} answers otherwise for ${subject}, ${stage}: ${JSON.stringify([answer, answers[0]])}`,
        );
    }
  console.log(`${String(subjects.length * stages.length)} questions have the same answer everywhere`);
};

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

const median = (list: readonly number[], share = 0.5): number =>
  list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0;

/** In turns, so that what else the machine does falls on all of them; each turn lasts as long. */
const measure = async (servers: readonly Asked[], rounds: number, ms: number): Promise<void> => {
  const loads = servers.map((): Load[] => []);
  for (let round = -1; round < rounds; round += 1)
    for (const [at, { server, cookie }] of servers.entries()) {
      const { port, path, body, name } = server;
      const next = () => body(anyOf(subjects), anyOf(stages));
      const one = await load({ port, path, cookie, connections, ms, body: next });
      if (one.took.length === 0) throw new Error(`${name} answered nothing`);
      if (round >= 0) loads[at]?.push(one); // the first is to warm up
    }
  console.log('| | a second | p50 | p99 | ours : it | the asker, of a core |\n|---|---|---|---|---|---|');
  for (const [at, { server }] of servers.entries()) {
    const list = loads[at] ?? [];
    const took = list.flatMap((one) => one.took);
    const ratio = median(list.map(({ rate }, round) => (loads[0]?.[round]?.rate ?? 0) / rate));
    const wait = (share: number): string => `${median(took, share).toFixed(2)} ms`;
    const rate = median(list.map((one) => one.rate)).toFixed(0);
    const asker = median(list.map((one) => one.asker)).toFixed(2);
    console.log(
      `| ${server.name} | ${rate} | ${wait(0.5)} | ${wait(0.99)} | ${at === 0 ? '' : `${ratio.toFixed(2)} ×`} | ${asker} |`,
    );
  }
  console.log(
    'goal: >= 15 × PostGraphile, >= 3 × SQL-built JSON, p99 < 5 ms; ten times the courses <= 1.2 ×',
  );
};

/** The statements of each request of the measurement, as the API's own log tells them. */
const countStatements = async ({ name, log }: Server): Promise<void> => {
  if (log === undefined) return;
  const counts = (await readFile(log, 'utf8'))
    .split('\n')
    .filter((line) => line.includes('"operation":"Supermarket"'))
    .map((line) => (JSON.parse(line) as { statements: number }).statements);
  const none = counts.filter((count) => count === 0).length;
  const some = Math.max(0, ...counts);
  console.log(
    `${name}: ${String(none)} of ${String(counts.length)} requests sent no statement; the others ${String(some)} at most (the first of a process, of a session, and once a minute to say that the session is in use)`,
  );
};
