import { strictEqual, ok } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entities } from '@xueshi/schema/entities';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { migrate } from '@xueshi/schema/migrations/migrate';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { offeringId } from '@xueshi/schema/seed/build-terms';
import { startPostgres } from '../../schema/launch/postgres.mjs';
import { seedTemplate, testNow } from '../support/seed.js';
import { startProcess } from '../support/server-process.js';
import { pressAll, type Answered } from './press-load.js';
import { fillRush, tokenOf } from './rush-city.js';

interface Size {
  readonly teachers: number;
  readonly seats: readonly number[];
  readonly rounds: number;
}

const full: Size = { teachers: 135_323, seats: [30, 2_000], rounds: 2 };
const tiny: Size = { teachers: 4_000, seats: [30, 400], rounds: 1 };
const connections = 256;
const root = fileURLToPath(new URL('../../', import.meta.url));
const hot = offeringId('ai-classroom-day', 'choosing');

/**
 * P3: everybody presses one class at the opening; ours as `npm start` runs it (one API process) against one transaction a
 * request, in turns, on one durable database. Every press must have its verdict; seats, rows and answers must agree.
 */
export const run = async (smoke: boolean): Promise<void> => {
  const size = smoke ? tiny : full;
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-bench-'));
  const postgres = await startPostgres({ dataDir });
  try {
    await migrate(postgres.ownerUrl, postgres.appUrl);
    await seedTemplate(postgres.appUrl);
    const db = await connectDatabase({ url: postgres.ownerUrl, entities, pool: 2 });
    try {
      await fillRush(db, size.teachers, Date.now() - testNow.getTime());
      const requests = await requestsOf(size.teachers);
      for (const seats of size.seats)
        await compare(db, postgres.appUrl, dataDir, requests, seats, size.rounds);
    } finally {
      await db.close();
    }
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const compare = async (
  db: Database,
  url: string,
  dataDir: string,
  requests: readonly Buffer[],
  seats: number,
  rounds: number,
): Promise<void> => {
  const servers = {
    peer: 'tests/bench/peers/one-transaction.mjs',
    ours: 'api/dist/platform/main.js',
  } as const;
  const speed: Record<keyof typeof servers, number[]> = { peer: [], ours: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, script] of Object.entries(servers) as [keyof typeof servers, string][]) {
      await empty(db, seats);
      const server = await startProcess(script, url, dataDir);
      try {
        // everybody has the page open before midnight: a quiet look at a class that is not the hot one
        await pressAll(server.port, requests.slice(0, 200).map(elsewhere), 20);
        const answered = await pressAll(server.port, requests, connections);
        await check(db, answered, seats);
        speed[name].push(requests.length / (answered.elapsed / 1_000));
        console.log(`${name.padEnd(5)} ${String(seats)} seats  ${tell(answered, requests.length)}`);
      } finally {
        await server.stop();
      }
    }
  const ratio = median(speed.ours) / median(speed.peer);
  console.log(`P3 ${String(seats)} seats: ours / one transaction a request = ${ratio.toFixed(2)} (goal 2)`);
};

/** Every press answered with a verdict, and what was said is what there is. */
const check = async (db: Database, { bodies, after }: Answered, seats: number): Promise<void> => {
  const yes = bodies.filter((body) => body.includes('"__typename":"CourseList"')).length;
  const no = bodies.filter((body) => body.includes('"key":"classFull"')).length;
  strictEqual(
    yes + no,
    bodies.length,
    `without a verdict: ${bodies.find((body) => !/CourseList|classFull/.test(body)) ?? ''}`,
  );
  strictEqual(yes, Math.min(seats, bodies.length), 'told yes');
  const [kept] = await rows<{ selected: number; active: number; people: number }>(
    db.read(),
    `select selected, (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null) as active,
       (select count(distinct teacher_id) from selection s where s.offering_id = o.id and s.dropped_at is null) as people
     from offering o where id = $1`,
    [hot],
  );
  strictEqual(kept?.selected, yes, 'counted');
  strictEqual(kept.active, yes, 'rows');
  strictEqual(kept.people, yes, 'people');
  ok(after.every((ms) => ms > 0));
};

const empty = async (db: Database, seats: number): Promise<void> => {
  await rows(db.read(), `delete from selection where offering_id = $1`, [hot]);
  await rows(db.read(), `update offering set selected = 0, seats = $2 where id = $1`, [hot, seats]);
  await rows(db.read(), `vacuum analyze selection`);
};

/** The press as the web sends it: a persisted document, the session's cookie. */
const requestsOf = async (teachers: number): Promise<Buffer[]> => {
  const manifest = JSON.parse(
    await readFile(join(root, 'schema/graphql/persisted-documents.json'), 'utf8'),
  ) as Record<string, string>;
  const documentId = Object.entries(manifest).find(([, text]) => text.startsWith('mutation PickCourse'))?.[0];
  ok(documentId !== undefined, 'the web has no document that picks');
  const body = JSON.stringify({
    documentId,
    variables: { input: { offeringId: toGlobalId('Offering', hot) } },
  });
  return Array.from({ length: teachers }, (_, at) =>
    Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept-language: zh-CN\r\ncookie: xueshi=${tokenOf(at + 1)}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
    ),
  );
};

const elsewhere = (request: Buffer): Buffer => {
  const other = toGlobalId('Offering', '00000000-0000-4000-8000-000000000000');
  return Buffer.from(request.toString().replace(toGlobalId('Offering', hot), other));
};

const tell = ({ after, elapsed }: Answered, presses: number): string => {
  const sorted = after.toSorted();
  const at = (share: number): string =>
    `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)} ms`;
  const rate = Math.round(presses / (elapsed / 1_000)).toLocaleString('en');
  return `${rate} presses/s · half have their verdict after ${at(0.5)}, the last after ${at(1)}`;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
