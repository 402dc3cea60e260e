import type { SelectionPayment } from '@xueshi/schema/selection/unpaid.rules';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Term } from '../terms/terms.type.js';
import { SelectionPaymentEnum } from './selection.type.js';

@ObjectType({ description: 'What of a term is not paid (S13).' })
export class UnpaidTerm {
  @Policy(inherited)
  @Field(() => Term, { description: 'The term.' })
  term!: Term;

  @Field(() => SelectionPaymentEnum, { description: 'Whether it is to be paid later or now, or is overdue.' })
  payment!: SelectionPayment;

  @Field(() => Int, { description: 'Courses.' })
  courses!: number;

  @Field(() => Float, { description: 'Their hours.' })
  hours!: number;

  @Field(() => Int, { description: 'Training fees, in fen.' })
  trainingFen!: number;

  @Field(() => Int, { description: 'Material fees, in fen.' })
  materialFen!: number;
}

@ObjectType({ description: 'My unpaid hours and fees (H6).' })
export class Unpaid {
  @Field(() => Boolean, { description: 'Whether I am blocked, so that I can select nothing (A10).' })
  blocked!: boolean;

  @Policy(inherited)
  @Field(() => [UnpaidTerm], { description: 'Term by term, newest first; empty when nothing is owed.' })
  terms!: UnpaidTerm[];
}
