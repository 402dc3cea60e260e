import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startTask } from '@xueshi/schema/platform/task';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueSettings } from '../support/queue.js';
import { World } from '../support/world.js';

/** A lease lasts 15 s, and somebody looks once a second. */
const patience = { timeout: 20_000, interval: 50 };

interface Worker {
  readonly lines: Record<string, unknown>[];
  end(signal: NodeJS.Signals): Promise<void>;
}

describe('long work', () => {
  let world: World;
  let workers: Worker[];

  beforeEach(async () => {
    world = await World.create();
    workers = [];
  });
  afterEach(async () => {
    for (const worker of workers) await worker.end('SIGKILL');
    await world.end();
  });

  const run = async (finishes: 'never' | 'at-once'): Promise<Worker> => {
    const script = join(import.meta.dirname, 'task-worker.ts');
    const child: ChildProcess = spawn(process.execPath, [script, world.database.appUrl, finishes], {
      env: { ...process.env, ...queueSettings(world) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: Record<string, unknown>[] = [];
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) =>
        lines.push(JSON.parse(line) as Record<string, unknown>),
      );
    const ended = once(child, 'exit');
    const worker = {
      lines,
      end: async (signal: NodeJS.Signals) => {
        child.kill(signal);
        await ended;
      },
    };
    workers.push(worker);
    await expect.poll(() => lines.some((line) => 'ready' in line), { timeout: 60_000 }).toBe(true);
    return worker;
  };
  const start = (): Promise<string> =>
    world.db.work((tx) =>
      startTask(tx, {
        kind: { name: 'test.long', atOnce: 1, attempts: 3 },
        payload: {},
        requestedBy: null,
        now: world.clock.now(),
      }),
    );
  const task = async (id: string): Promise<object | undefined> =>
    (await world.rows(`select state, attempts, progress from task where id = $1`, [id]))[0];
  const began = async (worker: Worker): Promise<void> => {
    await expect.poll(() => worker.lines, patience).toContainEqual({ began: 1 });
  };

  it('of a killed worker is taken over by another one and ends once', async () => {
    const [mortal, id] = [await run('never'), await start()];
    await began(mortal);
    const other = await run('at-once');
    await expect
      .poll(() => task(id), patience)
      .toMatchObject({ state: 'running', attempts: 1, progress: 0.5 });
    await mortal.end('SIGKILL');
    await expect.poll(() => task(id), patience).toMatchObject({ state: 'done', attempts: 2 });
    expect(other.lines.slice(1)).toEqual([{ began: 2 }, { ended: 'done' }]);
  });

  it('of a worker that is told to stop is begun by another one at once', async () => {
    const [leaving, id] = [await run('never'), await start()];
    await began(leaving);
    const other = await run('at-once');
    const before = performance.now();
    await leaving.end('SIGTERM');
    await expect.poll(() => task(id), patience).toMatchObject({ state: 'done', attempts: 1 });
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(leaving.lines.slice(1)).toEqual([{ began: 1 }, { stopped: true }]);
    expect(other.lines.slice(1)).toEqual([{ began: 1 }, { ended: 'done' }]);
  });
});
