import type { TeacherProgramme } from '@xueshi/schema/programme/rules';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({
  implements: Node,
  description: 'A capability programme: a diagnostic, a bundle of courses, and a window to study them.',
})
export class Programme extends Node {
  /** where its term is found */
  termId!: string;

  @Field(() => String, { description: 'Its Chinese name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its English name.' })
  nameEn!: string | null;

  @Field(() => Float, { description: 'Hours a bundle needs in total (D5).' })
  totalHours!: number;

  @Field(() => Int, { description: 'How many times the diagnostic may be taken (D3).' })
  sittingsAllowed!: number;

  @Field(() => DateTimeResolver, { description: 'From when bundles are confirmed and studied.' })
  studyOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'Until when, this instant not included.' })
  studyCloses!: Date;
}

@ObjectType({ description: 'Where the viewer stands in the capability programme (D1).' })
export class Capability {
  /** whose standing it is, and in what */
  mine!: TeacherProgramme;

  @Policy(inherited)
  @Field(() => Programme, { description: 'The programme the viewer is in.' })
  programme!: Programme;

  @Field(() => Boolean, {
    description: 'Whether stage and subject have been submitted, which comes before everything else (D1).',
  })
  profileReady!: boolean;
}
