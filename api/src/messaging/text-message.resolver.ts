import type { TextState } from '@xueshi/schema/messaging/text-message.rules';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, Policy } from '../platform/policy.js';
import {
  SendFailedTextsResult,
  SendTextAgainResult,
  TextMessageConnection,
  TextStateEnum,
} from './text-message.type.js';

/** C1: staff see what their schools were texted; which schools, the service decides by scope. */
const textReaders = actingAs('school_admin', 'district_admin', 'city_admin');

/** C1: who has them sent again. */
const textSenders = actingAs('district_admin', 'city_admin');

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
  @Policy(textSenders)
  @Mutation(() => SendTextAgainResult, {
    description:
      'Sends a text message again that failed or was kept, to the number of today; once, however often it is pressed (C1).',
  })
  sendTextAgain(
    @Arg('id', () => ID, { description: 'Id of the TextMessage.' }) id: string,
    @Ctx() { texting }: Context,
  ): Promise<typeof SendTextAgainResult> {
    return texting.again.one(id);
  }

  @Policy(textSenders)
  @Mutation(() => SendFailedTextsResult, {
    description: 'Sends every text message to my schools again that failed and is still of use (C1).',
  })
  sendFailedTextsAgain(@Ctx() { texting }: Context): Promise<typeof SendFailedTextsResult> {
    return texting.again.failed();
  }
}
