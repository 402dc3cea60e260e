import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { Board, Delivery } from '@xueshi/schema/catalogue/rules';
import type { OfferingRecord } from '@xueshi/schema/catalogue/store';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { StageEnum, TerminalEnum } from '../accounts/accounts.enum.js';
import { Organisation } from '../accounts/organisation.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { BoardEnum, DeliveryEnum, HourKindEnum } from './catalogue.enum.js';

@ObjectType({
  implements: Node,
  description: 'A course in a term, with its hours, fees and seats there (S5).',
})
export class Offering extends Node {
  /** the row behind it: what term, chapters and the rules of picking are found by */
  record!: OfferingRecord;

  @Field(() => String, { description: 'Course number, e.g. `XK-0012`.' })
  number!: string;

  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Title in Chinese where there is none in English, else null: a page in English needs the one or the other.',
  })
  titleUntranslated!: string | null;

  @Field(() => String, { description: 'Introduction in Chinese, plain text.' })
  introduction!: string;

  @Field(() => String, { nullable: true, description: 'Introduction in English, when there is one.' })
  introductionEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Introduction in Chinese where there is none in English, else null: a page in English needs the one or the other.',
  })
  introductionUntranslated!: string | null;

  @Field(() => String, { description: 'Name of the lecturer.' })
  lecturer!: string;

  @Field(() => String, { nullable: true, description: "The lecturer's professional title." })
  lecturerTitle!: string | null;

  @Field(() => HourKindEnum, { description: 'Kind of the hours it earns (H1).' })
  hourKind!: HourKind;

  @Field(() => Float, { description: 'Credit hours, at most one decimal.' })
  hours!: number;

  @Field(() => [StageEnum], { description: 'Stages it is meant for; advice, refuses nobody.' })
  stages!: readonly Stage[];

  @Field(() => [String], {
    description: 'Codes of the subjects it is meant for (A4); advice, refuses nobody.',
  })
  subjects!: readonly string[];

  @Field(() => DeliveryEnum, { description: 'How it is taught.' })
  delivery!: Delivery;

  @Field(() => [TerminalEnum], { description: 'What it can be studied on; TV alone makes it TV-only (S8).' })
  terminals!: readonly Terminal[];

  @Field(() => BoardEnum, { description: 'Where it stands in the supermarket (S6).' })
  board!: Board;

  @Field(() => Int, { description: 'Training fee in fen.' })
  trainingFeeFen!: number;

  @Field(() => Int, { description: 'Material fee in fen.' })
  materialFeeFen!: number;

  @Field(() => Int, { nullable: true, description: 'Seats of the class; null without a limit (S4).' })
  seats!: number | null;

  @Field(() => Int, { description: 'How many have chosen it and not dropped it.' })
  selectedCount!: number;

  @Field(() => Int, { nullable: true, description: 'Seats nobody has yet; null without a limit.' })
  seatsLeft!: number | null;

  @Policy(inherited)
  @Field(() => Organisation, { description: 'Who declared it.' })
  declaring!: Organisation;

  @Policy(inherited)
  @Field(() => Organisation, {
    nullable: true,
    description: 'Who charges for it; null when nobody does (S13).',
  })
  charging!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Code of the series a micro-course belongs to.' })
  seriesCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that series in Chinese.' })
  seriesTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that series in English.' })
  seriesTitleEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Title of its series in Chinese where there is none in English, else null: a page in English needs the one or the other.',
  })
  seriesTitleUntranslated!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its attribute as the organisation named it, e.g. 市级 (S5).',
  })
  attribute!: string | null;

  @Field(() => Int, { description: 'How many of those who passed it have rated it.' })
  votes!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of their stars, 1 to 5, one decimal; null below three votes.',
  })
  meanStars!: number | null;

  @Field(() => [String], { description: 'Codes of the themes it teaches (D3).' })
  themes!: readonly string[];

  @Field(() => DateTimeResolver, { description: 'When the course went online.' })
  publishedAt!: Date;
}
