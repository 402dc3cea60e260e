import { Field, ID, InputType } from 'type-graphql';

@InputType({
  description: 'Courses for teachers of my school: every one of the courses for every one of them.',
})
export class PlanBulkInput {
  @Field(() => [ID], { description: 'Ids of Offerings of one term.' })
  offeringIds!: string[];

  @Field(() => [String], { description: 'Study numbers of teachers of my school.' })
  studyNumbers!: string[];
}
