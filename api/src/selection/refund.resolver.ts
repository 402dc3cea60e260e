import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { cashier } from './bill.policy.js';
import { Bill } from './bill.type.js';
import { RegisterRefundInput, ReverseRefundInput } from './refund.input.js';
import { BillRefund, RegisterRefundResult, ReverseRefundResult } from './refund.type.js';

@Resolver(() => Bill)
export class RefundResolver {
  @Policy(cashier)
  @Mutation(() => RegisterRefundResult, {
    description:
      'Registers that the money of courses deleted after the payment went back to the school (S3, S13).',
  })
  registerRefund(
    @Arg('input', () => RegisterRefundInput) input: RegisterRefundInput,
    @Ctx() { billing }: Context,
  ): Promise<typeof RegisterRefundResult> {
    return billing.refunds.register(input);
  }

  @Policy(cashier)
  @Mutation(() => ReverseRefundResult, {
    description: 'Takes back a refund that was registered by mistake; both stay readable (S13).',
  })
  reverseRefund(
    @Arg('input', () => ReverseRefundInput) input: ReverseRefundInput,
    @Ctx() { billing }: Context,
  ): Promise<typeof ReverseRefundResult> {
    return billing.refunds.reverse(input);
  }

  @Policy(inherited)
  @FieldResolver(() => [BillRefund], {
    description: 'Money of it that was given back, in order; those registered by mistake too (S3).',
  })
  refunds(@Root() bill: Bill, @Ctx() { billing }: Context): Promise<BillRefund[]> {
    return billing.refunds.of(bill);
  }
}
