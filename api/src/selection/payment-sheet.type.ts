import { paymentVerdicts, type PaymentVerdict } from '@xueshi/schema/selection/payment-sheet.rules';
import type { PaymentSheetRecord } from '@xueshi/schema/selection/payment-sheet.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const PaymentVerdictEnum = wordEnum(paymentVerdicts);
registerEnumType(PaymentVerdictEnum, {
  name: 'PaymentVerdict',
  description: 'What becomes, or became, of a line of a bank’s file (S13).',
  valuesConfig: {
    PLANNED: { description: 'Would be registered; of a file that was ended half way: was not reached.' },
    REGISTERED: { description: 'The payment was registered.' },
    ALREADY: { description: 'The same payment had been registered before.' },
    REFUSED: { description: 'Not registered; the sentence says why.' },
    UNDONE: { description: 'Registered, and taken back since.' },
    CHANGED: { description: 'Not taken back with the file, since somebody had taken it back before.' },
  },
});

@ObjectType({ description: 'One line of a bank’s file: a payment for a bill, and what becomes of it.' })
export class PaymentLine {
  @Field(() => Int, { description: 'The row of the file, counted from 1.' })
  line!: number;

  @Field(() => String, { description: 'Bill number as entered.' })
  billNumber!: string;

  @Field(() => String, { nullable: true, description: 'The school of the bill; null when there is none.' })
  school!: string | null;

  @Field(() => String, { description: 'Amount as entered, in yuan.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: 'The bank’s day, YYYY-MM-DD, when the file tells it.' })
  paidOn!: string | null;

  @Field(() => String, { description: 'The payer’s reference: number of the transfer or of the receipt.' })
  reference!: string;

  @Field(() => PaymentVerdictEnum, { description: 'What becomes, or became, of it.' })
  verdict!: PaymentVerdict;

  @Field(() => String, { nullable: true, description: 'Id of the rule that stands in the way.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Stable key of the reason, e.g. `amountDiffers`.' })
  key!: string | null;

  @Field(() => String, { description: "What becomes of it and why, in the reader's language." })
  sentence!: string;
}

@ObjectType({ description: 'How many lines became what.' })
export class PaymentCounts {
  @Field(() => Int, { description: 'Lines in all.' })
  lines!: number;

  @Field(() => Int, { description: 'Would be registered, or were not reached.' })
  planned!: number;

  @Field(() => Int, { description: 'Registered and not taken back.' })
  registered!: number;

  @Field(() => Int, { description: 'Had been registered before.' })
  already!: number;

  @Field(() => Int, { description: 'Not registered.' })
  refused!: number;

  @Field(() => Int, { description: 'Taken back.' })
  undone!: number;

  @Field(() => Int, { description: 'Taken back by somebody before.' })
  changed!: number;
}

@ObjectType({ description: 'One line of a page.' })
export class PaymentLineEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => PaymentLine, { description: 'The line.' })
  node!: PaymentLine;
}

@ObjectType({
  description: 'A page of the lines of a bank’s file: what went wrong first, each in its order.',
})
export class PaymentLineConnection {
  @Policy(inherited)
  @Field(() => [PaymentLineEdge], { description: 'The lines of this page.' })
  edges!: PaymentLineEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description: 'A bank’s file of payments for bills; a dry run until it is registered (S13).',
})
export class PaymentSheet extends Node {
  /** the row behind it: its tasks and lines are found by it */
  record!: PaymentSheetRecord;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => DateTimeResolver, { description: 'When the dry run was made.' })
  createdAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  createdBy!: string;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When it was registered; null: a dry run only.',
  })
  appliedAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'Until when it can be taken back: while payment is open. Null when nothing is registered.',
  })
  reversibleUntil!: Date | null;

  @Field(() => Float, { description: 'What would be, or is, registered by it, in fen.' })
  totalFen!: number;

  @Policy(inherited)
  @Field(() => PaymentCounts, { description: 'How many lines become, or became, what.' })
  counts!: PaymentCounts;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be registered now; null when it can.' })
  applyRefusal!: Refusal | null;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be taken back now; null when it can.' })
  undoRefusal!: Refusal | null;
}

export const PaymentSheetResult = createUnionType({
  name: 'PaymentSheetResult',
  description:
    'The file with its task, or why not: noSuchPaymentSheet, sheetNothing, sheetUnderWay, sheetDone, sheetUndone, reversalOver.',
  types: () => [PaymentSheet, Refusal] as const,
});
