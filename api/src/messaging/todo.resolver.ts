import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy, signedIn } from '../platform/policy.js';
import { todoFeatures } from '../todos.js';
import { inOrder, presentTodo } from './todo.present.js';
import { Todo } from './todo.type.js';

@Resolver()
export class TodoResolver {
  @Policy(signedIn)
  @Query(() => [Todo], {
    description:
      'What waits for me in the role I act in and what comes next in my calendar, with the place where it is done (C1); some dozen at most.',
  })
  async todos(@Ctx() context: Context): Promise<Todo[]> {
    const found = await Promise.all(
      todoFeatures.map(async ({ texts, find }) =>
        (await find(context)).flatMap((one) => {
          const text = texts[one.kind];
          return text === undefined ? [] : [presentTodo(one, text, context.locale)];
        }),
      ),
    );
    return inOrder(found.flat());
  }
}
