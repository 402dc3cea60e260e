import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { UnlockAccountInput } from './unlock.input.js';
import { UnlockAccountResult, type AccountUnlocked } from './unlock.type.js';

@Resolver()
export class UnlockResolver {
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
