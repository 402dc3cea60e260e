import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { blockReaders } from './lift.policy.js';
import { BlockedTeacherConnection } from './block.type.js';

@Resolver()
export class BlockResolver {
  @Policy(blockReaders)
  @Query(() => BlockedTeacherConnection, {
    description:
      'My own block, or the teachers of my school, district or city who can neither select nor be transferred, since they never paid (A10).',
  })
  blockedTeachers(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Ctx() { blocking }: Context,
  ): Promise<BlockedTeacherConnection> {
    return blocking.page(first, after ?? null);
  }
}
