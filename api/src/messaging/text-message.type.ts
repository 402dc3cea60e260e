import { textStates, type TextState } from '@xueshi/schema/messaging/text-message.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const TextStateEnum = wordEnum(textStates);
registerEnumType(TextStateEnum, {
  name: 'TextState',
  description: 'Where a text message stands (C1).',
  valuesConfig: {
    QUEUED: { description: 'It will be sent, or tried again.' },
    SENT: { description: 'The gateway has taken it.' },
    FAILED: { description: 'The gateway refused it, or was away too often.' },
    KEPT: { description: 'It stays here to be read: no gateway was set when it was written.' },
    LATE: { description: 'It would have come too late and was not sent.' },
  },
});

@ObjectType({ description: 'A text message to one mobile (C1).' })
export class TextMessage {
  @Field(() => ID, { description: 'Global id, to send it again.' })
  id!: string;

  @Field(() => TextStateEnum, { description: 'Where it stands.' })
  state!: TextState;

  @Field(() => String, { description: 'Its words, in Chinese, as they arrive.' })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who gets it; null when it goes to the own number of the school (A2).',
  })
  recipient!: string | null;

  @Field(() => String, { description: "The recipient's school, in the reader's language." })
  school!: string;

  @Field(() => String, { description: 'The mobile with its middle hidden (A9).' })
  mobileMasked!: string;

  @Field(() => DateTimeResolver, { description: 'When it was written.' })
  at!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was sent, given up or kept.' })
  settledAt!: Date | null;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When it is tried next, while it is queued.',
  })
  nextTryAt!: Date | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last try failed: `timeout`, `unreachable`, or the HTTP status.',
  })
  reason!: string | null;

  @Field(() => Boolean, {
    description: 'Whether I can have it sent again: it failed or was kept, and is of use.',
  })
  viewerCanSendAgain!: boolean;
}

@ObjectType({ description: 'A text message in a list.' })
export class TextMessageEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => TextMessage, { description: 'The message.' })
  node!: TextMessage;
}

@ObjectType({ description: 'How many messages are in a state.' })
export class TextStateCount {
  @Field(() => TextStateEnum, { description: 'The state.' })
  state!: TextState;

  @Field(() => Int, { description: 'Messages in it.' })
  messages!: number;
}

@ObjectType({ description: 'A page of text messages, the newest first.' })
export class TextMessageConnection {
  @Policy(inherited)
  @Field(() => [TextMessageEdge], { description: 'The messages of this page.' })
  edges!: TextMessageEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Policy(inherited)
  @Field(() => [TextStateCount], { description: 'All of them by state; states without any are left out.' })
  counts!: TextStateCount[];

  @Field(() => Boolean, { description: 'Whether a gateway is set; without one messages are kept here.' })
  gatewaySet!: boolean;

  @Field(() => Boolean, {
    description: 'Whether I can have messages sent again: staff of a district or the city.',
  })
  viewerCanSendAgain!: boolean;
}

@ObjectType({ description: 'Text messages that are on their way again (C1).' })
export class TextsQueued {
  @Field(() => Int, { description: 'How many; 0 when it was on its way already.' })
  messages!: number;
}

export const SendTextAgainResult = createUnionType({
  name: 'SendTextAgainResult',
  description: 'What is on its way again, or why not: noSuchText, textSent, textTooLate, noTextGateway.',
  types: () => [TextsQueued, Refusal] as const,
});

export const SendFailedTextsResult = createUnionType({
  name: 'SendFailedTextsResult',
  description: 'What is on its way again, or why not: noTextGateway, noTextToSend.',
  types: () => [TextsQueued, Refusal] as const,
});
