import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { documentId } from '../support/persisted.js';
import { testSecret } from '../support/seed.js';

/** The servers of P1, each in a process of its own, and what their answers are compared by. */

export interface Server {
  readonly name: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** where it tells what each request took */
  readonly log?: string;
  readonly path: string;
  readonly body: (subject: string, stage: string) => string;
  /** what the three must agree on */
  readonly read: (answer: never) => Answer;
}

export interface Answer {
  readonly total: number;
  readonly cards: readonly Card[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A course as all three tell it: what is shown, with enums in lower case. */
type Card = Readonly<Record<string, unknown>>;

const shownOf =
  'number title introduction lecturer hourKind hours subjects stages delivery terminals board trainingFeeFen materialFeeFen seats seriesCode seriesTitle'.split(
    ' ',
  );
const enums = new Set(['hourKind', 'stages', 'delivery', 'terminals', 'board']);

const cardOf = (node: Card, selected: 'selected' | 'selectedCount'): Card => ({
  selected: node[selected],
  ...Object.fromEntries(
    shownOf.map((name) => [
      name,
      enums.has(name) ? (JSON.stringify(node[name]) ?? '').toLowerCase() : node[name],
    ]),
  ),
});

const here = import.meta.dirname;

const start = (
  script: string,
  env: Record<string, string>,
  logFile?: string,
): Promise<{ port: number; process: ChildProcess }> =>
  new Promise((ready, failed) => {
    const child: ChildProcess = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', logFile === undefined ? 'ignore' : openSync(logFile, 'w')] as const,
    });
    child.once('exit', (code) => failed(new Error(`${script} ended with ${String(code)}`)));
    if (child.stdout === null) return failed(new Error(`${script} says nothing`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /"port":(\d+)/.exec(line);
      if (said !== null) ready({ port: Number(said[1]), process: child });
    });
  });

const supermarket = documentId('Supermarket');

export const ours = async (url: string, folder: string, name = 'ours'): Promise<Server> => ({
  name,
  log: join(folder, `${name}.log`),
  path: '/graphql',
  body: (subject, stage) =>
    JSON.stringify({
      documentId: supermarket,
      operationName: 'Supermarket',
      variables: { first: 20, filter: { subject, stage: stage.toUpperCase() } },
    }),
  read: ({ data: { supermarket } }: { data: { supermarket: Ours } }) => ({
    total: supermarket.totalCount,
    cards: supermarket.edges.map(({ node }) => cardOf(node, 'selectedCount')),
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        Object.fromEntries(supermarket.facets[name].map(({ value, count }) => [value.toLowerCase(), count])),
      ]),
    ),
  }),
  // it writes a line a request, as it does for a city; the peers write none
  ...(await start(
    join(here, '../../api/dist/platform/main.js'),
    {
      DATABASE_URL: url,
      DATABASE_OWNER_URL: url,
      API_PORT: '0',
      XUESHI_DATA_DIR: folder,
      XUESHI_SECRET: testSecret,
      XUESHI_LOG_LEVEL: 'info',
    },
    join(folder, `${name}.log`),
  )),
});

const facetNames = ['hourKinds', 'terminals', 'subjects', 'stages'] as const;

interface Ours {
  readonly totalCount: number;
  readonly edges: { readonly node: Card }[];
  readonly facets: Readonly<Record<(typeof facetNames)[number], { value: string; count: number }[]>>;
}

/** The floor: node:http that asks nobody, looks up nothing and sends one of our answers from memory. What it waits, the machine makes it wait. */
export const floor = async (answer: string, folder: string): Promise<Server> => {
  const page = join(folder, 'answer.json');
  await writeFile(page, answer);
  return {
    name: 'node:http that only sends as many bytes',
    path: '/',
    body: () => '{}',
    read: (): never => {
      throw new Error('it answers nothing in particular');
    },
    ...(await start(join(here, 'peers/same-page.mjs'), { PAGE: page })),
  };
};

export const sqlJson = async (url: string): Promise<Server> => ({
  name: 'SQL-built JSON',
  path: '/',
  body: (subject, stage) => JSON.stringify({ variables: { subject, stage, first: 20 } }),
  read: ({ data: { supermarket } }: { data: { supermarket: Ours } }) => ({
    total: supermarket.totalCount,
    cards: supermarket.edges.map(({ node }) => cardOf(node, 'selectedCount')),
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        Object.fromEntries((supermarket.facets[name] ?? []).map(({ value, count }) => [value, count])),
      ]),
    ),
  }),
  ...(await start(join(here, 'peers/sql-json.mjs'), { DATABASE_URL: url })),
});

export const graphile = async (url: string): Promise<Server> => {
  const folder = join(here, 'peers/postgraphile');
  if (!existsSync(join(folder, 'node_modules')))
    spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
    });
  const query = `query ($subject: String!, $stage: String!) {
    market(subject: $subject, stage: $stage, first: 20) { totalCount nodes {
      rowId number title introduction lecturer hourKind hours subjects stages delivery terminals board
      trainingFeeFen materialFeeFen seats selected seriesCode seriesTitle } }
    marketFacets(subject: $subject, stage: $stage) { nodes { name value count } } }`;
  return {
    name: 'PostGraphile 5',
    path: '/graphql',
    body: (subject, stage) => JSON.stringify({ query, variables: { subject, stage } }),
    read: ({ data }: { data: Graphile }) => ({
      total: data.market.totalCount,
      cards: data.market.nodes.map((node) => cardOf(node, 'selected')),
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
  readonly market: { readonly totalCount: number; readonly nodes: Card[] };
  readonly marketFacets: { readonly nodes: { name: string; value: string; count: number }[] };
}
