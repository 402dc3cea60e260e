import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Span } from '../study/lesson.type.js';

@ObjectType({ description: 'One part of a score (L3).' })
export class ReceiptPart {
  @Field(() => String, { description: '`video` or `check`.' })
  key!: string;

  @Field(() => Float, { description: 'Its weight, of 100.' })
  weight!: number;

  @Field(() => Float, { description: 'How much of it was reached, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'weight × share.' })
  points!: number;
}

@ObjectType({ description: 'How a lesson was watched, as it stood on the day of passing.' })
export class ReceiptLesson {
  @Field(() => String, { description: 'Its Chinese title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its English title, when there is one.' })
  titleEn!: string | null;

  @Field(() => Int, { description: 'Length of the video in milliseconds.' })
  durationMs!: number;

  @Field(() => Int, { description: 'Learning time in milliseconds (L2).' })
  learningMs!: number;

  @Policy(inherited)
  @Field(() => [Span], { description: 'What was seen, disjoint and in order.' })
  spans!: Span[];

  @Field(() => Int, { description: 'On how many devices.' })
  devices!: number;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When the first session began.' })
  firstAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When the last report arrived.' })
  lastAt!: Date | null;
}

@ObjectType({ description: 'Hours that an organisation registered: who, when and with which result (H2).' })
export class ReceiptRegistration {
  @Field(() => String, { description: 'Who registered it.' })
  registeredBy!: string;

  @Field(() => String, { description: 'For which organisation, in Chinese.' })
  organisation!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when there is one.' })
  organisationEn!: string | null;

  @Field(() => String, { description: 'Code of the term of the class.' })
  termCode!: string;

  @Field(() => DateTimeResolver, { description: 'When.' })
  registeredAt!: Date;

  @Field(() => Boolean, { description: 'Whether the teacher was there.' })
  attended!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the class was passed; false in a correction that takes hours back.',
  })
  passed!: boolean;
}

@ObjectType({ description: 'Of hours carried over: from which year, and how they came out (H4).' })
export class ReceiptCarryOver {
  @Field(() => Int, { description: 'The year they were left over from.' })
  year!: number;

  @Field(() => Int, { description: 'Which verification of that year found them.' })
  run!: number;

  @Field(() => Float, { description: 'Hours that year had in all.' })
  total!: number;

  @Field(() => Float, { description: 'Professional hours of them.' })
  professional!: number;

  @Field(() => Float, { description: 'Hours that year asked for in all.' })
  neededTotal!: number;

  @Field(() => Float, { description: 'Professional hours it asked for.' })
  neededProfessional!: number;

  @Field(() => Float, { description: 'Of its professional hours, those that had been carried into it.' })
  brought!: number;

  @Field(() => Boolean, { description: 'Whether those may be carried on (policy).' })
  carriesAgain!: boolean;

  @Field(() => Float, { description: 'min(total − needed, professional − needed), not below 0.' })
  surplus!: number;

  @Field(() => Float, { description: 'What had been carried over before; the entry is the difference.' })
  before!: number;
}

@ObjectType({
  description:
    'Why hours counted: the rule, its version, the score and its parts, down to the spans watched.',
})
export class Receipt {
  @Field(() => String, { description: 'Id of the rule.' })
  rule!: string;

  @Field(() => String, { description: "Version of the term's score policy." })
  ruleVersion!: string;

  @Field(() => Float, { description: 'Score on the day of passing.' })
  score!: number;

  @Field(() => Float, { description: 'Score from which it was passed.' })
  passMark!: number;

  @Policy(inherited)
  @Field(() => [ReceiptPart], { description: 'The parts of the score.' })
  parts!: ReceiptPart[];

  @Policy(inherited)
  @Field(() => [ReceiptLesson], { description: 'The lessons of the course, in order.' })
  lessons!: ReceiptLesson[];

  @Policy(inherited)
  @Field(() => ReceiptRegistration, {
    nullable: true,
    description: 'Of hours of a class that was held face to face; null for what was studied here.',
  })
  registration!: ReceiptRegistration | null;

  @Policy(inherited)
  @Field(() => ReceiptCarryOver, {
    nullable: true,
    description: 'Of hours carried over from the year before; null for all others.',
  })
  carryOver!: ReceiptCarryOver | null;
}
