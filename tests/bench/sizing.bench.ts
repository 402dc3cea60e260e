import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { readFileSync } from 'node:fs';
import { documentId } from '../support/persisted.js';
import { Product, type Part } from '../support/product.js';
import { demoPassword } from '../support/seed.js';
import { exchange } from './exchange.js';

const readers = 40;
const connections = 16;
const subjects = ['chinese', 'mathematics', 'english', 'physics', 'pe', 'music', 'it'] as const;
const stages = ['PRIMARY', 'JUNIOR', 'SENIOR'] as const;

interface Asked {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  /** null: a page */
  body(turn: number): string | null;
}

interface Answered {
  readonly times: readonly number[];
  readonly took: number;
  /** seconds of processor of each part */
  readonly spent: Readonly<Record<Part, number>>;
}

/**
 * What a page, a question and a sign-in cost in seconds of processor of each part (README, On real servers). Beside the
 * requests a second of this machine, on which the asker runs too: processor seconds hardly depend on what else it does.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const product = await Product.start({ size: smoke ? 'small' : 'demo' });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    const cookies = await signInMany(product, agent);
    const { web, api } = product.ports;
    const graphql = (operation: string, variables: (turn: number) => object = () => ({})) => ({
      port: api,
      path: '/graphql',
      body: (turn: number) =>
        JSON.stringify({ documentId: documentId(operation), variables: variables(turn) }),
    });
    const page = (path: string) => ({ port: web, path, body: () => null });
    const market = (turn: number): object => ({
      first: 20,
      filter: { subject: subjects[turn % subjects.length], stage: stages[turn % stages.length] },
    });
    const asked: Asked[] = [
      { name: 'home, the page', ...page('/') },
      { name: 'supermarket, the page', ...page('/supermarket') },
      { name: 'home, GraphQL', ...graphql('TeacherHome') },
      { name: 'supermarket, GraphQL', ...graphql('Supermarket', market) },
      { name: 'my list, GraphQL', ...graphql('MyList') },
    ];
    console.log(
      '| | a second | p50 | p99 | web ms | API ms | PostgreSQL ms |\n|---|---|---|---|---|---|---|',
    );
    for (const one of asked) {
      await rush(product, agent, one, cookies, smoke ? 20 : 300); // warm
      console.log(lineOf(one.name, await rush(product, agent, one, cookies, smoke ? 40 : 2_000)));
    }
    const lesson = await putPiece(product);
    const trainer = [await signIn(product, agent, lesson.login)];
    for (const [name, port] of [
      ['a megabyte of a video, past the web', web],
      ['a megabyte of a video, from the API', api],
    ] as const) {
      const piece: Asked = { name, port, path: lesson.path, body: () => null };
      await rush(product, agent, piece, trainer, smoke ? 20 : 300);
      console.log(lineOf(name, await rush(product, agent, piece, trainer, smoke ? 40 : 1_000)));
    }
  } finally {
    agent.destroy();
    await product.stop();
  }
};

const lineOf = (name: string, { times, took, spent }: Answered): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
  const each = (part: Part): string => ((1_000 * spent[part]) / times.length).toFixed(2);
  const rate = ((1_000 * times.length) / took).toFixed(0);
  return `| ${name} | ${rate} | ${at(0.5)} | ${at(0.99)} | ${each('web')} | ${each('api')} | ${each('postgres')} |`;
};

const rush = async (
  product: Product,
  agent: Agent,
  asked: Asked,
  cookies: readonly string[],
  times: number,
): Promise<Answered> => {
  const took: number[] = [];
  const before = spentBy(product);
  const began = performance.now();
  let turn = 0;
  const reader = async (): Promise<void> => {
    while (turn < times) {
      const mine = turn;
      turn += 1;
      const started = performance.now();
      const cookie = cookies[mine % cookies.length] ?? '';
      await exchange(agent, asked.port, asked.path, { cookie, body: asked.body(mine) });
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  const after = spentBy(product);
  const since = (part: Part): number => after[part] - before[part];
  return {
    times: took,
    took: performance.now() - began,
    spent: { web: since('web'), api: since('api'), worker: since('worker'), postgres: since('postgres') },
  };
};

/** Seconds of processor so far, from /proc; a server of PostgreSQL counts with the processes that serve its connections. */
const spentBy = (product: Product): Record<Part, number> => {
  const ticks = (pid: number): number => {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  const children = (pid: number): number[] =>
    readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .split(' ')
      .filter((text) => text !== '')
      .map(Number);
  const pids = product.pids();
  const servers = [pids.postgres, ...children(pids.postgres)];
  return {
    web: ticks(pids.web) / 100,
    api: ticks(pids.api) / 100,
    worker: ticks(pids.worker) / 100,
    postgres: servers.reduce((sum, pid) => sum + ticks(pid), 0) / 100,
  };
};

/** A piece of a video as large as four seconds in the second quality, where a trainer of its course may have it. */
const putPiece = async (product: Product): Promise<{ path: string; login: string }> => {
  const [lesson] = await product.rows<{ folder: string; login: string }>(
    `select l.media_key as folder, a.login from lesson l
     join course c on c.id = l.course_id
     join role_grant g on g.organisation_id = c.declaring_id and g.role = 'trainer' and g.ended_at is null
     join account a on a.id = g.account_id
     where l.media_key is not null limit 1`,
  );
  if (lesson === undefined) throw new Error('no course of the demo has a video');
  const key = `${lesson.folder}/sizing-000.m4s`;
  await product.keep(key, randomBytes(1024 * 1024));
  return { path: `/media/${key}`, login: lesson.login };
};

const signIn = async (product: Product, agent: Agent, login: string): Promise<string> => {
  const body = JSON.stringify({
    documentId: documentId('SignIn'),
    variables: { input: { login, password: demoPassword } },
  });
  const answered = await exchange(agent, product.ports.api, '/graphql', { body });
  return answered.cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');
};

/** Teachers who have signed in, and what that costs. */
const signInMany = async (product: Product, agent: Agent): Promise<string[]> => {
  const teachers = await product.rows<{ login: string }>(
    `select a.login from account a join teacher t on t.account_id = a.id where t.state = 'active' order by a.id limit $1`,
    [readers],
  );
  const before = spentBy(product);
  const cookies = await Promise.all(teachers.map(({ login }) => signIn(product, agent, login)));
  const spent = spentBy(product).api - before.api;
  console.log(`sign-in: ${((1_000 * spent) / teachers.length).toFixed(1)} ms of the API's processor each`);
  return cookies;
};
