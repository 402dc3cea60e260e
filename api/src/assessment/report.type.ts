import { Field, Float, Int, ObjectType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Dimension } from './sitting.type.js';

@ObjectType({ description: 'How a sitting went in one dimension.' })
export class DimensionResult {
  @Policy(inherited)
  @Field(() => Dimension, { description: 'The dimension.' })
  dimension!: Dimension;

  @Field(() => Float, { description: 'Points of the answers given.' })
  points!: number;

  @Field(() => Float, { description: 'Points of the best answers.' })
  maxPoints!: number;

  @Field(() => Int, { description: 'Level reached, from 1.' })
  level!: number;

  @Field(() => String, { description: "The level's name in the reader's language." })
  levelName!: string;
}

@ObjectType({ description: 'A theme that the result recommends, and why (D3).' })
export class RecommendedTheme {
  @Field(() => String, { description: 'Stable code, as in `Offering.themes`.' })
  code!: string;

  @Field(() => String, { description: "Its name in the reader's language." })
  name!: string;

  @Policy(inherited)
  @Field(() => Dimension, { description: 'The dimension that asks for it.' })
  because!: Dimension;

  @Field(() => String, { description: 'The reason as a sentence.' })
  reason!: string;
}

@ObjectType({ description: 'What a submitted sitting says (D3).' })
export class DiagnosticReport {
  @Policy(inherited)
  @Field(() => [DimensionResult], { description: 'Every dimension, in the order of the questionnaire.' })
  dimensions!: DimensionResult[];

  @Policy(inherited)
  @Field(() => [RecommendedTheme], { description: 'Recommended themes, the most needed first.' })
  themes!: RecommendedTheme[];
}
