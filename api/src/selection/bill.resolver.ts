import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Term } from '../terms/terms.type.js';
import { RegisterPaymentInput, ReversePaymentInput } from './bill.input.js';
import { billStaff, cashier } from './bill.policy.js';
import {
  Bill,
  BillConnection,
  BillLineConnection,
  HandInFormResult,
  RegisterPaymentResult,
  ReversePaymentResult,
} from './bill.type.js';

@Resolver(() => Bill)
export class BillResolver {
  @Policy(billStaff)
  @Query(() => BillConnection, {
    description:
      'Bills of my school, or of the schools of my district or city, by number (S13); of the newest term with final lists, unless another is asked for.',
  })
  bills(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Arg('termId', () => ID, { nullable: true, description: 'Of this term.' })
    termId: string | null | undefined,
    @Arg('unpaidOnly', () => Boolean, { defaultValue: false, description: 'Only what is still to be paid.' })
    unpaidOnly: boolean,
    @Arg('refundOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only what is still to be given back; goes before unpaidOnly.',
    })
    refundOnly: boolean,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a number, or of the name of a school or an organisation.',
    })
    search: string | null | undefined,
    @Ctx() { billing }: Context,
  ): Promise<BillConnection> {
    return billing.page({
      first,
      after: after ?? null,
      termId: termId ?? null,
      unpaidOnly,
      refundOnly,
      search: search ?? null,
    });
  }

  @Policy(billStaff)
  @Query(() => Bill, {
    nullable: true,
    description: 'A bill of my schools; null when they have none of that id (S13).',
  })
  bill(@Arg('id', () => ID) id: string, @Ctx() { billing }: Context): Promise<Bill | null> {
    return billing.bill(id);
  }

  @Policy(cashier)
  @Mutation(() => HandInFormResult, {
    description: "Registers that the sealed form of a bill's school has been handed in, for the term (S13).",
  })
  handInForm(
    @Arg('billId', () => ID, { description: 'Id of any Bill of the school in that term.' }) billId: string,
    @Ctx() { billing }: Context,
  ): Promise<typeof HandInFormResult> {
    return billing.handIn(billId);
  }

  @Policy(cashier)
  @Mutation(() => RegisterPaymentResult, {
    description: 'Registers the payment of a whole bill; its selections are paid with it (S13).',
  })
  registerPayment(
    @Arg('input', () => RegisterPaymentInput) input: RegisterPaymentInput,
    @Ctx() { billing }: Context,
  ): Promise<typeof RegisterPaymentResult> {
    return billing.pay(input);
  }

  @Policy(cashier)
  @Mutation(() => ReversePaymentResult, {
    description: 'Takes back a payment that was registered by mistake, while payment is open (S13).',
  })
  reversePayment(
    @Arg('input', () => ReversePaymentInput) input: ReversePaymentInput,
    @Ctx() { billing }: Context,
  ): Promise<typeof ReversePaymentResult> {
    return billing.reverse(input);
  }

  @Policy(inherited)
  @FieldResolver(() => Term, { description: 'The term it is for.' })
  term(@Root() { record }: Bill, @Ctx() { terms }: Context): Promise<Term> {
    return terms.existing(record.termId);
  }

  @Policy(inherited)
  @FieldResolver(() => BillLineConnection, { description: 'Its lines, by study number and course.' })
  lines(
    @Root() bill: Bill,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Ctx() { billing }: Context,
  ): Promise<BillLineConnection> {
    return billing.lines(bill, first, after ?? null);
  }
}
