import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Money that was given back to a school (S3, S13).' })
export class RegisterRefundInput {
  @Field(() => ID, { description: 'Id of the Bill.' })
  billId!: string;

  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'What was given back, in fen; it must be what is to be given back.' })
  amountFen!: number;

  @Matches(/^\d{4}-\d\d-\d\d$/)
  @Field(() => String, { description: 'The day the money went back, YYYY-MM-DD in the city.' })
  refundedOn!: string;

  @Length(1, 200)
  @Matches(/\S/)
  @Field(() => String, {
    description: 'The transfer’s number, or how it was given back; 1 to 200 characters.',
  })
  note!: string;
}

@InputType({ description: 'A refund that was registered by mistake (S13).' })
export class ReverseRefundInput {
  @Field(() => ID, { description: 'Id of the Bill.' })
  billId!: string;

  @IsInt()
  @Min(1)
  @Max(32_000)
  @Field(() => Int, { description: 'Which refund of the bill, counted from 1.' })
  number!: number;

  @Length(2, 200)
  @Matches(/\S/)
  @Field(() => String, { description: 'Why it does not stand, 2 to 200 characters; the school is told.' })
  reason!: string;
}
