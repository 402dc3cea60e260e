import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TerminalEnum } from '../accounts/accounts.enum.js';

@InputType({ description: 'Which lesson to watch, and on what.' })
export class StartWatchingInput {
  @Field(() => ID, { description: 'Id of an Enrolment of mine.' })
  enrolmentId!: string;

  @Field(() => ID, { description: 'Id of a Lesson of it.' })
  lessonId!: string;

  @Field(() => TerminalEnum, {
    nullable: true,
    description: "What it plays on; the session's terminal when left out (L5).",
  })
  terminal?: Terminal | null;

  @Field(() => String, { description: 'A random name the browser keeps; at most 64 characters.' })
  device!: string;
}

@InputType({ description: 'A stretch that was played.' })
export class SpanInput {
  @Field(() => Int, { description: 'Where it began, in milliseconds.' })
  fromMs!: number;

  @Field(() => Int, { description: 'Where it ended, this millisecond not included.' })
  toMs!: number;
}

@InputType({ description: 'What was played since the last report.' })
export class ReportPlayedInput {
  @Field(() => ID, { description: 'Id of my WatchSession.' })
  sessionId!: string;

  @Field(() => Int, {
    description: 'Counts up from 0 in a session; sending the same report again is harmless.',
  })
  sequence!: number;

  @Field(() => [SpanInput], { description: 'In the order played; at most 500.' })
  spans!: SpanInput[];

  @Field(() => Int, { description: 'Where the player stands, in milliseconds.' })
  positionMs!: number;
}

@InputType({ description: 'The answer to one question.' })
export class CheckAnswerInput {
  @Field(() => ID, { description: 'Id of a CheckQuestion of the lesson.' })
  questionId!: string;

  @Field(() => Int, { description: 'Index of the chosen option.' })
  option!: number;
}

@InputType({ description: 'A whole check, every question once.' })
export class AnswerCheckInput {
  @Field(() => ID, { description: 'Id of an Enrolment of mine.' })
  enrolmentId!: string;

  @Field(() => ID, { description: 'Id of a Lesson of it.' })
  lessonId!: string;

  @Field(() => [CheckAnswerInput], { description: 'One answer a question.' })
  answers!: CheckAnswerInput[];
}
