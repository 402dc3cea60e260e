import { Field, Float, ID, InputType } from 'type-graphql';

@InputType({ description: 'The result of one teacher, as it was entered.' })
export class ClassEntryInput {
  @Field(() => String, { description: 'Study number of somebody on the roster.' })
  studyNumber!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the teacher was there; left out means yes.' })
  attended?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Score, 0 to 100; asked for of whoever was there.' })
  score?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Left out means that the pass mark decides; false fails who reached it.',
  })
  passed?: boolean | null;
}

@InputType({ description: 'Results of a class, 500 at most at once.' })
export class ClassResultsInput {
  @Field(() => ID, { description: 'Id of a TaughtClass.' })
  classId!: string;

  @Field(() => [ClassEntryInput], { description: 'One entry a teacher.' })
  entries!: ClassEntryInput[];
}
