import { DateTimeResolver } from 'graphql-scalars';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { nodeFinders } from '../nodes.js';
import { findNode, Node } from './node.js';
import { anyone, Policy, signedIn } from './policy.js';

@Resolver()
export class PlatformResolver {
  @Policy(anyone)
  @Query(() => DateTimeResolver, { description: "The server's clock; countdowns run by it (C1)." })
  serverTime(@Ctx() { now }: Context): Date {
    return now;
  }

  @Policy(signedIn)
  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its global id, or null when there is none that the viewer may see (Relay).',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<object | null> {
    return findNode(nodeFinders, context, id);
  }
}
