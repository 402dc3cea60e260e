import { taskStates, type TaskState } from '@xueshi/schema/kernel/tasks';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './node.js';
import { inherited, Policy } from './policy.js';
import { Refusal } from './refusal.type.js';
import { wordEnum } from './word-enum.js';

export const TaskStateEnum = wordEnum(taskStates);
registerEnumType(TaskStateEnum, {
  name: 'TaskState',
  description: 'Where a piece of long work stands.',
  valuesConfig: {
    QUEUED: { description: 'Waits for a worker, or for another try.' },
    RUNNING: { description: 'A worker is on it.' },
    DONE: { description: 'Finished; the result is there.' },
    FAILED: { description: 'Ended without a result; the fault says why.' },
    CANCELLED: { description: 'Ended because somebody asked for it.' },
  },
});

@ObjectType({ description: 'One fact of what a task brought about, e.g. how many rows a file has.' })
export class TaskFact {
  @Field(() => String, { description: 'Stable name, e.g. `rows`.' })
  name!: string;

  @Field(() => String, { description: 'The value as text; numbers in decimal notation.' })
  value!: string;
}

@ObjectType({
  implements: Node,
  description: 'Long work that shows its progress, can be left and found again, and can be cancelled.',
})
export class Task extends Node {
  @Field(() => String, { description: 'What work it is, e.g. `publishing.encode-video`.' })
  kind!: string;

  @Field(() => TaskStateEnum, { description: 'Where it stands.' })
  state!: TaskState;

  @Field(() => Float, { description: 'Share of the work that is done, 0 to 1.' })
  progress!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Key of what it is doing at the moment, e.g. `encoding`.',
  })
  note!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it will probably take from now on, in milliseconds; null while nobody can tell.',
  })
  remainingMs!: number | null;

  @Field(() => Boolean, { description: 'Somebody asked to end it; a worker does so within a second or so.' })
  cancelRequested!: boolean;

  @Policy(inherited)
  @Field(() => [TaskFact], { description: 'What it brought about; empty until it is done.' })
  result!: TaskFact[];

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it failed and what to do; null unless it failed.',
  })
  fault!: Refusal | null;

  @Field(() => DateTimeResolver, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When the present attempt began.' })
  startedAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it ended, in whatever way.' })
  endedAt!: Date | null;
}

export const CancelTaskResult = createUnionType({
  name: 'CancelTaskResult',
  description: 'The task, which ends in a moment or had ended before; or why not: taskNotFound.',
  types: () => [Task, Refusal] as const,
});
