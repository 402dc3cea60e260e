import { ArrayMaxSize, ArrayNotEmpty, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whose blocks are to be lifted (A10).' })
export class OpenLiftInput {
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @Field(() => [ID], { description: 'Ids of BlockedTeachers, 1 to 100.' })
  blockIds!: string[];
}

@InputType({ description: 'A request to lift a block, with what is said about it (A10).' })
export class LiftReasonInput {
  @Field(() => ID, { description: 'Id of the LiftRequest.' })
  id!: string;

  @Length(2, 500)
  @Matches(/\S/)
  @Field(() => String, { description: 'Why, 2 to 500 characters.' })
  reason!: string;
}
