import type { SeatedClass } from '@xueshi/schema/study/removal.store';
import type { SelectionPayment } from '@xueshi/schema/selection/unpaid.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { SelectionPaymentEnum } from '../selection/selection.type.js';

@ObjectType({ description: 'Somebody who holds a seat in a class (S3).' })
export class ClassSeat {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Study number (A3).' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: "School, in the reader's language." })
  school!: string;

  @Field(() => DateTimeResolver, { description: 'When the course was picked.' })
  pickedAt!: Date;

  @Field(() => SelectionPaymentEnum, { description: 'Whether it is paid (S13).' })
  payment!: SelectionPayment;

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why this one stays whoever asks: passedSeat (L3), requiredSeat (S10).',
  })
  keptBecause!: Refusal | null;
}

@ObjectType({ description: 'One seat of a page.' })
export class ClassSeatEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => ClassSeat, { description: 'The seat.' })
  node!: ClassSeat;
}

@ObjectType({ description: 'A page of those who hold a seat, by study number.' })
export class ClassSeatConnection {
  @Policy(inherited)
  @Field(() => [ClassSeatEdge], { description: 'The seats of this page.' })
  edges!: ClassSeatEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One deletion from a class by its organisation (S3).' })
export class ClassRemoval {
  @Field(() => DateTimeResolver, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'By whom.' })
  by!: string;

  @Field(() => String, { description: 'Why, as the teachers and their schools were told.' })
  reason!: string;

  @Field(() => Int, { description: 'How many teachers.' })
  teachers!: number;
}

@ObjectType({
  description:
    'A course of my organisation in a term with who holds a seat in it, whatever its delivery (S3).',
})
export class ClassSeats {
  /** the row behind it: its offering and its seats are found by it */
  record!: SeatedClass;

  @Field(() => Int, { description: 'How many hold a seat.' })
  holders!: number;

  @Field(() => Boolean, { description: 'Whether my organisation may delete somebody at this moment (S3).' })
  viewerCanRemove!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why not, when it may not: removalInRound, removalOver, nobodyInClass.',
  })
  removeRefusal!: Refusal | null;
}

@ObjectType({ description: 'What a deletion comes to, or would come to (S3, S13).' })
export class RemovalSums {
  @Field(() => Int, { description: 'Teachers who are deleted.' })
  removed!: number;

  @Field(() => Int, { description: 'Teachers who were named and stay.' })
  kept!: number;

  @Field(() => Int, { description: 'Comes off what schools still have to pay, in fen.' })
  creditFen!: number;

  @Field(() => Int, { description: 'Was paid, and is to be given back to schools, in fen.' })
  refundFen!: number;
}

@ObjectType({ description: 'One seat of a deletion that is looked at first.' })
export class RemovalLine {
  @Policy(inherited)
  @Field(() => ClassSeat, { description: 'The seat.' })
  seat!: ClassSeat;

  @Field(() => String, { description: 'What becomes of it, in a sentence.' })
  sentence!: string;
}

@ObjectType({ description: 'What a deletion would do; nothing is changed (S3).' })
export class RemovalReview {
  @Policy(inherited)
  @Field(() => RemovalSums, { description: 'What it comes to.' })
  sums!: RemovalSums;

  @Policy(inherited)
  @Field(() => [RemovalLine], { description: 'Seat by seat, who stays first; 200 at most.' })
  lines!: RemovalLine[];
}

@ObjectType({ description: 'Seats were taken away (S3).' })
export class RemovedFromClass {
  @Policy(inherited)
  @Field(() => RemovalSums, { description: 'What it came to.' })
  sums!: RemovalSums;

  @Policy(inherited)
  @Field(() => ClassSeats, { description: 'The class as it is now.' })
  classSeats!: ClassSeats;
}

export const ReviewRemovalResult = createUnionType({
  name: 'ReviewRemovalResult',
  description:
    'What it would do, or why it cannot be: removalInRound, removalOver, nobodyInClass, noSuchSeats.',
  types: () => [RemovalReview, Refusal] as const,
});

export const RemoveFromClassResult = createUnionType({
  name: 'RemoveFromClassResult',
  description:
    'What was done, or why nothing was: removalInRound, removalOver, nobodyInClass, noSuchSeats, everySeatKept.',
  types: () => [RemovedFromClass, Refusal] as const,
});
