import type { LessonKind } from '@xueshi/schema/catalogue/rules';
import type { LessonRecord } from '@xueshi/schema/study/enrolment.store';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LessonKindEnum } from '../catalogue/catalogue.enum.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({ description: 'A stretch of a video.' })
export class Span {
  @Field(() => Int, { description: 'Where it begins, milliseconds from the start.' })
  fromMs!: number;

  @Field(() => Int, { description: 'Where it ends, this millisecond not included.' })
  toMs!: number;
}

@ObjectType({ description: 'A WebVTT track of a lesson.' })
export class CaptionTrack {
  @Field(() => String, { description: 'Language tag, e.g. `zh`.' })
  lang!: string;

  @Field(() => String, { description: 'What the player calls it, in that language.' })
  label!: string;

  @Field(() => String, { description: 'Path of the file, for whoever is signed in.' })
  url!: string;
}

@ObjectType({ description: 'A chapter mark inside a video.' })
export class ChapterMarker {
  @Field(() => Int, { description: 'Where the chapter begins, in milliseconds.' })
  startMs!: number;

  @Field(() => String, { description: 'Its Chinese title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its English title, when there is one.' })
  titleEn!: string | null;
}

@ObjectType({ description: 'What my reports of a lesson amount to (L2).' })
export class LessonProgress {
  @Field(() => Int, { description: 'Where I stopped, in milliseconds.' })
  positionMs!: number;

  @Field(() => Int, { description: 'Content seen at least once, in milliseconds.' })
  coveredMs!: number;

  @Field(() => Int, {
    description:
      'Learning time in milliseconds: each second of content once, never faster than the clock (L2).',
  })
  learningMs!: number;

  @Policy(inherited)
  @Field(() => [Span], { description: 'What was seen, disjoint and in order.' })
  coverage!: Span[];

  @Field(() => Boolean, {
    description: 'Whether reports are kept that are not counted yet; usually for a second.',
  })
  pending!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Best attempt at the check, 0 to 100; null before the first.',
  })
  checkScore!: number | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was last counted anew.' })
  updatedAt!: Date | null;
}

@ObjectType({
  description: 'A question of the short check after a lesson (L1); answers come with an attempt only.',
})
export class CheckQuestion {
  @Field(() => ID, { description: 'Id within the check.' })
  id!: string;

  @Field(() => String, { description: "What is asked, in the reader's language." })
  prompt!: string;

  @Field(() => [String], { description: 'What can be answered, by index from 0.' })
  options!: string[];
}

@ObjectType({ implements: Node, description: 'A lesson of a course I am enrolled in, with my progress.' })
export class Lesson extends Node {
  /** the row behind it: its detail and check are found by it */
  record!: LessonRecord;

  @Field(() => ID, { description: 'Id of the Enrolment it belongs to.' })
  enrolmentId!: string;

  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => LessonKindEnum, { description: 'What the activity is (L1).' })
  kind!: LessonKind;

  @Field(() => Int, { description: 'Length of the video in milliseconds; 0 until it is known.' })
  durationMs!: number;

  @Field(() => Boolean, {
    description: 'Whether it can be studied: a video is there once its media are made.',
  })
  ready!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the HLS playlist; null until the video is ready.',
  })
  playlistUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the still picture; null until the video is ready.',
  })
  posterUrl!: string | null;

  @Policy(inherited)
  @Field(() => LessonProgress, { description: 'Where I stand in it.' })
  progress!: LessonProgress;
}
