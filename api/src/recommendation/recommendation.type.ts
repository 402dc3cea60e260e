import type { HourKind } from '@xueshi/schema/kernel/hours';
import { Field, ObjectType } from 'type-graphql';
import { HourKindEnum } from '../catalogue/catalogue.enum.js';
import { Offering } from '../catalogue/offering.type.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({ description: 'A course that suits me now, and why (S7).' })
export class Recommendation {
  @Policy(inherited)
  @Field(() => Offering, { description: 'The course; it may be picked now, or at the next opening.' })
  offering!: Offering;

  @Field(() => String, { description: "Why, as a sentence in the reader's language." })
  why!: string;

  @Field(() => HourKindEnum, {
    nullable: true,
    description:
      'The kind of missing hours it fills, elective meaning those of any kind; null when nothing of its kind is missing.',
  })
  fills!: HourKind | null;
}
