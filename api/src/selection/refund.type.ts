import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../platform/refusal.type.js';
import { Bill } from './bill.type.js';

@ObjectType({
  description: 'Money of deleted courses that was given back to a school (S3, S13); never edited.',
})
export class BillRefund {
  @Field(() => Int, { description: 'Which refund of the bill it is, counted from 1.' })
  number!: number;

  @Field(() => Int, { description: 'What was given back, in fen.' })
  amountFen!: number;

  @Field(() => String, { description: 'The day the money went back, YYYY-MM-DD in the city.' })
  refundedOn!: string;

  @Field(() => String, { description: 'How: the transfer’s number, or a few words.' })
  note!: string;

  @Field(() => DateTimeResolver, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When it was found to be registered by mistake; null while it stands.',
  })
  reversedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it does not stand; null while it does.' })
  reversalReason!: string | null;
}

export const RegisterRefundResult = createUnionType({
  name: 'RegisterRefundResult',
  description:
    'The bill as it is now, or why not: noSuchBill, otherTill, nothingToGiveBack, refundDiffers, refundDayWrong.',
  types: () => [Bill, Refusal] as const,
});

export const ReverseRefundResult = createUnionType({
  name: 'ReverseRefundResult',
  description: 'The bill as it is now, or why not: noSuchBill, otherTill, noSuchRefund.',
  types: () => [Bill, Refusal] as const,
});
