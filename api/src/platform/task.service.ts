import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { readTasks, requestCancel, type TaskRecord } from '@xueshi/schema/platform/task';
import { taskTexts } from '../task-texts.js';
import { batched } from './batch.js';
import { presentRefusal } from './refusal.present.js';
import type { Refusal } from './refusal.type.js';
import type { Scope } from './scope.js';
import { presentTask } from './task.present.js';
import type { Task } from './task.type.js';

/** Long work, for whoever asked for it. */
export class TaskService {
  readonly #records = batched(async (ids: readonly string[]) => {
    const found = await readTasks(this.scope.db.read(), ids);
    return new Map(found.map((record) => [record.id, record]));
  });

  constructor(private readonly scope: Scope) {}

  /** One's own by its key; somebody else's answers like one that does not exist. */
  async mine(key: string): Promise<Task | null> {
    const record = await this.#mine(isUuid(key) ? key : null);
    return record === null ? null : this.#present(record);
  }

  /** A task that the caller has found to be the viewer's to see, for features whose objects have tasks. */
  async existing(id: string): Promise<Task | null> {
    const record = await this.#records(id);
    return record === null ? null : this.#present(record);
  }

  async cancel(id: string): Promise<Task | Refusal> {
    const { db, locale, now } = this.scope;
    const mine = await this.#mine(uuidOf('Task', id));
    if (mine === null) return presentRefusal(taskTexts)(refuse('task', 'taskNotFound'), locale);
    await requestCancel(db.read(), mine.id, now);
    const [record] = await readTasks(db.read(), [mine.id]);
    return this.#present(record ?? mine);
  }

  async #mine(id: string | null): Promise<TaskRecord | null> {
    const record = id === null ? null : await this.#records(id);
    return record?.requestedBy === this.scope.actor.accountId ? record : null;
  }

  #present(record: TaskRecord): Task {
    return presentTask(taskTexts)(record, this.scope.locale, this.scope.now);
  }
}
