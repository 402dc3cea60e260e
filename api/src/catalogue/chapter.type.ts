import type { LessonKind } from '@xueshi/schema/catalogue/rules';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { LessonKindEnum } from './catalogue.enum.js';

@ObjectType({
  implements: Node,
  description: 'A lesson as the page of a course shows it, before one studies it (L1).',
})
export class LessonOutline extends Node {
  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => LessonKindEnum, { description: 'What the activity is.' })
  kind!: LessonKind;

  @Field(() => Int, { nullable: true, description: 'Length of a video in milliseconds, once it is known.' })
  durationMs!: number | null;

  @Field(() => Boolean, {
    description: 'Whether it can be studied: a video is there once its media are made.',
  })
  ready!: boolean;
}

@ObjectType({ description: 'A part of a course, in order (L1).' })
export class Chapter {
  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Policy(inherited)
  @Field(() => [LessonOutline], { description: 'Its lessons in the order they are taught.' })
  lessons!: LessonOutline[];
}
