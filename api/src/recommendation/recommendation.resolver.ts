import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { ownAdvice } from './recommendation.policy.js';
import { Recommendation } from './recommendation.type.js';

@Resolver()
export class RecommendationResolver {
  @Policy(ownAdvice)
  @Query(() => [Recommendation], {
    description:
      'Five to eight courses that suit me: what closes the largest gap of my year first, for my stage and subject, all of them together within the rules (S7-S9). Empty when selection of the term is over.',
  })
  recommendations(@Ctx() { recommendation, actor }: Context): Promise<Recommendation[]> {
    return recommendation.mine(actor);
  }
}
