import { Field, Int, ObjectType } from 'type-graphql';
import type { SearchField } from '@xueshi/schema/catalogue/search.rules';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { SearchFieldEnum, WayOnKindEnum } from './catalogue.enum.js';
import type { WayOnKind } from './way-on.js';
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

  @Policy(inherited)
  @Field(() => [Facet], {
    description: 'By board; without a board asked for, all but the capability one count.',
  })
  boards!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By range of hours: `1-5`, `6-12`, `13-18`, `19-`, ends included.' })
  hourRanges!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By delivery.' })
  deliveries!: Facet[];

  @Policy(inherited)
  @Field(() => [Facet], { description: 'By days since it went online, as `onlineDays` takes them.' })
  online!: Facet[];

  @Field(() => Int, { description: 'How many of those on my list the filters would find.' })
  selected!: number;
}

@ObjectType({ description: 'A piece of a text that a search found, in UTF-16 code units.' })
export class MatchedRange {
  @Field(() => SearchFieldEnum, { description: 'Which text of the course.' })
  field!: SearchField;

  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where it has ended: the first place after it.' })
  end!: number;
}

@ObjectType({ description: 'A search near one that finds nothing, which finds something (S6).' })
export class WayOn {
  @Field(() => WayOnKindEnum, { description: 'What is different about it.' })
  kind!: WayOnKind;

  @Field(() => String, { description: 'What to search for.' })
  search!: string;

  @Field(() => [String], {
    description:
      'Filters to leave out, as `OfferingFilter` names them; `hours` both ends, `board` the board.',
  })
  withoutFilters!: readonly string[];

  @Field(() => [String], { description: 'Words it leaves out or spells otherwise.' })
  withoutWords!: readonly string[];

  @Field(() => Int, { description: 'How many courses it finds.' })
  count!: number;
}

@ObjectType({ description: 'A course in a list.' })
export class OfferingEdge {
  @Field(() => String, { description: 'Cursor for `after`, good for the order of this list.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => [MatchedRange], { description: 'What the search found in it, text by text, in order.' })
  matched!: readonly MatchedRange[];

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

  @Policy(inherited)
  @Field(() => [WayOn], { description: 'Where to go on when nothing is found; empty otherwise.' })
  waysOn!: WayOn[];
}
