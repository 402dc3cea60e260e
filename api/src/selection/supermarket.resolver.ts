import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { SupermarketArgs } from '../catalogue/offering.input.js';
import { OfferingConnection } from '../catalogue/offering-connection.type.js';
import type { Context } from '../context.js';
import { Policy, signedIn } from '../platform/policy.js';

@Resolver()
export class SupermarketResolver {
  @Policy(signedIn)
  @Query(() => OfferingConnection, {
    description: 'The courses of a term that the viewer may see: filtered, searched, sorted, counted (S6).',
  })
  supermarket(
    @Args(() => SupermarketArgs) args: SupermarketArgs,
    @Ctx() { supermarket }: Context,
  ): Promise<OfferingConnection> {
    return supermarket.page(args);
  }
}
