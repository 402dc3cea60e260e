import { spawnSync, type ChildProcess, spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { ok } from 'node:assert';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { connectDatabase, rows } from '@xueshi/schema/platform/database';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { documentId } from '../support/persisted.js';
import { demoLogins, demoPassword, testSecret } from '../support/seed.js';
import { exchange } from './exchange.js';
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

interface Server {
  readonly name: string;
  readonly port: number;
  readonly process: ChildProcess;
  readonly path: string;
  readonly body: (subject: string, stage: string) => string;
  /** what the three must agree on */
  readonly read: (answer: never) => Answer;
}

interface Answer {
  readonly total: number;
  readonly numbers: readonly string[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * P1: a page of 20 courses with total and facets, random subject × stage, of a signed-in teacher: ours as the web asks it, against
 * PostGraphile 5 and against node:http with one statement that builds the JSON in SQL. All hold the session for as long. In
 * turns, in one run. With `DATABASE_URL` and `DATABASE_OWNER_URL` on the city that lies there.
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
  const owner = await connectDatabase({ url: urls.ownerUrl, entities: [], pool: 1 });
  const servers: Server[] = [];
  try {
    await owner.work((tx) => rows(tx, peerTables));
    servers.push(await ours(urls.appUrl, folder), await sqlJson(urls.appUrl), await graphile(urls.appUrl));
    const [first] = servers;
    if (first === undefined) throw new Error('no server');
    const cookie = await signIn(first.port);
    await compare(servers, cookie);
    await measure(servers, cookie, smoke ? 2 : 5, smoke ? 200 : 4_000);
  } finally {
    for (const server of servers) server.process.kill('SIGTERM');
    await owner.work((tx) => rows(tx, noPeerTables));
    await owner.close();
    await made?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const here = import.meta.dirname;

const start = (
  script: string,
  env: Record<string, string>,
): Promise<{ port: number; process: ChildProcess }> =>
  new Promise((ready, failed) => {
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.once('exit', (code) => failed(new Error(`${script} ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /"port":(\d+)/.exec(line);
      if (said !== null) ready({ port: Number(said[1]), process: child });
    });
  });

const ours = async (url: string, folder: string): Promise<Server> => ({
  name: 'ours',
  path: '/graphql',
  body: (subject, stage) =>
    JSON.stringify({
      documentId: documentId('Supermarket'),
      variables: { first: 20, filter: { subject, stage: stage.toUpperCase() } },
    }),
  read: ({ data: { supermarket } }: { data: { supermarket: Ours } }) => ({
    total: supermarket.totalCount,
    numbers: supermarket.edges.map(({ node }) => node.number),
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        Object.fromEntries(supermarket.facets[name].map(({ value, count }) => [value.toLowerCase(), count])),
      ]),
    ),
  }),
  ...(await start(join(here, '../../api/dist/platform/main.js'), {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: url,
    API_PORT: '0',
    XUESHI_DATA_DIR: folder,
    XUESHI_SECRET: testSecret,
    XUESHI_LOG_LEVEL: 'info',
  })),
});

const facetNames = ['hourKinds', 'terminals', 'subjects', 'stages'] as const;

interface Ours {
  readonly totalCount: number;
  readonly edges: { readonly node: { readonly number: string } }[];
  readonly facets: Readonly<Record<(typeof facetNames)[number], { value: string; count: number }[]>>;
}

const sqlJson = async (url: string): Promise<Server> => ({
  name: 'SQL-built JSON',
  path: '/',
  body: (subject, stage) => JSON.stringify({ variables: { subject, stage, first: 20 } }),
  read: ({ data: { supermarket } }: { data: { supermarket: Ours } }) => ({
    total: supermarket.totalCount,
    numbers: supermarket.edges.map(({ node }) => node.number),
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        Object.fromEntries((supermarket.facets[name] ?? []).map(({ value, count }) => [value, count])),
      ]),
    ),
  }),
  ...(await start(join(here, 'peers/sql-json.mjs'), { DATABASE_URL: url })),
});

const graphile = async (url: string): Promise<Server> => {
  const folder = join(here, 'peers/postgraphile');
  if (!existsSync(join(folder, 'node_modules')))
    spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
    });
  const query = `query ($subject: String!, $stage: String!) {
    market(subject: $subject, stage: $stage, first: 20) { totalCount nodes {
      rowId number title titleEn introduction introductionEn lecturer hourKind hours subjects stages delivery terminals board
      trainingFeeFen materialFeeFen seats selected seriesCode seriesTitle seriesTitleEn } }
    marketFacets(subject: $subject, stage: $stage) { nodes { name value count } } }`;
  return {
    name: 'PostGraphile 5',
    path: '/graphql',
    body: (subject, stage) => JSON.stringify({ query, variables: { subject, stage } }),
    read: ({ data }: { data: Graphile }) => ({
      total: data.market.totalCount,
      numbers: data.market.nodes.map(({ number }) => number),
      facets: Object.fromEntries(
        facetNames.map((name) => [
          name,
          Object.fromEntries(
            data.marketFacets.nodes
              .filter((facet) => facet.name === name)
              .map(({ value, count }) => [value, count]),
          ),
        ]),
      ),
    }),
    ...(await start(join(folder, 'server.mjs'), { DATABASE_URL: url })),
  };
};

interface Graphile {
  readonly market: { readonly totalCount: number; readonly nodes: { readonly number: string }[] };
  readonly marketFacets: { readonly nodes: { name: string; value: string; count: number }[] };
}

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
          `${servers[at]?.name ?? ''} answers otherwise for ${subject}, ${stage}: ${JSON.stringify(answers)}`,
        );
    }
  console.log(`${String(subjects.length * stages.length)} questions have the same answer everywhere`);
};

const measure = async (
  servers: readonly Server[],
  cookie: string,
  rounds: number,
  times: number,
): Promise<void> => {
  const rates = servers.map((): number[] => []);
  const waits = servers.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1)
    for (const [at, server] of servers.entries()) {
      const { rate, took } = await rush(server, cookie, times);
      if (round < 0) continue; // warm
      rates[at]?.push(rate);
      waits[at]?.push(...took);
    }
  const median = (list: readonly number[], share = 0.5): number =>
    list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0;
  console.log('| | a second | p50 | p99 | ours : it |\n|---|---|---|---|---|');
  for (const [at, { name }] of servers.entries()) {
    const list = rates[at] ?? [];
    const ratio = median(list.map((rate, round) => (rates[0]?.[round] ?? 0) / rate));
    const wait = (share: number): string => `${median(waits[at] ?? [], share).toFixed(1)} ms`;
    console.log(
      `| ${name} | ${median(list).toFixed(0)} | ${wait(0.5)} | ${wait(0.99)} | ${at === 0 ? '' : `${ratio.toFixed(2)} ×`} |`,
    );
  }
  console.log('goal: >= 15 × PostGraphile, >= 3 × SQL-built JSON, p99 < 5 ms');
};

const rush = async (
  { port, path, body }: Server,
  cookie: string,
  times: number,
): Promise<{ rate: number; took: number[] }> => {
  const took: number[] = [];
  let turn = 0;
  const began = performance.now();
  const reader = async (): Promise<void> => {
    while (turn < times) {
      turn += 1;
      const subject = subjects[Math.floor(Math.random() * subjects.length)] ?? subjects[0];
      const stage = stages[Math.floor(Math.random() * stages.length)] ?? stages[0];
      const asked = performance.now();
      await exchange(agent, port, path, { cookie, body: body(subject, stage) });
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  return { rate: (1_000 * times) / (performance.now() - began), took };
};
