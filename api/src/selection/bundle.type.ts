import type { BundleCategory } from '@xueshi/schema/programme/rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { BundleCategoryEnum } from '../programme/programme.enum.js';
import { Programme } from '../programme/programme.type.js';

@ObjectType({
  description: 'How many hours a category of the bundle asks for, and how many are in it (D4, D6).',
})
export class BundleCategoryNeed {
  @Field(() => BundleCategoryEnum, { description: 'The category.' })
  category!: BundleCategory;

  @Field(() => Float, { description: 'Hours needed.' })
  hours!: number;

  @Field(() => Float, { description: 'Hours in it: assigned in a proposal, confirmed or added in a bundle.' })
  chosen!: number;
}

@ObjectType({
  description: 'One condition of a bundle with its numbers: together they prove it, or say which fails.',
})
export class BundleConstraint {
  @Field(() => String, { description: 'Id of the rule: D4, D5 or D6.' })
  rule!: string;

  @Field(() => BundleCategoryEnum, { nullable: true, description: 'The category; null for the total (D5).' })
  category!: BundleCategory | null;

  @Field(() => Float, { description: 'Hours needed.' })
  needed!: number;

  @Field(() => Float, { description: 'Hours there.' })
  chosen!: number;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { description: 'The same as a sentence.' })
  sentence!: string;
}

@ObjectType({ description: 'A course in a bundle or offered for it.' })
export class BundleCourse {
  /** where its offering is found */
  offeringId!: string;

  @Field(() => BundleCategoryEnum, { description: 'What it counts for.' })
  category!: BundleCategory;

  @Field(() => Boolean, { description: 'Assigned and not to be changed (D4).' })
  locked!: boolean;

  @Field(() => String, { description: 'Why it is here, as a sentence.' })
  because!: string;
}

@ObjectType({
  description: 'Electives of one series, or one that stands alone; ticked whole or one by one (D5).',
})
export class BundleSeries {
  @Field(() => String, { description: 'Code of the series, or the number of the course that stands alone.' })
  code!: string;

  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the recommended theme; null for the others.' })
  theme!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is recommended; null for the others.' })
  because!: string | null;

  @Policy(inherited)
  @Field(() => [BundleCourse], { description: 'Its courses in the order of the series.' })
  courses!: BundleCourse[];

  @Field(() => Float, { description: 'Hours of all of them.' })
  hours!: number;
}

@ObjectType({ description: 'What a teacher can make a bundle of (D4-D6).' })
export class BundleProposal {
  @Policy(inherited)
  @Field(() => Programme, { description: 'The programme it is for.' })
  programme!: Programme;

  @Policy(inherited)
  @Field(() => [BundleCategoryNeed], { description: 'The categories, with what is assigned already.' })
  categories!: BundleCategoryNeed[];

  @Policy(inherited)
  @Field(() => [BundleCourse], { description: 'Assigned and locked (D4).' })
  required!: BundleCourse[];

  @Policy(inherited)
  @Field(() => [BundleSeries], {
    description: 'Electives the result recommends, the most needed first; none is ticked.',
  })
  recommended!: BundleSeries[];

  @Policy(inherited)
  @Field(() => [BundleSeries], { description: 'All other electives of the programme (D5: choose others).' })
  others!: BundleSeries[];

  @Field(() => Float, { description: 'Hours a bundle needs in total (D5).' })
  totalNeeded!: number;

  @Policy(inherited)
  @Field(() => [BundleConstraint], {
    description:
      'Assigned categories that the programme itself cannot fill for this teacher; empty as a rule.',
  })
  unmet!: BundleConstraint[];
}

@ObjectType({ implements: Node, description: "The viewer's confirmed bundle as it stands now (D5, D8)." })
export class Bundle extends Node {
  @Field(() => DateTimeResolver, { description: 'When it was confirmed.' })
  confirmedAt!: Date;

  @Field(() => Float, { description: 'Hours of all its courses.' })
  totalHours!: number;

  @Policy(inherited)
  @Field(() => [BundleCategoryNeed], { description: 'Hours per category.' })
  categories!: BundleCategoryNeed[];

  @Policy(inherited)
  @Field(() => [BundleCourse], {
    description: 'Its courses, micro-courses one by one; later added ones too.',
  })
  courses!: BundleCourse[];

  @Policy(inherited)
  @Field(() => [BundleConstraint], { description: 'The proof: every condition and whether it is met.' })
  constraints!: BundleConstraint[];

  @Field(() => Boolean, { description: 'Whether all of them are met (D5).' })
  compliant!: boolean;
}

export const ConfirmBundleResult = createUnionType({
  name: 'ConfirmBundleResult',
  description:
    'The bundle, or why not: hoursMissing, notInProgramme, noRequiredCourse, notDiagnosed, profileFirst, programmeNotOpen, programmeClosed, notInScope, classFull.',
  types: () => [Bundle, Refusal] as const,
});
