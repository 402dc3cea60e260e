import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { OfferingStatus } from '@xueshi/schema/catalogue/rules';
import type { Context } from '../context.js';
import { inherited, Policy, signedIn } from '../platform/policy.js';
import { Term } from '../terms/terms.type.js';
import { OfferingStatusEnum } from './catalogue.enum.js';
import { Chapter } from './chapter.type.js';
import { Offering } from './offering.type.js';

@Resolver(() => Offering)
export class CatalogueResolver {
  @Policy(signedIn)
  @Query(() => Offering, {
    nullable: true,
    description: "A course in a term; null when there is none, or it is another district's (S5, S6).",
  })
  offering(@Arg('id', () => ID) id: string, @Ctx() { catalogue }: Context): Promise<Offering | null> {
    return catalogue.offering(id);
  }

  @Policy(inherited)
  @FieldResolver(() => Term, { description: 'The term it is offered in.' })
  term(@Root() { record }: Offering, @Ctx() { terms }: Context): Promise<Term> {
    return terms.existing(record.termId);
  }

  @FieldResolver(() => OfferingStatusEnum, { description: 'Where it stands at this moment (S5).' })
  status(@Root() { record }: Offering, @Ctx() { catalogue, terms }: Context): Promise<OfferingStatus> {
    return catalogue.status(record, terms);
  }

  @Policy(inherited)
  @FieldResolver(() => [Chapter], { description: 'Its chapters with their lessons, in order (L1).' })
  chapters(@Root() { record }: Offering, @Ctx() { catalogue }: Context): Promise<Chapter[]> {
    return catalogue.chapters(record.courseId);
  }
}
