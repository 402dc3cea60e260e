import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Product } from '../support/product.js';
import { demoLogins } from '../support/seed.js';
import { exchange } from './exchange.js';
import { secondsOf, secondsOfAll } from './processor-time.js';

const connections = 16;
const pages = { home: '/', supermarket: '/supermarket' } as const;
const peerScript = fileURLToPath(new URL('./peers/same-page.mjs', import.meta.url));

interface Side {
  readonly port: number;
  readonly path: string;
  /** seconds of processor so far, by part */
  spent(): Readonly<Record<string, number>>;
}

interface Turn {
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly spent: Readonly<Record<string, number>>;
}

/**
 * P6: pages rendered a second, of many teachers in turns, signed in and compressed, against plain node:http that sends the same text compressed by the
 * same means: turn by turn in one run. The asker shares the machine, so the processor's milliseconds a page say more.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const product = await Product.start({ size: smoke ? 'small' : 'demo' });
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const agent = new Agent();
  const peers: ChildProcess[] = [];
  try {
    const cookies = await signIn(product);
    const [ms, turns] = smoke ? [300, 1] : [5_000, 3];
    console.log(
      '| page | HTML | sent | ours a second | plain http | ratio | web ms | API ms | PostgreSQL ms | plain ms |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|');
    for (const [name, path] of Object.entries(pages)) {
      const { text } = await exchange(agent, product.ports.web, path, { cookie: cookies[0] ?? '' });
      const file = join(folder, `${name}.html`);
      await writeFile(file, text);
      const peer = await startPeer(file);
      peers.push(peer.process);
      const ours: Side = { port: product.ports.web, path, spent: () => spentBy(product) };
      const plain: Side = { port: peer.port, path, spent: () => ({ plain: secondsOf(peer.pid) }) };
      const measured = { ours: [] as Turn[], plain: [] as Turn[] };
      for (let turn = -1; turn < turns; turn += 1) {
        const [one, other] = [await ask(ours, cookies, ms), await ask(plain, cookies, ms)];
        if (turn < 0) continue; // warmed up
        measured.ours.push(one);
        measured.plain.push(other);
      }
      console.log(lineOf(name, text, sumOf(measured.ours), sumOf(measured.plain)));
    }
  } finally {
    agent.destroy();
    for (const peer of peers) peer.kill();
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Over connections of its own: those kept from the turn before have idled for as long as a server keeps them. */
const ask = async (side: Side, cookies: readonly string[], ms: number): Promise<Turn> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const before = side.spent();
  const began = performance.now();
  let [asked, bytes] = [0, 0];
  const reader = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      const cookie = cookies[asked % cookies.length] ?? '';
      asked += 1;
      const answer = await exchange(agent, side.port, side.path, { cookie, encoding: 'br' });
      bytes += answer.bytes;
    }
  };
  await Promise.all(Array.from({ length: connections }, reader)).finally(() => agent.destroy());
  const seconds = (performance.now() - began) / 1_000;
  const spent = Object.entries(side.spent()).map(([part, value]) => [part, value - (before[part] ?? 0)]);
  return { pages: asked, bytes, seconds, spent: Object.fromEntries(spent) as Turn['spent'] };
};

const sumOf = (turns: readonly Turn[]): Turn => {
  const sum = (of: (turn: Turn) => number): number => turns.reduce((whole, turn) => whole + of(turn), 0);
  const parts = Object.keys(turns[0]?.spent ?? {});
  return {
    pages: sum((turn) => turn.pages),
    bytes: sum((turn) => turn.bytes),
    seconds: sum((turn) => turn.seconds),
    spent: Object.fromEntries(parts.map((part) => [part, sum(({ spent }) => spent[part] ?? 0)])),
  };
};

const lineOf = (name: string, text: string, ours: Turn, plain: Turn): string => {
  const rate = ({ pages, seconds }: Turn): number => pages / seconds;
  const each = ({ pages, spent }: Turn, part: string): string =>
    ((1_000 * (spent[part] ?? 0)) / pages).toFixed(2);
  const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KB`;
  const cells = [
    name,
    kilobytes(Buffer.byteLength(text)),
    kilobytes(ours.bytes / ours.pages),
    rate(ours).toFixed(0),
    rate(plain).toFixed(0),
    (rate(ours) / rate(plain)).toFixed(3),
    ...['web', 'api', 'postgres'].map((part) => each(ours, part)),
    each(plain, 'plain'),
  ];
  return `| ${cells.join(' | ')} |`;
};

const spentBy = (product: Product): Record<string, number> => {
  const { web, api, postgres } = product.pids();
  return { web: secondsOf(web), api: secondsOf(api), postgres: secondsOfAll(postgres) };
};

const startPeer = async (page: string): Promise<{ process: ChildProcess; port: number; pid: number }> => {
  const child = spawn(process.execPath, [peerScript], {
    env: { ...process.env, PAGE: page },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { port } = JSON.parse(said) as { port: number };
  return { process: child, port, pid: child.pid ?? 0 };
};

/** How many teachers ask in turns: one who asks for everything at once would share every answer with themself. */
const teachers = 64;
const tokenOf = (n: number): string => `page-${String(n)}-`.padEnd(43, 'x');

/** The demo's teacher, whose pages are full, and others of the city, each with a session. */
const signIn = async (product: Product): Promise<string[]> => {
  const signedIn = await product.rows<{ place: number }>(
    `with listed as (
       select t.account_id, t.school_id,
         row_number() over (order by a.login <> $1, md5(t.account_id::text)) - 1 as place
       from teacher t join account a on a.id = t.account_id where t.state = 'active'
     ), opened as (
       insert into session (token_digest, account_id, role, organisation_id, terminal, user_agent, created_at, seen_at, expires_at)
       select sha256(rpad('page-' || place || '-', 43, 'x')::bytea), account_id, 'teacher', school_id, 'pc', 'bench', now(), now(),
         now() + interval '1 day'
       from listed where place < $2 returning account_id
     )
     select place from listed join opened using (account_id) order by place`,
    [demoLogins.teacher, teachers],
  );
  return signedIn.map(({ place }) => `xueshi=${tokenOf(place)}`);
};
