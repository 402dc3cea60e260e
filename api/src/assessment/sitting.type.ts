import type { Questionnaire } from '@xueshi/schema/assessment/questionnaire.rules';
import type { Sitting as SittingRecord } from '@xueshi/schema/assessment/sitting.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { Capability } from '../programme/programme.type.js';

@ObjectType({ description: 'A dimension of ICT teaching ability.' })
export class Dimension {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "Its name in the reader's language." })
  name!: string;
}

@ObjectType({ description: 'One answer to choose. What it is worth is never told.' })
export class QuestionOption {
  @Field(() => ID, { description: 'Id for `answerQuestion`.' })
  id!: string;

  @Field(() => String, { description: "Its text in the reader's language." })
  text!: string;
}

@ObjectType({ description: 'A question of the diagnostic, with the answer kept so far.' })
export class Question {
  @Field(() => ID, { description: 'Id for `answerQuestion`.' })
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number;

  @Policy(inherited)
  @Field(() => Dimension, { description: 'What it asks about.' })
  dimension!: Dimension;

  @Field(() => String, { description: "The question in the reader's language." })
  prompt!: string;

  @Policy(inherited)
  @Field(() => [QuestionOption], { description: 'The answers to choose from, in order.' })
  options!: QuestionOption[];

  @Field(() => ID, {
    nullable: true,
    description: 'The option kept in this sitting; null while unanswered (D2).',
  })
  answer!: string | null;
}

@ObjectType({ implements: Node, description: "One of the viewer's goes at the diagnostic (D2, D3)." })
export class Sitting extends Node {
  /** what questions and report are made from, when they are asked for */
  record!: SittingRecord;
  questionnaire!: Questionnaire;

  @Field(() => Int, { description: 'Which go it is, from 1.' })
  ordinal!: number;

  @Field(() => DateTimeResolver, { description: 'When it was started.' })
  startedAt!: Date;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When it was handed in; null while it is open.',
  })
  submittedAt!: Date | null;

  @Field(() => Int, { description: 'How many questions have an answer.' })
  answeredCount!: number;

  @Field(() => Boolean, { description: 'Whether its result is the confirmed one (D3).' })
  confirmed!: boolean;
}

export const StartSittingResult = createUnionType({
  name: 'StartSittingResult',
  description:
    'The open sitting, or why none: profileFirst, notInScope, programmeClosed, noSittingLeft, diagnosisFinal.',
  types: () => [Sitting, Refusal] as const,
});

export const AnswerQuestionResult = createUnionType({
  name: 'AnswerQuestionResult',
  description:
    'The sitting with the answer kept, or why not: noSuchSitting, questionOfAnotherSitting, optionOfAnotherQuestion, sittingSubmitted.',
  types: () => [Sitting, Refusal] as const,
});

export const SubmitSittingResult = createUnionType({
  name: 'SubmitSittingResult',
  description: 'The sitting with its report, or why not: noSuchSitting, answersMissing, sittingSubmitted.',
  types: () => [Sitting, Refusal] as const,
});

export const ConfirmDiagnosisResult = createUnionType({
  name: 'ConfirmDiagnosisResult',
  description: 'The standing after it, or why not: noSuchSitting, sittingNotSubmitted, diagnosisFinal.',
  types: () => [Capability, Refusal] as const,
});
