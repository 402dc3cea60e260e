import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy, signedIn } from '../platform/policy.js';
import { Term } from '../terms/terms.type.js';
import { Capability, Programme } from './programme.type.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Policy(signedIn)
  @Query(() => Capability, {
    nullable: true,
    description:
      "The viewer's standing in the capability programme; null when not in scope or not acting as a teacher (D1).",
  })
  capability(@Ctx() { programme }: Context): Promise<Capability | null> {
    return programme.capability();
  }

  @Policy(inherited)
  @FieldResolver(() => Term, { description: 'The term its courses are offered and chosen in.' })
  term(@Root() { termId }: Programme, @Ctx() { terms }: Context): Promise<Term> {
    return terms.existing(termId);
  }
}
