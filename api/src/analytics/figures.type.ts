import { figureOrders, type FigureOrder } from '@xueshi/schema/analytics/figure-rows.rules';
import {
  dimensions,
  measures,
  units,
  type Dimension,
  type Measure,
  type Unit,
} from '@xueshi/schema/analytics/measures.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { wordEnum } from '../platform/word-enum.js';

export const FigureMeasureEnum = wordEnum(measures);
registerEnumType(FigureMeasureEnum, {
  name: 'FigureMeasure',
  description: 'What is counted; `figureDictionary` says exactly what each means (N1).',
});

export const FigureDimensionEnum = wordEnum(dimensions);
registerEnumType(FigureDimensionEnum, {
  name: 'FigureDimension',
  description: 'What a figure can be told by. Places are where a teacher is now; a subject is the teacher’s.',
});

export const FigureUnitEnum = wordEnum(units);
registerEnumType(FigureUnitEnum, {
  name: 'FigureUnit',
  description: 'PEOPLE are counted once; ENTRIES once a course; HOURS are credit hours; a SHARE is 0 to 1.',
});

export const FigureOrderEnum = wordEnum(figureOrders);
registerEnumType(FigureOrderEnum, {
  name: 'FigureOrder',
  description: 'By the members in their own order, or by the value; what is suppressed comes last.',
});

@InputType({ description: 'One member of a dimension, and nothing else of it.' })
export class FigureSlice {
  @Field(() => FigureDimensionEnum, { description: 'Of which dimension; not one of `by`.' })
  dimension!: Dimension;

  @Field(() => String, {
    description:
      'The `key` of a member as `figureMembers` and results give it, e.g. `2026` or `mathematics`.',
  })
  member!: string;
}

@InputType({ description: 'One of the questions of a page of figures.' })
export class FigureQuestionInput {
  @Field(() => FigureMeasureEnum, { description: 'What is counted.' })
  measure!: Measure;

  @Field(() => [FigureDimensionEnum], { defaultValue: [], description: 'What it is told by.' })
  by!: Dimension[];

  @Field(() => [FigureSlice], { defaultValue: [], description: 'What it is cut to.' })
  filter!: FigureSlice[];

  @Field(() => FigureOrderEnum, { defaultValue: 'members', description: 'In which order.' })
  orderBy!: FigureOrder;
}

@ObjectType({ description: 'A member of a dimension: a district, a subject, a band of scores …' })
export class FigureMember {
  @Field(() => FigureDimensionEnum, { description: 'Its dimension.' })
  dimension!: Dimension;

  @Field(() => String, { description: 'Its code, as filters take it.' })
  key!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its name in English, when it has one.' })
  nameEn!: string | null;
}

@ObjectType({ description: 'One figure: a number of a group, never of a person (N1).' })
export class Figure {
  @Policy(inherited)
  @Field(() => [FigureMember], {
    description: 'What it is about: a member a dimension of `by`, in that order.',
  })
  members!: FigureMember[];

  @Field(() => Float, { nullable: true, description: 'The value in the unit; null when it is suppressed.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a share: the part. Null otherwise or suppressed.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a share: the whole. Null otherwise or suppressed.' })
  denominator!: number | null;

  @Field(() => Boolean, {
    description:
      'Not told because the group is small, or because a small one beside it could be found by subtraction.',
  })
  suppressed!: boolean;
}

@ObjectType({ description: 'A figure in its place.' })
export class FigureEdge {
  @Field(() => String, { description: 'Its place for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Figure, { description: 'The figure.' })
  node!: Figure;
}

@ObjectType({ description: 'Figures of a measure by some dimensions (N1).' })
export class Figures {
  @Field(() => FigureUnitEnum, { description: 'What the values count.' })
  unit!: Unit;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'Everything that happened until then is counted; seconds ago. Null before the first count.',
  })
  asOf!: Date | null;

  @Field(() => Int, { description: 'All rows of the result, suppressed ones included.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many of them are suppressed.' })
  suppressedCount!: number;

  @Field(() => Int, { description: 'Groups of fewer people than this are not told.' })
  smallestGroup!: number;

  @Policy(inherited)
  @Field(() => [FigureEdge], { description: 'This page’s rows.' })
  edges!: FigureEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What a measure means and how it may be asked for (N1).' })
export class FigureDefinition {
  @Field(() => FigureMeasureEnum, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name!: string;

  @Field(() => String, { description: 'Exactly what is counted, in the reader’s language.' })
  definition!: string;

  @Field(() => FigureUnitEnum, { description: 'What its values count.' })
  unit!: Unit;

  @Field(() => String, { description: 'Id of the rule of the domain it follows.' })
  rule!: string;

  @Field(() => [FigureDimensionEnum], { description: 'What it can be told by and filtered by.' })
  dimensions!: Dimension[];

  @Field(() => Boolean, {
    description: 'People counted once in a term, year or programme: one of these must be named.',
  })
  once!: boolean;

  @Field(() => String, { description: 'A query that asks for it, ready to send.' })
  example!: string;
}
