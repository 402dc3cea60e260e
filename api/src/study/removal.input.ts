import { removalsAtMost } from '@xueshi/schema/study/removal.rules';
import { ArrayMaxSize, ArrayMinSize, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which seats of a class to look at before they are taken away (S3).' })
export class ReviewRemovalInput {
  @Field(() => ID, { description: 'Id of an Offering of my organisation.' })
  offeringId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(removalsAtMost)
  @Field(() => [ID], { description: 'Ids of ClassSeats, 1 to 200.' })
  seatIds!: string[];
}

@InputType({ description: 'Which seats of a class to take away, and why (S3).' })
export class RemoveFromClassInput extends ReviewRemovalInput {
  @Length(2, 200)
  @Matches(/\S/)
  @Field(() => String, {
    description: 'Why, 2 to 200 characters: the teachers and their schools are told.',
  })
  reason!: string;
}
