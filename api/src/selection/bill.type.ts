import { billStates, type BillState } from '@xueshi/schema/selection/bill.rules';
import type { BillRecord } from '@xueshi/schema/selection/bill-list.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const BillStateEnum = wordEnum(billStates);
registerEnumType(BillStateEnum, {
  name: 'BillState',
  description: 'What became of a bill (S13).',
  valuesConfig: {
    UNPAID: { description: 'Nothing was paid for it.' },
    PAID: { description: 'Paid, whole.' },
    VOID: { description: 'Every course on it was deleted afterwards: nothing is left to pay.' },
  },
});

@ObjectType({ description: 'One selection on a bill: a teacher and a course.' })
export class BillLine {
  @Field(() => String, { description: 'Study number of the teacher.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name of the teacher.' })
  name!: string;

  @Field(() => String, { description: 'Course number.' })
  courseNumber!: string;

  @Field(() => String, { description: 'Title of the course.' })
  courseTitle!: string;

  @Field(() => Int, { description: 'Training fee, in fen.' })
  trainingFen!: number;

  @Field(() => Int, { description: 'Material fee, in fen.' })
  materialFen!: number;

  @Field(() => Boolean, {
    description:
      'The course was deleted after the bill: not due, and to be given back when it was paid (S3).',
  })
  credited!: boolean;

  @Field(() => Boolean, { description: 'The selection is paid (S13).' })
  paid!: boolean;

  @Field(() => Boolean, { description: 'Its fees were given back to the school (S3).' })
  refunded!: boolean;
}

@ObjectType({ description: 'One line of a page.' })
export class BillLineEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => BillLine, { description: 'The line.' })
  node!: BillLine;
}

@ObjectType({ description: 'A page of the lines of a bill, by study number and course.' })
export class BillLineConnection {
  @Policy(inherited)
  @Field(() => [BillLineEdge], { description: 'The lines of this page.' })
  edges!: BillLineEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description: 'What a school owes a charging organisation for a term (S13); never edited.',
})
export class Bill extends Node {
  /** the row behind it: its term and lines are found by it */
  record!: BillRecord;

  @Field(() => String, { description: 'Number: term, school, organisation.' })
  number!: string;

  @Field(() => String, { description: 'The school that pays.' })
  school!: string;

  @Field(() => String, { description: 'Its official seal name on the day of the bill (A2).' })
  sealName!: string;

  @Field(() => String, { description: 'The organisation that charges.' })
  charging!: string;

  @Field(() => Int, { description: 'Training fees, in fen.' })
  trainingFen!: number;

  @Field(() => Int, { description: 'Material fees, in fen.' })
  materialFen!: number;

  @Field(() => Int, { description: 'Taken off since, for courses deleted after the bill, in fen (S3).' })
  creditedFen!: number;

  @Field(() => Int, { description: 'What is to be paid: fees less what was taken off, in fen.' })
  dueFen!: number;

  @Field(() => Int, {
    description: 'Was paid, is not due any more and is still to be given back to the school, in fen (S3).',
  })
  refundFen!: number;

  @Field(() => Int, { description: 'Was given back to the school, in fen (S3).' })
  refundedFen!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The bank's day of its payment, YYYY-MM-DD; the day it was registered when the bank told none.",
  })
  paidOn!: string | null;

  @Field(() => Int, { description: 'How many teachers stand on it.' })
  teachers!: number;

  @Field(() => BillStateEnum, { description: 'What became of it.' })
  state!: BillState;

  @Field(() => DateTimeResolver, { description: 'When it was made: when lists were final.' })
  createdAt!: Date;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: "When the school's sealed form was handed in; without it no payment is taken.",
  })
  formHandedInAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When its payment was registered.' })
  paidAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The payment's number at the bank." })
  reference!: string | null;

  @Field(() => Boolean, {
    description: 'Whether its payment can be taken back: one stands, and payment is open (S13).',
  })
  reversible!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why notice and form cannot be printed yet; null when they can (S1).',
  })
  printRefusal!: Refusal | null;
}

@ObjectType({ description: 'A bill in a list.' })
export class BillEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Bill, { description: 'The bill.' })
  node!: Bill;
}

@ObjectType({ description: 'What all bills of a list come to, over all its pages; amounts in fen.' })
export class BillTotals {
  @Field(() => Int, { description: 'Bills.' })
  bills!: number;

  @Field(() => Int, { description: 'Schools that have them.' })
  schools!: number;

  @Field(() => Int, { description: 'Training fees, in fen.' })
  trainingFen!: number;

  @Field(() => Int, { description: 'Material fees, in fen.' })
  materialFen!: number;

  @Field(() => Int, { description: 'Taken off since, in fen.' })
  creditedFen!: number;

  @Field(() => Int, { description: 'Paid, in fen.' })
  paidFen!: number;

  @Field(() => Int, { description: 'Still to be paid, in fen.' })
  unpaidFen!: number;

  @Field(() => Int, { description: 'Was paid and is still to be given back, in fen (S3).' })
  refundFen!: number;

  @Field(() => Int, { description: 'Was given back, in fen (S3).' })
  refundedFen!: number;
}

@ObjectType({ description: 'A page of bills, by number.' })
export class BillConnection {
  @Policy(inherited)
  @Field(() => [BillEdge], { description: 'The bills of this page.' })
  edges!: BillEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Policy(inherited)
  @Field(() => BillTotals, { description: 'What they come to.' })
  totals!: BillTotals;

  @Field(() => ID, {
    nullable: true,
    description:
      'The term whose bills these are: the one asked for, or the newest with bills. Null when there is none.',
  })
  termId!: string | null;
}

export const RegisterPaymentResult = createUnionType({
  name: 'RegisterPaymentResult',
  description:
    'The bill as it is now, or why not: noSuchBill, otherTill, paymentNotOpen, paidAlready, nothingDue, formMissing, amountDiffers.',
  types: () => [Bill, Refusal] as const,
});

export const ReversePaymentResult = createUnionType({
  name: 'ReversePaymentResult',
  description: 'The bill as it is now, or why not: noSuchBill, notPaid, reversalOver, refundStands.',
  types: () => [Bill, Refusal] as const,
});

export const HandInFormResult = createUnionType({
  name: 'HandInFormResult',
  description: 'A bill of the school as it is now, or why not: noSuchBill, otherTill, noticeNotYet.',
  types: () => [Bill, Refusal] as const,
});
