import { unpaidOf } from '@xueshi/schema/selection/unpaid.rules';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { presentTerm } from '../terms/terms.present.js';
import { ownList } from './selection.policy.js';
import { Unpaid, UnpaidTerm } from './unpaid.type.js';

@Resolver()
export class UnpaidResolver {
  @Policy(ownList)
  @Query(() => Unpaid, {
    nullable: true,
    description: 'My unpaid hours and fees over all terms (H6, S13); null for who is no teacher.',
  })
  async unpaid(@Ctx() context: Context): Promise<Unpaid | null> {
    const desk = await context.selection.desk();
    if (desk === null) return null;
    return Object.assign(new Unpaid(), {
      blocked: desk.blocked,
      terms: unpaidOf(desk.picked, desk.terms, context.now).map((owed) =>
        Object.assign(new UnpaidTerm(), { ...owed, term: presentTerm(owed.term, context) }),
      ),
    });
  }
}
