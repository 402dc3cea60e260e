import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({
  description:
    'Where a district, or a school of a district, stands in a term (S12): counted as it happens, seconds behind.',
})
export class PlaceFigures {
  @Field(() => ID, { description: 'Opaque id of the line.' })
  id!: string;

  @Field(() => String, {
    description: "Its name in the reader's language; the city's for its own schools (A1).",
  })
  name!: string;

  @Field(() => Int, { description: 'Teachers in service.' })
  teachers!: number;

  @Field(() => Int, { description: 'Of those, who selected something.' })
  selecting!: number;

  @Field(() => Int, { description: 'Selections.' })
  selections!: number;

  @Field(() => Int, { description: 'Selections that are paid (S13).' })
  paid!: number;

  @Field(() => Float, { description: 'What its bills still ask for, in fen (S13).' })
  unpaidFen!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Selections that are admitted; null before the final results of the term (S12).',
  })
  admitted!: number | null;

  @Field(() => Int, { description: 'Courses passed.' })
  passed!: number;
}

@ObjectType({ description: 'How a course of a term went for my people (S15).' })
export class PassRate {
  @Field(() => ID, { description: 'Opaque id of the line.' })
  id!: string;

  @Field(() => String, { description: 'Number of the course.' })
  number!: string;

  @Field(() => String, { description: "Title, in the reader's language where there is one." })
  course!: string;

  @Field(() => String, { description: 'Who declared it.' })
  organisation!: string;

  @Field(() => Int, { description: 'Who passed.' })
  passed!: number;

  @Field(() => Int, { description: 'Who did not pass, once study has closed.' })
  failed!: number;

  @Field(() => Int, { description: 'Who has not passed and can still study.' })
  studying!: number;

  @Field(() => Int, { description: 'Who is enrolled.' })
  total!: number;

  @Field(() => Float, { nullable: true, description: 'Passed of all, 0 to 1.' })
  rate!: number | null;
}

@ObjectType({ description: 'One line of a page.' })
export class PassRateEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => PassRate, { description: 'The line.' })
  node!: PassRate;
}

@ObjectType({ description: 'A page of pass rates, the most enrolled first.' })
export class PassRateConnection {
  @Policy(inherited)
  @Field(() => [PassRateEdge], { description: 'The lines of this page.' })
  edges!: PassRateEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
