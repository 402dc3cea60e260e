import type { HourKind } from '@xueshi/schema/kernel/hours';
import { resultKinds, type ResultKind } from '@xueshi/schema/analytics/results.rules';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { HourKindEnum } from '../catalogue/catalogue.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { wordEnum } from '../platform/word-enum.js';

export const ResultKindEnum = wordEnum(resultKinds);
registerEnumType(ResultKindEnum, {
  name: 'ResultKind',
  description: 'RESULTS, who passed what, or PASS_RATES, how each course went (S15).',
});

@ObjectType({ description: 'A course that somebody passed: a line of the results list (S15).' })
export class Result {
  @Field(() => ID, { description: 'Opaque id of the line.' })
  id!: string;

  @Field(() => String, { description: 'Code of the term.' })
  term!: string;

  @Field(() => String, { description: 'Number of the course.' })
  courseNumber!: string;

  @Field(() => String, { description: "Title, in the reader's language where there is one." })
  course!: string;

  @Field(() => String, { nullable: true, description: 'Specialty: the code of the subject (A4).' })
  subject!: string | null;

  @Field(() => HourKindEnum, { description: 'Kind of its hours.' })
  hourKind!: HourKind;

  @Field(() => String, { description: 'Who declared it.' })
  organisation!: string;

  @Field(() => Float, { description: 'Hours that were posted for it.' })
  hours!: number;

  @Field(() => String, { description: 'Study number.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'School.' })
  school!: string;
}

@ObjectType({ description: 'One line of a page.' })
export class ResultEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Result, { description: 'The line.' })
  node!: Result;
}

@ObjectType({ description: 'A page of results, by study number, term and course.' })
export class ResultConnection {
  @Policy(inherited)
  @Field(() => [ResultEdge], { description: 'The lines of this page.' })
  edges!: ResultEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Results or pass rates of a term, to be made as an Excel file in the background.' })
export class ExportResultsInput {
  @Field(() => ResultKindEnum, { description: 'Which of the two.' })
  kind!: ResultKind;

  @Field(() => ID, { description: 'Of this term.' })
  termId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Of the capability programme alone (S15).' })
  capability!: boolean;
}
