import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A payment for a bill (S13).' })
export class RegisterPaymentInput {
  @Field(() => ID, { description: 'Id of the Bill.' })
  billId!: string;

  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'What was paid, in fen; it must be what is due.' })
  amountFen!: number;

  @Length(1, 60)
  @Field(() => String, { description: "The payment's number at the bank, 1 to 60 characters." })
  reference!: string;
}

@InputType({ description: 'A payment that was registered by mistake (S13).' })
export class ReversePaymentInput {
  @Field(() => ID, { description: 'Id of the Bill.' })
  billId!: string;

  @Length(2, 200)
  @Matches(/\S/)
  @Field(() => String, { description: 'Why it is taken back, 2 to 200 characters.' })
  reason!: string;
}
