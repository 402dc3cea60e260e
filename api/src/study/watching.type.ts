import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';

@ObjectType({
  implements: Node,
  description: 'A sitting in front of a lesson on one device, timed by the server (L2).',
})
export class WatchSession extends Node {
  /** where its lesson is found */
  place!: { readonly enrolmentId: string; readonly lessonId: string };

  @Field(() => Int, {
    description: 'Where to go on, in milliseconds; 0 when the lesson had been watched to its end.',
  })
  resumeAtMs!: number;

  @Field(() => DateTimeResolver, { description: 'When it began, by the server.' })
  startedAt!: Date;
}

@ObjectType({ description: 'A report is kept for good.' })
export class BeatAcknowledged {
  /** where its lesson and enrolment are found */
  place!: { readonly enrolmentId: string; readonly lessonId: string };

  @Field(() => Int, { description: 'The number it was sent with.' })
  sequence!: number;

  @Field(() => DateTimeResolver, { description: 'When it first arrived.' })
  receivedAt!: Date;
}

@ObjectType({ description: 'How one answer was marked.' })
export class CheckAnswer {
  @Field(() => ID, { description: 'Id of the CheckQuestion.' })
  questionId!: string;

  @Field(() => Boolean, { description: 'Whether it was right.' })
  correct!: boolean;

  @Field(() => Int, { description: 'Index of the right option.' })
  rightOption!: number;

  @Field(() => String, { description: "Why, in the reader's language." })
  explanation!: string;
}

@ObjectType({ description: 'A check handed in; the best attempt counts.' })
export class CheckMarked {
  /** where its enrolment is found */
  place!: { readonly enrolmentId: string };

  @Field(() => Int, { description: 'Right answers.' })
  correct!: number;

  @Field(() => Int, { description: 'Questions.' })
  total!: number;

  @Policy(inherited)
  @Field(() => [CheckAnswer], { description: 'Every answer, in the order of the questions.' })
  answers!: CheckAnswer[];
}

export const StartWatchingResult = createUnionType({
  name: 'StartWatchingResult',
  description:
    'The session, or why not: noSuchLesson, lessonNotReady, studyNotOpen, studyClosed (L2), courseDropped (S3), seatOwed (S13).',
  types: () => [WatchSession, Refusal] as const,
});

export const ReportPlayedResult = createUnionType({
  name: 'ReportPlayedResult',
  description:
    'The acknowledgement, or why the report was not kept: noSuchSession, anotherDevice, studyNotOpen, studyClosed, courseDropped, seatOwed, fasterThanTime, playedBackwards, beyondTheEnd, tooManySpans, reportChanged, reportUnnumbered (L2).',
  types: () => [BeatAcknowledged, Refusal] as const,
});

export const AnswerCheckResult = createUnionType({
  name: 'AnswerCheckResult',
  description:
    'The marks, or why not: noSuchLesson, noCheckHere, questionNotHere, checkIncomplete, studyNotOpen, studyClosed, courseDropped, seatOwed (L1).',
  types: () => [CheckMarked, Refusal] as const,
});
