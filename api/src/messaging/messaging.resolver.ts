import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Viewer } from '../accounts/viewer.type.js';
import type { Context } from '../context.js';
import { Policy, signedIn } from '../platform/policy.js';
import { MarkNoticesReadInput } from './messaging.input.js';
import { NoticeConnection, NoticesRead } from './messaging.type.js';

@Resolver()
export class MessagingResolver {
  @Policy(signedIn)
  @Query(() => NoticeConnection, {
    description: 'What I was told, the newest first (C1), whichever role I act in.',
  })
  myNotices(
    @Arg('first', () => Int, { description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last notice seen.' })
    after: string | null | undefined,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false, description: 'Only what I have not read.' })
    unreadOnly: boolean,
    @Ctx() { messaging }: Context,
  ): Promise<NoticeConnection> {
    return messaging.mine(first, after ?? null, unreadOnly);
  }

  @Policy(signedIn)
  @Mutation(() => NoticesRead, { description: 'Notes that I have read notices (C1).' })
  markNoticesRead(
    @Arg('input', () => MarkNoticesReadInput) input: MarkNoticesReadInput,
    @Ctx() { messaging }: Context,
  ): Promise<NoticesRead> {
    return messaging.markRead(input);
  }
}

@Resolver(() => Viewer)
export class ViewerNoticesResolver {
  @FieldResolver(() => Int, {
    description: 'How many notices I have not read (C1); 100 stands for more than 99.',
  })
  unreadNotices(@Ctx() { messaging }: Context): Promise<number> {
    return messaging.unread();
  }
}
