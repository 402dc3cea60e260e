import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { PaymentVerdict } from '@xueshi/schema/selection/payment-sheet.rules';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import { cashier } from './bill.policy.js';
import {
  PaymentLineConnection,
  PaymentSheet,
  PaymentSheetResult,
  PaymentVerdictEnum,
} from './payment-sheet.type.js';

@Resolver(() => PaymentSheet)
export class PaymentSheetResolver {
  @Policy(cashier)
  @Query(() => [PaymentSheet], {
    description: 'The bank’s files that were registered here, newest first, 100 at most (S13).',
  })
  paymentSheets(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Ctx() { paymentSheets }: Context,
  ): Promise<PaymentSheet[]> {
    return paymentSheets.sheets(first);
  }

  @Policy(cashier)
  @Query(() => PaymentSheet, {
    nullable: true,
    description: 'A bank’s file, or its dry run; null when there is none of that id (S13).',
  })
  async paymentSheet(
    @Arg('id', () => ID) id: string,
    @Ctx() { paymentSheets }: Context,
  ): Promise<PaymentSheet | null> {
    const key = uuidOf('PaymentSheet', id);
    return key === null ? null : paymentSheets.sheet(key);
  }

  @Policy(cashier)
  @Mutation(() => PaymentSheetResult, {
    description: 'Begins to register what holds of a dry run, as a task; each line is judged anew (S13).',
  })
  applyPayments(
    @Arg('id', () => ID, { description: 'Id of a PaymentSheet.' }) id: string,
    @Ctx() { paymentSheets }: Context,
  ): Promise<typeof PaymentSheetResult> {
    return paymentSheets.apply(id);
  }

  @Policy(cashier)
  @Mutation(() => PaymentSheetResult, {
    description: 'Begins to take back what a file registered, while payment is open (S13).',
  })
  undoPayments(
    @Arg('id', () => ID, { description: 'Id of a PaymentSheet.' }) id: string,
    @Ctx() { paymentSheets }: Context,
  ): Promise<typeof PaymentSheetResult> {
    return paymentSheets.undo(id);
  }

  @Policy(inherited)
  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The work on it, the latest; null for a dry run.',
  })
  async task(@Root() { record }: PaymentSheet, @Ctx() { tasks }: Context): Promise<Task | null> {
    const id = record.undoTaskId ?? record.taskId;
    return id === null ? null : tasks.existing(id);
  }

  @Policy(inherited)
  @FieldResolver(() => PaymentLineConnection, {
    description: 'Its lines with what becomes of them, what went wrong first.',
  })
  lines(
    @Root() sheet: PaymentSheet,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('verdict', () => PaymentVerdictEnum, { nullable: true, description: 'Only these.' })
    verdict: PaymentVerdict | null,
    @Ctx() { paymentSheets }: Context,
  ): Promise<PaymentLineConnection> {
    return paymentSheets.lines(sheet, { first, after: after ?? null, verdict: verdict ?? null });
  }
}
