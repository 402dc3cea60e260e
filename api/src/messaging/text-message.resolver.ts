import type { TextState } from '@xueshi/schema/messaging/text-message.rules';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, Policy } from '../platform/policy.js';
import { TextMessageConnection, TextStateEnum } from './text-message.type.js';

/** C1: staff see what their schools were texted; which schools, the service decides by scope. */
const textReaders = actingAs('school_admin', 'district_admin', 'city_admin');

@Resolver()
export class TextMessageResolver {
  @Policy(textReaders)
  @Query(() => TextMessageConnection, {
    description:
      'Text messages to my school, or to the schools of my district or city, the newest first; mobiles masked (C1, A9).',
  })
  textMessages(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Arg('state', () => TextStateEnum, { nullable: true, description: 'Only those in this state.' })
    state: TextState | null | undefined,
    @Ctx() { texting }: Context,
  ): Promise<TextMessageConnection> {
    return texting.page(first, after ?? null, state ?? null);
  }
}
