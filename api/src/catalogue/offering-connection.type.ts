import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { Offering } from './offering.type.js';

@ObjectType({
  description: 'How many courses would be found for one value of a filter, all other filters kept.',
})
export class Facet {
  @Field(() => String, {
    description: 'The value as the filter takes it: an enum name, or the code of a subject.',
  })
  value!: string;

  @Field(() => Int, { description: 'How many courses.' })
  count!: number;
}

@ObjectType({ description: 'What each filter of the supermarket would find, most found first.' })
export class OfferingFacets {
  @Policy(inherited)
  @Field(() => [Facet], { description: 'By kind of hours.' })
  hourKinds!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By subject.' })
  subjects!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By stage.' })
  stages!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By terminal.' })
  terminals!: Facet[];
}

@ObjectType({ description: 'A course in a list.' })
export class OfferingEdge {
  @Field(() => String, { description: 'Cursor for `after`, good for the order of this list.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Offering, { description: 'The course.' })
  node!: Offering;
}

@ObjectType({ description: 'A page of the supermarket (S6).' })
export class OfferingConnection {
  @Policy(inherited)
  @Field(() => [OfferingEdge], { description: 'The courses of this page.' })
  edges!: OfferingEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many courses there are over all pages.' })
  totalCount!: number;

  @Policy(inherited)
  @Field(() => OfferingFacets, { description: 'What each filter would find.' })
  facets!: OfferingFacets;
}
