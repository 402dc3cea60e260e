import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { keyOf } from '@xueshi/schema/kernel/ids';
import { Policy, signedIn } from './policy.js';
import type { Refusal } from './refusal.type.js';
import { CancelTaskResult, Task } from './task.type.js';

@Resolver(() => Task)
export class TaskResolver {
  @Policy(signedIn)
  @Query(() => Task, {
    nullable: true,
    description: 'Long work I asked for; null when there is none of that id among mine.',
  })
  task(@Arg('id', () => ID) id: string, @Ctx() { tasks }: Context): Promise<Task | null> {
    return tasks.mine(keyOf('Task', id) ?? '');
  }

  @Policy(signedIn)
  @Mutation(() => CancelTaskResult, {
    description:
      'Ends long work I asked for; repeating it changes nothing, and what has ended stays as it is.',
  })
  cancelTask(@Arg('id', () => ID) id: string, @Ctx() { tasks }: Context): Promise<Task | Refusal> {
    return tasks.cancel(id);
  }
}
