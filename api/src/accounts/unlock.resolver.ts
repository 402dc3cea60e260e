import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { UnlockAccountInput } from './unlock.input.js';
import { LockedAccount, UnlockAccountResult, type AccountUnlocked } from './unlock.type.js';

@Resolver()
export class UnlockResolver {
  @Policy(actingAs('school_admin'))
  @Query(() => [LockedAccount], {
    description: 'Who of the own school is locked out, the latest first (A8).',
  })
  lockedAccounts(
    @Arg('first', () => Int, { description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { unlocking }: Context,
  ): Promise<LockedAccount[]> {
    return unlocking.locked(first);
  }

  @Policy(actingAs('school_admin', 'district_admin', 'city_admin'))
  @Mutation(() => UnlockAccountResult, {
    description: 'Lets somebody in one’s charge try again after ten wrong passwords (A8).',
  })
  unlockAccount(
    @Arg('input', () => UnlockAccountInput) input: UnlockAccountInput,
    @Ctx() { unlocking }: Context,
  ): Promise<AccountUnlocked | Refusal> {
    return unlocking.unlock(input);
  }
}
