import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy, signedIn } from '../platform/policy.js';
import { Term } from './terms.type.js';

@Resolver(() => Term)
export class TermsResolver {
  @Policy(signedIn)
  @Query(() => [Term], { description: 'The terms of this year and next, newest first (S1).' })
  terms(
    @Arg('all', () => Boolean, { defaultValue: false, description: 'Those of earlier years, too.' })
    all: boolean,
    @Ctx() { terms }: Context,
  ): Promise<Term[]> {
    return all ? terms.known() : terms.current();
  }
}
