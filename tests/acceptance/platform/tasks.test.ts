import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { TaskKind } from '@xueshi/schema/kernel/tasks';
import { createLog } from '@xueshi/schema/platform/log';
import { requestCancel, startTask } from '@xueshi/schema/platform/task';
import { defineTask, TaskFault, type Task, type TaskContext } from '@xueshi/worker/platform/task';
import { startTasks, type TaskRunner } from '@xueshi/worker/platform/task-runner';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Wait {
  readonly name: string;
}

const wait: TaskKind<Wait, { waited: string }> = { name: 'test.wait', atOnce: 1, attempts: 3 };

const shown = `id kind state progress note remainingMs cancelRequested result { name value } fault { key what }`;

interface TaskShown {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly note: string | null;
  readonly remainingMs: number | null;
  readonly cancelRequested: boolean;
  readonly result: readonly { name: string; value: string }[];
  readonly fault: { readonly key: string; readonly what: string } | null;
}

describe('a task', () => {
  let world: World;
  let owner: Client;
  let requestedBy: string;
  const runners: TaskRunner[] = [];
  const begun: { name: string; attempt: number }[] = [];
  const ended: { name: string; state: string }[] = [];

  beforeAll(async () => {
    world = await World.create();
    owner = await world.signedIn('analyst');
    const [account] = await world.rows<{ id: string }>(
      `select account_id as id from session order by created_at desc limit 1`,
    );
    requestedBy = account?.id ?? '';
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await world.rows(`delete from task`);
    begun.length = 0;
    ended.length = 0;
  });
  afterAll(() => world.end());

  const untilAborted = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

  const doing = (run: (context: TaskContext<Wait>) => Promise<unknown>): Task =>
    defineTask(wait, {
      run: async (context) => {
        begun.push({ name: context.payload.name, attempt: context.attempt });
        await run(context);
        return { waited: context.payload.name };
      },
      ended: (_, { payload, outcome }) => {
        ended.push({ name: payload.name, state: outcome.state });
        return Promise.resolve();
      },
    });
  const work = async (task: Task): Promise<TaskRunner> => {
    const deps = {
      db: world.db,
      clock: world.clock,
      log: createLog('test', 'silent'),
      storage: world.storage,
      scratch: '',
      mediaLimits: { largestBytes: 0, longestMs: 0 },
    };
    const runner = startTasks({ databaseUrl: world.database.appUrl, deps, list: [task] });
    runners.push(runner);
    await runner.ready;
    return runner;
  };
  const start = (name: string): Promise<string> =>
    world.db.work((tx) =>
      startTask(tx, { kind: wait, payload: { name }, requestedBy, now: world.clock.now() }),
    );
  const look = async (id: string, client = owner): Promise<TaskShown | null> =>
    (
      await client.ask<{ task: TaskShown | null }>(`query ($id: ID!) { task(id: $id) { ${shown} } }`, {
        id: toGlobalId('Task', id),
      })
    ).task;
  const comesTo = async (id: string, state: string): Promise<void> => {
    await expect.poll(async () => (await look(id))?.state, { timeout: 20_000, interval: 50 }).toBe(state);
  };

  it('is done as soon as it is asked for, tells how far it is, and is its requester’s alone', async () => {
    const go = Promise.withResolvers<void>();
    await work(
      doing(async ({ progress }) => {
        progress(0.25, 'waiting');
        await go.promise;
      }),
    );
    const id = await start('a');
    await expect
      .poll(() => look(id), { timeout: 5_000 })
      .toMatchObject({ state: 'RUNNING', progress: 0.25, note: 'waiting' });
    world.clock.advance(10_000);
    expect(await look(id)).toMatchObject({ remainingMs: 30_000 });
    expect(await look(id, await world.signedIn('city-admin'))).toBeNull();
    go.resolve();
    await comesTo(id, 'DONE');
    expect(await look(id)).toMatchObject({
      progress: 1,
      result: [{ name: 'waited', value: 'a' }],
      fault: null,
    });
    expect(ended).toEqual([{ name: 'a', state: 'done' }]);
  });

  it('waits for a free place, and is cancelled while it waits and while it runs', async () => {
    await work(doing(({ signal }) => untilAborted(signal)));
    const running = await start('running');
    await comesTo(running, 'RUNNING');
    const waiting = await start('waiting');
    const cancel = (id: string): Promise<unknown> =>
      owner.ask(
        `mutation ($id: ID!) { cancelTask(id: $id) { ... on Task { state } ... on Refusal { key } } }`,
        {
          id: toGlobalId('Task', id),
        },
      );
    await cancel(waiting);
    await comesTo(waiting, 'CANCELLED');
    await cancel(running);
    await comesTo(running, 'CANCELLED');
    expect(begun).toEqual([{ name: 'running', attempt: 1 }]);
    expect(ended.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    // What has ended stays as it is.
    expect(await world.db.work((tx) => requestCancel(tx, running, world.clock.now()))).toBe(false);
    expect(await cancel(running)).toEqual({ cancelTask: { state: 'CANCELLED' } });
  });

  it('fails at once for a reason of its own, and after three tries for a fault of ours', async () => {
    await work(
      doing(({ payload }) => {
        throw payload.name === 'bad' ? new TaskFault(refuse('task', 'taskNotFound')) : new Error('disk full');
      }),
    );
    const [bad, unlucky] = [await start('bad'), await start('unlucky')];
    await comesTo(bad, 'FAILED');
    for (const attempt of [1, 2]) {
      await expect.poll(() => begun.filter(({ name }) => name === 'unlucky').length).toBe(attempt);
      // it waits for its next turn, which is brought forward
      await comesTo(unlucky, 'QUEUED');
      await world.rows(`update task set lease_until = null where id = $1`, [unlucky]);
    }
    await comesTo(unlucky, 'FAILED');
    expect((await look(bad))?.fault?.key).toBe('taskNotFound');
    expect((await look(unlucky))?.fault).toMatchObject({ key: 'taskFailed', what: '这项工作没有完成。' });
    expect(begun.filter(({ name }) => name === 'unlucky').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it('is given back by a process that stops, and costs no attempt', async () => {
    const first = await work(doing(({ signal }) => untilAborted(signal)));
    const id = await start('moved');
    await comesTo(id, 'RUNNING');
    await first.stop();
    expect(await look(id)).toMatchObject({ state: 'QUEUED', progress: 0 });
    await work(doing(() => Promise.resolve()));
    await comesTo(id, 'DONE');
    expect(begun.map(({ attempt }) => attempt)).toEqual([1, 1]);
    expect(ended).toEqual([{ name: 'moved', state: 'done' }]);
  });

  it('ends once when two processes believe that they hold it', async () => {
    const late = Promise.withResolvers<void>();
    await work(doing(({ attempt }) => (attempt === 1 ? late.promise : Promise.resolve())));
    const id = await start('twice');
    await comesTo(id, 'RUNNING');
    // As if the first one had slept through its lease.
    await world.rows(
      `update task set lease_until = clock_timestamp(), holder = gen_random_uuid() where id = $1`,
      [id],
    );
    await work(doing(({ attempt }) => (attempt === 1 ? late.promise : Promise.resolve())));
    await comesTo(id, 'DONE');
    late.resolve();
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    expect(begun.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(ended).toEqual([{ name: 'twice', state: 'done' }]);
  });
});
