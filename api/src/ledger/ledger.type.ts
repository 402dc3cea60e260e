import type { HourKind } from '@xueshi/schema/kernel/hours';
import { ledgerSources, type LedgerSource } from '@xueshi/schema/ledger/rules';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HourKindEnum } from '../catalogue/catalogue.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { wordEnum } from '../platform/word-enum.js';
import { Receipt } from './receipt.type.js';

export const LedgerSourceEnum = wordEnum(ledgerSources);
registerEnumType(LedgerSourceEnum, { name: 'LedgerSource', description: 'Where an entry comes from (H2).' });

@ObjectType({
  description: 'One need of the year (H1). ELECTIVE takes hours of any kind beyond the other two.',
})
export class HourNeed {
  @Field(() => HourKindEnum, { description: 'Which need.' })
  kind!: HourKind;

  @Field(() => Float, { description: 'Hours the year asks for.' })
  needed!: number;

  @Field(() => Float, {
    description: 'Hours in the ledger that fill it; over all needs they sum to `totalEarned`.',
  })
  earned!: number;

  @Field(() => Float, { description: 'Hours being studied that would fill it.' })
  underWay!: number;

  @Field(() => Float, { description: 'max(0, needed − earned).' })
  missing!: number;
}

@ObjectType({ implements: Node, description: 'Hours of a year, posted once and never changed (H2).' })
export class LedgerEntry extends Node {
  @Field(() => Int, { description: 'The calendar year it counts for.' })
  year!: number;

  @Field(() => HourKindEnum, { description: 'The kind of hours (H1).' })
  kind!: HourKind;

  @Field(() => Float, { description: 'Hours; negative in a correction.' })
  hours!: number;

  @Field(() => LedgerSourceEnum, { description: 'Where it comes from (H2).' })
  source!: LedgerSource;

  @Field(() => String, { description: 'What it is for, in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => DateTimeResolver, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => String, { description: 'Id of the rule by which it was posted.' })
  rule!: string;

  @Policy(inherited)
  @Field(() => Receipt, {
    nullable: true,
    description: 'Why it counted; null for hours that came from elsewhere.',
  })
  receipt!: Receipt | null;
}

@ObjectType({ description: 'One entry of a page.' })
export class LedgerEntryEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => LedgerEntry, { description: 'The entry.' })
  node!: LedgerEntry;
}

@ObjectType({ description: "A page of a year's entries, newest first." })
export class LedgerEntryConnection {
  @Policy(inherited)
  @Field(() => [LedgerEntryEdge], { description: 'The entries of this page.' })
  edges!: LedgerEntryEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'My hours of a year, 1 January to 31 December in the city (H1).' })
export class YearRecord {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Policy(inherited)
  @Field(() => [HourNeed], { description: 'The three needs: public, professional, any kind.' })
  needs!: HourNeed[];

  @Field(() => Float, { description: 'Hours the year asks for in all.' })
  totalNeeded!: number;

  @Field(() => Float, { description: 'Hours in the ledger, of every kind.' })
  totalEarned!: number;

  @Field(() => Float, { description: 'Hours of courses being studied and not passed.' })
  totalUnderWay!: number;

  @Field(() => Float, { description: 'max(0, totalNeeded − totalEarned).' })
  totalMissing!: number;

  @Field(() => Float, { description: 'Public hours missing.' })
  missingPublic!: number;

  @Field(() => Float, { description: 'Professional hours missing.' })
  missingProfessional!: number;
}
