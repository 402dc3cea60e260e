import type { Database } from '@xueshi/schema/platform/database';
import { listenTo } from '@xueshi/schema/platform/listen';
import { countTasks, takeTask, type HeldTask } from '@xueshi/schema/platform/task-lease';
import type { Task, TaskDeps } from './task.js';
import { attempt } from './task-attempt.js';

export interface TaskRunnerOptions {
  readonly databaseUrl: string;
  readonly deps: TaskDeps;
  readonly list: readonly Task[];
}

export interface TaskRunner {
  readonly ready: Promise<void>;
  /** takes nothing new, gives back what is under way: another process begins it at once */
  stop(): Promise<void>;
}

/** How often open tasks are looked for without a notice: those of a killed process announce nothing. */
const pollEvery = 1_000;

/**
 * Does the tasks of one worker process; any number may run. It hears of new and cancelled ones by NOTIFY, looks once a
 * second anyway, and takes over what a process that died held, once its lease ends.
 */
export const startTasks = ({ databaseUrl, deps, list }: TaskRunnerOptions): TaskRunner => {
  const byName = new Map(list.map((task) => [task.kind.name, task]));
  const running = new Map<string, number>();
  const attempts = new Set<Promise<void>>();
  const stopping = new AbortController();
  let looking: Promise<void> | null = null;
  let again = false;

  const begin = (held: HeldTask): void => {
    const task = byName.get(held.kind);
    if (task === undefined) return;
    running.set(held.kind, (running.get(held.kind) ?? 0) + 1);
    const one = attempt(deps, task, held, stopping.signal)
      // Its lease ends by itself, and somebody takes it over.
      .catch((error: unknown) =>
        deps.log.error(
          { task: held.id, kind: held.kind, err: error },
          'the end of a task could not be written',
        ),
      )
      .finally(() => {
        running.set(held.kind, (running.get(held.kind) ?? 1) - 1);
        attempts.delete(one);
        look();
      });
    attempts.add(one);
  };
  const take = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const free = list
        .filter(({ kind }) => (running.get(kind.name) ?? 0) < kind.atOnce)
        .map(({ kind }) => kind.name);
      const held = await takeTask(deps.db.read(), { known: [...byName.keys()], free, now: deps.clock.now() });
      if (held === null) return;
      begin(held);
    }
  };
  const look = (): void => {
    if (stopping.signal.aborted) return;
    if (looking) {
      again = true;
      return;
    }
    looking = take()
      .catch((error: unknown) => deps.log.warn({ err: error }, 'tasks could not be looked for; trying again'))
      .finally(() => {
        looking = null;
        if (!again) return;
        again = false;
        look();
      });
  };
  const timer = setInterval(look, pollEvery);
  const listener = listenTo({
    url: databaseUrl,
    channel: 'task',
    onNotice: look,
    onError: (error) => deps.log.warn({ err: error }, 'the connection that hears of new tasks was lost'),
  });
  return {
    ready: listener.ready,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await listener.stop();
      await looking;
      await Promise.all(attempts);
    },
  };
};

/** Does every open task once, one after the other; for tests and for the seed. */
export const doTasks = async (deps: TaskDeps, list: readonly Task[]): Promise<void> => {
  const known = list.map(({ kind }) => kind.name);
  const never = new AbortController().signal;
  for (;;) {
    const held = await takeTask(deps.db.read(), { known, free: known, now: deps.clock.now() });
    const task = list.find(({ kind }) => kind.name === held?.kind);
    if (held === null || task === undefined) return;
    await attempt(deps, task, held, never);
  }
};

/** Whether nobody has anything left to do. */
export const tasksAreDone = async (db: Database): Promise<boolean> => (await countTasks(db.read())) === 0;
