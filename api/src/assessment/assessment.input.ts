import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An answer to keep.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: "The viewer's open sitting." })
  sittingId!: string;

  @Field(() => ID, { description: 'A question of that sitting.' })
  questionId!: string;

  @Field(() => ID, { description: 'An option of that question; another one later replaces it.' })
  optionId!: string;
}

@InputType({ description: 'The result to make final.' })
export class ConfirmDiagnosisInput {
  @Field(() => ID, { description: "One of the viewer's submitted sittings." })
  sittingId!: string;
}
