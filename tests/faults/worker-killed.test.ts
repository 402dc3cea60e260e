import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { countOpen } from '@xueshi/schema/platform/outbox';
import { enrol, lessonOf, look, play, watch } from '../acceptance/study/learner.js';
import { emptyQueue, queueSettings } from '../support/queue.js';
import { World } from '../support/world.js';

const course = 'slides-contrast';
/** Everything goes on by itself within 20 s, whatever was killed. */
const patience = 20_000;

type Death = 'before-commit' | 'after-commit' | 'never';

interface Line {
  readonly ready?: true;
  readonly ran?: string;
  readonly handled?: string;
  readonly rows?: number;
}

class MortalWorker {
  readonly lines: Line[] = [];
  readonly #process: ChildProcess;
  readonly ended: Promise<unknown>;

  constructor(databaseUrl: string, dies: Death, queue: Record<string, string>) {
    const script = join(import.meta.dirname, 'mortal-worker.ts');
    this.#process = spawn(process.execPath, [script, databaseUrl, dies], {
      env: { ...process.env, ...queue },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = once(this.#process, 'exit');
    const { stdout } = this.#process;
    if (stdout)
      createInterface({ input: stdout }).on('line', (line) => this.lines.push(JSON.parse(line) as Line));
  }

  get signal(): NodeJS.Signals | null {
    return this.#process.signalCode;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGKILL');
      await this.ended;
    }
  }
}

const until = async (what: string, holds: () => boolean | Promise<boolean>, ms = patience): Promise<void> => {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(50))
    if (await holds()) return;
  throw new Error(`${what}: not within ${ms / 1000} s`);
};

describe('a worker that is killed', () => {
  let world: World;
  let workers: MortalWorker[];
  let enrolmentId: string;
  let watchAll: () => Promise<void>;

  beforeEach(async () => {
    world = await World.create();
    workers = [];
    const teacher = world.seeded.teachers[7];
    if (!teacher) throw new Error('the seed has too few teachers');
    const client = await world.signedIn({ login: teacher.studyNumber });
    const id = await enrol(world, teacher.id, course);
    enrolmentId = uuidOf('Enrolment', id) ?? '';
    watchAll = async () => {
      const session = await watch(client, id, lessonOf(id, course));
      const durationMs = (await look(client, id))?.lessons[0]?.durationMs ?? 0;
      await play(world, client, session.id, { fromMs: 0, toMs: durationMs });
    };
  });
  afterEach(async () => {
    for (const worker of workers) await worker.stop();
    await world.end();
  });

  const run = async (dies: Death): Promise<MortalWorker> => {
    const worker = new MortalWorker(world.database.appUrl, dies, queueSettings(world));
    workers.push(worker);
    // One that dies may do so before it can say that it is ready.
    await until('a worker starts', () => worker.lines.length > 0 || worker.signal !== null, 60_000);
    return worker;
  };
  const entries = () =>
    world.rows(`select hours, rule from ledger_entry where enrolment_id = $1`, [enrolmentId]);
  const posted = [{ hours: 1, rule: 'L3' }];
  const allDone = async (): Promise<boolean> => (await countOpen(world.db.read())) === 0;
  const ran = ({ lines }: MortalWorker): Line[] => lines.filter((line) => line.ran === 'study.roll-up');

  it('between commit and acknowledgement runs its handler again, and the ledger has one row', async () => {
    await watchAll();
    const first = await run('after-commit');
    await first.ended;
    expect(first.signal).toBe('SIGKILL');
    expect(await entries()).toEqual(posted);
    const second = await run('never');
    const handled = (line: Line): boolean => line.handled === 'study.roll-up';
    await until('the queue delivers the message again', () => second.lines.some(handled));
    expect(ran(first).length).toBeGreaterThan(0);
    expect(ran(second).length).toBeGreaterThan(0);
    expect(await entries()).toEqual(posted);
    // Had the closing of its rows been lost as well, the handler would do all of it again, to the same end.
    const before = ran(second).length;
    await world.rows(`update outbox set closed_at = null where job = 'study.roll-up'`);
    await until('the rows are handled again', async () => ran(second).length > before && (await allDone()));
    expect(ran(second).some(({ rows = 0 }) => rows > 0)).toBe(true);
    expect(await entries()).toEqual(posted);
    expect(await world.rows(`select 1 from passing where enrolment_id = $1`, [enrolmentId])).toHaveLength(1);
  });

  it('before its commit leaves everything to the next, which needs no word from the dead', async () => {
    await watchAll();
    const first = await run('before-commit');
    await first.ended;
    expect(await entries()).toEqual([]);
    await run('never');
    await until('the hours are posted', async () => (await entries()).length > 0 && (await allDone()));
    expect(await entries()).toEqual(posted);
  });

  it('is not missed while another one runs beside it', async () => {
    const [mortal] = [await run('after-commit'), await run('never'), await run('never')];
    await watchAll();
    await until('everything is handled', allDone);
    expect(await entries()).toEqual(posted);
    expect([null, 'SIGKILL']).toContain(mortal.signal);
  });

  it('loses nothing when the queue is emptied', async () => {
    await watchAll();
    const first = await run('before-commit');
    await first.ended;
    await emptyQueue(world);
    await run('never');
    await until('the hours are posted', async () => (await entries()).length > 0);
    await emptyQueue(world);
    await world.rows(`update outbox set closed_at = null where job = 'study.roll-up'`);
    await until('everything is handled', allDone);
    expect(await entries()).toEqual(posted);
  });
});
