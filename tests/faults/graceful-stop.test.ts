import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { countOpen } from '@xueshi/schema/platform/outbox';
import { freePort } from '../support/ports.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrol, lessonOf, watch } from '../acceptance/study/learner.js';
import { documentId } from '../support/persisted.js';
import { demoPassword, testSecret } from '../support/seed.js';
import { World } from '../support/world.js';

const course = 'slides-contrast';
const teachers = 8;
const restarts = 4;

let world: World;
let port: number;

interface Part {
  readonly process: ChildProcess;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

/** One process of the product, as the launcher runs it; resolves when it says that it is ready. */
const run = async (script: string): Promise<Part> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../..', script)], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: world.database.appUrl,
      API_PORT: String(port),
      XUESHI_DATA_DIR: import.meta.dirname,
      XUESHI_SECRET: testSecret,
      XUESHI_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), ended.then(() => ['ended'])])) as [string];
  expect(line).toContain('"ready":true');
  return { process: child, ended };
};

/** SIGTERM, and how long it took; it must end by itself and well. */
const stop = async (part: Part): Promise<number> => {
  const began = performance.now();
  part.process.kill('SIGTERM');
  expect(await part.ended).toEqual([0, null]);
  return performance.now() - began;
};

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What became of one request: an answer, or where it broke off. */
type Fate =
  | { readonly answer: Answer }
  | { readonly broke: 'not let in' | 'on an old connection' | 'in mid-request' };

/** One POST over a kept-alive connection, watched closely enough to tell a refusal to listen from an accepted request that is cut. */
const post = (agent: Agent, cookie: string, operation: string, variables: object): Promise<Fate> =>
  new Promise((resolve) => {
    const sent = request(
      {
        agent,
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-xueshi-client': 'web', cookie },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ answer: { status: response.statusCode ?? 0, body } }));
        response.on('error', () => resolve({ broke: 'in mid-request' }));
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve({ broke: 'not let in' });
      else resolve({ broke: sent.reusedSocket ? 'on an old connection' : 'in mid-request' });
    });
    sent.end(JSON.stringify({ documentId: documentId(operation), operationName: operation, variables }));
  });

beforeAll(async () => {
  world = await World.create();
  port = await freePort();
});
afterAll(() => world.end());

it('a stop drops nothing that was let in, however often, while people watch', async () => {
  // Everybody at their lesson: sessions and enrolments, made by the API of the test itself.
  const people = await Promise.all(
    world.seeded.teachers.slice(10, 10 + teachers).map(async ({ id, studyNumber }) => {
      const client = await world.signedIn({ login: studyNumber });
      const enrolment = await enrol(world, id, course);
      const session = await watch(client, enrolment, lessonOf(enrolment, course));
      return { cookie: client.cookie ?? '', sessionId: session.id, enrolment, studyNumber };
    }),
  );
  // The parts run by the machine's clock, the city of the test by its own.
  await world.rows(
    `update enrolment set study_opens = now() - interval '1 day', study_closes = now() + interval '1 day'`,
  );
  await world.rows(`update session set expires_at = now() + interval '1 day'`);
  await world.rows(`update watch_session set started_at = now() - interval '1 hour'`);

  const lesson = { over: false };
  const fates: Record<string, number> = {};
  const acknowledged = new Map<string, number>();
  /** As the player does: a report is repeated, the same and under the same number, until it is acknowledged. */
  const play = async ({ cookie, sessionId }: (typeof people)[number]): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let sequence = 0; !lesson.over;) {
      const spans = [{ fromMs: sequence * 10, toMs: sequence * 10 + 10 }];
      const input = { sessionId, sequence, spans, positionMs: sequence * 10 + 10 };
      const fate = await post(agent, cookie, 'ReportPlayed', { input });
      const name = 'broke' in fate ? fate.broke : `${fate.answer.status}`;
      fates[name] = (fates[name] ?? 0) + 1;
      if ('answer' in fate && fate.answer.body.includes('"BeatAcknowledged"')) {
        acknowledged.set(sessionId, sequence);
        sequence += 1;
      } else if ('answer' in fate) throw new Error(fate.answer.body);
      await sleep('broke' in fate ? 20 : 2);
    }
    agent.destroy();
  };

  let api = await run('api/dist/platform/main.js');
  let worker = await run('worker/dist/platform/main.js');
  const players = Promise.all(people.map(play));
  const took: number[] = [];
  for (let turn = 0; turn < restarts; turn += 1) {
    const before = [...acknowledged.values()].reduce((sum, last) => sum + last, 0);
    await expect
      .poll(() => [...acknowledged.values()].reduce((sum, last) => sum + last, 0), { timeout: 30_000 })
      .toBeGreaterThan(before + 40);
    if (turn % 2 === 0) {
      took.push(await stop(api));
      api = await run('api/dist/platform/main.js');
    } else {
      took.push(await stop(worker));
      worker = await run('worker/dist/platform/main.js');
    }
  }
  // A sign-in under way takes its time (the password is worked on): it ends, and then the process.
  const signIn = post(new Agent({ keepAlive: true }), '', 'SignIn', {
    input: { login: people[0]?.studyNumber, password: demoPassword },
  });
  await sleep(5);
  lesson.over = true;
  await players;
  const [last] = await Promise.all([signIn, stop(api).then((ms) => took.push(ms))]);
  expect('answer' in last && last.answer.status).toBe(200);

  await expect.poll(() => countOpen(world.db.read()), { timeout: 20_000 }).toBe(0);
  took.push(await stop(worker));
  expect(Math.max(...took)).toBeLessThan(9_000);
  expect(fates).not.toHaveProperty('in mid-request');

  for (const { sessionId, enrolment } of people) {
    const kept = await world.rows<{ sequence: number; times: number }>(
      `select sequence, count(*) as times from beat where session_id = $1 group by 1 order by 1`,
      [uuidOf('WatchSession', sessionId)],
    );
    // Every acknowledged report is there once; one more may have been kept whose answer came too late to be counted.
    expect(kept.map(({ sequence }) => sequence)).toEqual(kept.map((_, index) => index));
    expect(kept.every(({ times }) => times === 1)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual((acknowledged.get(sessionId) ?? -1) + 1);
    const [progress] = await world.rows<{ covered: number }>(
      `select covered_ms as covered from lesson_progress where enrolment_id = $1`,
      [uuidOf('Enrolment', enrolment)],
    );
    expect(progress?.covered).toBe(kept.length * 10);
  }
});
