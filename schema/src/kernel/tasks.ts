/**
 * The contract of a task: long work that shows its progress, can be left and found again, is cancelled, and is taken
 * over when the process that does it is killed. What one transaction can do at once is a job instead.
 */
export interface TaskKind<Payload extends object, Result extends object> {
  /** `feature.verb-noun`, e.g. `publishing.encode-video` */
  readonly name: string;
  /** how many of this kind one worker process does at the same time */
  readonly atOnce: number;
  /** how often it is begun at most, counting those that a killed process or a fault of ours ended */
  readonly attempts: number;
  /** never set: they carry the types of what goes in and comes out */
  readonly payload?: Payload;
  readonly result?: Result;
}

export const taskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** Whether nothing more will happen to it. */
export const hasEnded = (state: TaskState): boolean => state !== 'queued' && state !== 'running';
