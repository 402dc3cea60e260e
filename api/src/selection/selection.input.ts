import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which course to put on my list, to plan, or to wait for.' })
export class PickCourseInput {
  @Field(() => ID, { description: 'Id of an Offering.' })
  offeringId!: string;
}

@InputType({ description: 'Which place in a line to give up.' })
export class LeaveLineInput {
  @Field(() => ID, { description: 'Id of a WaitingPlace.' })
  placeId!: string;
}

@InputType({ description: 'Which course to take off my list.' })
export class DropCourseInput {
  @Field(() => ID, { description: 'Id of a MySelection.' })
  selectionId!: string;
}
