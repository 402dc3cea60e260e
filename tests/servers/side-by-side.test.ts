import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { countOpen } from '@xueshi/schema/platform/outbox';
import { pick } from '../acceptance/selection/course-list.js';
import { enrol, lessonOf, look, report, start } from '../acceptance/study/learner.js';
import { Client } from '../support/client.js';
import { queueSettings } from '../support/queue.js';
import { demoPassword } from '../support/seed.js';
import { World } from '../support/world.js';

const course = 'slides-contrast';
const people = 10;
const seats = 6;
/** The processes' clock runs this much faster: a report of 15 s comes every quarter of a second. */
const speed = 60;
const beatMs = 15_000;

class Part {
  readonly #process: ChildProcess;
  readonly ready: Promise<{ port?: number }>;

  constructor(kind: 'api' | 'worker', world: World, began: number) {
    const script = join(import.meta.dirname, 'one-of-many.ts');
    this.#process = spawn(
      process.execPath,
      [
        '--import',
        join(import.meta.dirname, '../support/typescript.mjs'),
        script,
        kind,
        world.database.appUrl,
        String(began),
        String(speed),
      ],
      { env: { ...process.env, ...queueSettings(world) }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { promise, resolve, reject } = Promise.withResolvers<{ port?: number }>();
    this.ready = promise;
    const { stdout } = this.#process;
    if (stdout)
      createInterface({ input: stdout }).on('line', (line) => resolve(JSON.parse(line) as { port?: number }));
    this.#process.once('exit', () => reject(new Error(`${kind} ended before it was ready`)));
  }

  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}

let world: World;
let apis: Part[];
let workers: Part[];
let urls: string[];
const began = Date.now();
beforeAll(async () => {
  world = await World.create();
  apis = [new Part('api', world, began), new Part('api', world, began)];
  workers = [new Part('worker', world, began), new Part('worker', world, began)];
  const [ports] = await Promise.all([
    Promise.all(apis.map(({ ready }) => ready)),
    Promise.all(workers.map(({ ready }) => ready)),
  ]);
  urls = ports.map(({ port = 0 }) => `http://127.0.0.1:${port}`);
});
afterAll(async () => {
  await Promise.all([...apis, ...workers].map((part) => part.kill()));
  await world.end();
});

/** As a balancer and a browser together: every request to the next API, and again until one of them has answered. */
class Person {
  #turn: number;
  #client: Client;

  constructor(readonly place: number) {
    this.#turn = place;
    this.#client = new Client(urls[0] ?? '');
  }

  async insist<T>(ask: (client: Client) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      this.#turn += 1;
      this.#client = this.#client.at(urls[this.#turn % urls.length] ?? '');
      try {
        return await ask(this.#client);
      } catch (error) {
        // The one it asked is gone; an answer that is none would come again and again.
        if (tries > 20) throw error;
      }
    }
  }

  async signIn(login: string): Promise<void> {
    await this.insist((client) =>
      client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
        input: { login, password: demoPassword },
      }),
    );
  }
}

const teachers = () => world.seeded.teachers.slice(10, 10 + people);

it('two APIs and two workers lose nothing and count nothing twice when one of each is killed', async () => {
  const offering = world.offeringId('ai-classroom-day', 'choosing');
  await world.rows(
    `update selection set dropped_at = picked_at where offering_id = $1 and dropped_at is null`,
    [offering],
  );
  await world.rows(`update offering set selected = 0, seats = $2 where id = $1`, [offering, seats]);

  let acknowledged = 0;
  const kill = { at: people * 3, done: Promise.resolve() };
  const count = (): void => {
    acknowledged += 1;
    if (acknowledged === kill.at)
      kill.done = Promise.all([apis[0]?.kill(), workers[0]?.kill()]).then(() => undefined);
  };

  const lives = await Promise.all(
    teachers().map(async ({ id: teacherId, studyNumber }, place) => {
      const person = new Person(place);
      await person.signIn(studyNumber);
      const enrolmentId = await enrol(world, teacherId, course);
      const lesson = lessonOf(enrolmentId, course);
      const session = await person.insist((client) => start(client, enrolmentId, lesson));
      if (session.__typename === 'Refusal') throw new Error(session.why);
      const durationMs =
        (await person.insist((client) => look(client, enrolmentId)))?.lessons[0]?.durationMs ?? 0;
      let sequence = 0;
      for (let fromMs = 0; fromMs < durationMs; fromMs += beatMs, sequence += 1) {
        const span = { fromMs, toMs: Math.min(durationMs, fromMs + beatMs) };
        await played(session.id, (span.toMs - span.fromMs) / speed);
        const answer = await person.insist((client) => report(client, session.id, sequence, [span]));
        if (answer.__typename === 'Refusal') throw new Error(`refused: ${answer.key} ${answer.why}`);
        count();
      }
      const picked = await person.insist((client) => pick(client, toGlobalId('Offering', offering)));
      // Pressed again after the answer was lost, it says that it is on the list.
      const has = picked.__typename === 'CourseList' || picked.key === 'alreadyPicked';
      return {
        teacherId,
        enrolmentId: uuidOf('Enrolment', enrolmentId),
        sessionId: uuidOf('WatchSession', session.id),
        reports: sequence,
        durationMs,
        has,
      };
    }),
  );
  await kill.done;
  expect(acknowledged).toBeGreaterThan(kill.at);

  // Everything goes on by itself within 20 s.
  await expect.poll(() => countOpen(world.db.read()), { timeout: 20_000, interval: 100 }).toBe(0);

  for (const { enrolmentId, sessionId, reports, durationMs } of lives) {
    expect(
      await world.rows(
        `select count(*) as kept, max(sequence) as last, sum(played_ms) as played from beat where session_id = $1`,
        [sessionId],
      ),
    ).toEqual([{ kept: reports, last: reports - 1, played: durationMs }]);
    expect(
      await world.rows(`select covered_ms, learning_ms from lesson_progress where enrolment_id = $1`, [
        enrolmentId,
      ]),
    ).toEqual([{ covered_ms: durationMs, learning_ms: durationMs }]);
    expect(
      await world.rows(`select hours, rule from ledger_entry where enrolment_id = $1`, [enrolmentId]),
    ).toEqual([{ hours: 1, rule: 'L3' }]);
  }
  const inside = lives.filter(({ has }) => has).map(({ teacherId }) => teacherId);
  const selected = await world.rows<{ teacher_id: string }>(
    `select teacher_id from selection where offering_id = $1 and dropped_at is null`,
    [offering],
  );
  expect(inside).toHaveLength(seats);
  expect(selected.map(({ teacher_id }) => teacher_id).toSorted()).toEqual(inside.toSorted());
  expect(await world.rows(`select selected from offering where id = $1`, [offering])).toEqual([
    { selected: seats },
  ]);
});

/** Until the common clock says that this much was watched since the last report. */
const last = new Map<string, number>();
const played = async (session: string, ms: number): Promise<void> => {
  const due = (last.get(session) ?? performance.now()) + ms + 5;
  await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
  last.set(session, performance.now());
};
