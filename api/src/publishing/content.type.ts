import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { Delivery } from '@xueshi/schema/catalogue/rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import type { AuthoredKind } from '@xueshi/schema/publishing/content.rules';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { StageEnum } from '../accounts/accounts.enum.js';
import { DeliveryEnum, HourKindEnum } from '../catalogue/catalogue.enum.js';
import { inherited, Policy } from '../platform/policy.js';
import { AuthoredKindEnum, VideoStateEnum, type VideoState } from './publishing.enum.js';

@ObjectType({ description: 'An answer to choose.' })
export class DraftOption {
  @Field(() => String, { description: 'In Chinese.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'In English; left out, the Chinese is shown.' })
  textEn!: string | null;
}

@ObjectType({ description: 'A question of a check as its author writes it (L1).' })
export class DraftQuestion {
  @Field(() => String, { description: 'Its name within the draft.' })
  id!: string;

  @Field(() => String, { description: 'What is asked, in Chinese.' })
  prompt!: string;

  @Field(() => String, { nullable: true, description: 'In English; left out, the Chinese is shown.' })
  promptEn!: string | null;

  @Policy(inherited)
  @Field(() => [DraftOption], { description: 'What can be answered.' })
  options!: DraftOption[];

  @Field(() => Int, { nullable: true, description: 'Index of the right answer; null until it is chosen.' })
  answer!: number | null;

  @Field(() => String, { description: 'Why it is right: told after an attempt, in Chinese.' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: 'In English; left out, the Chinese is shown.' })
  explanationEn!: string | null;
}

@ObjectType({ description: 'The video of a lesson of a draft.' })
export class DraftVideo {
  @Field(() => VideoStateEnum, { description: 'Whether it plays.' })
  state!: VideoState;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called in the library; null when it is gone.',
  })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its length in milliseconds, once it is known.' })
  durationMs!: number | null;

  @Field(() => String, { nullable: true, description: 'Path of the HLS playlist, when it plays.' })
  playlistUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the still picture, when it plays.' })
  posterUrl!: string | null;
}

@ObjectType({ description: 'A video of the library that a lesson may take.' })
export class VideoChoice {
  @Field(() => ID, { description: 'Id of the MediaAsset.' })
  assetId!: string;

  @Policy(inherited)
  @Field(() => DraftVideo, { description: 'The video.' })
  video!: DraftVideo;
}

@ObjectType({ description: 'Captions that were uploaded and checked, kept as WebVTT.' })
export class DraftCaption {
  @Field(() => ID, { description: 'Id to name it in a draft.' })
  id!: string;

  @Field(() => String, { description: 'Language tag, e.g. `zh`.' })
  lang!: string;

  @Field(() => String, { description: 'What the player calls it, in that language.' })
  label!: string;

  @Field(() => String, { description: 'Name of the file that was uploaded.' })
  fileName!: string;

  @Field(() => Int, { nullable: true, description: 'How many captions it has, where that was counted.' })
  cues!: number | null;

  @Field(() => String, { description: 'Path of the WebVTT file.' })
  url!: string;
}

@ObjectType({ description: 'A lesson as its author writes it (L1).' })
export class DraftLesson {
  @Field(() => String, { description: 'Its name within the draft.' })
  id!: string;

  @Field(() => String, { description: 'Title in Chinese; may be empty yet.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => AuthoredKindEnum, { description: 'What it is.' })
  kind!: AuthoredKind;

  @Field(() => ID, { nullable: true, description: 'Id of the MediaAsset it plays.' })
  assetId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instead of it: id of the LessonOutline of an earlier edition whose video is kept.',
  })
  keptLessonId!: string | null;

  @Policy(inherited)
  @Field(() => DraftVideo, { nullable: true, description: 'That video; null while none is chosen.' })
  video!: DraftVideo | null;

  @Policy(inherited)
  @Field(() => [DraftCaption], { description: 'Its captions.' })
  captions!: DraftCaption[];

  @Policy(inherited)
  @Field(() => [DraftQuestion], { description: 'The questions of its check, in order.' })
  questions!: DraftQuestion[];
}

@ObjectType({ description: 'A part of a course as its author writes it.' })
export class DraftChapter {
  @Field(() => String, { description: 'Its name within the draft.' })
  id!: string;

  @Field(() => String, { description: 'Title in Chinese; may be empty yet.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Policy(inherited)
  @Field(() => [DraftLesson], { description: 'Its lessons in order.' })
  lessons!: DraftLesson[];
}

@ObjectType({ description: 'A course as its author writes it (S5): anything may still be missing.' })
export class DraftContent {
  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => String, { description: 'What it is about, in Chinese.' })
  introduction!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when it is there.' })
  introductionEn!: string | null;

  @Field(() => String, { description: 'Who teaches it.' })
  lecturer!: string;

  @Field(() => String, { nullable: true, description: 'Post or title of that person.' })
  lecturerTitle!: string | null;

  @Field(() => HourKindEnum, { nullable: true, description: 'Kind of its hours (H1).' })
  hourKind!: HourKind | null;

  @Field(() => String, { nullable: true, description: 'Of a public course: its topic (S9).' })
  publicTopic!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours it asks for; a term may offer others.' })
  hours!: number | null;

  @Field(() => DeliveryEnum, { description: 'How it is taught.' })
  delivery!: Delivery;

  @Field(() => [StageEnum], { description: 'Stages it is meant for.' })
  stages!: Stage[];

  @Field(() => [String], { description: 'Codes of the subjects it is meant for (A4).' })
  subjects!: string[];

  @Policy(inherited)
  @Field(() => [DraftChapter], { description: 'Its chapters in order.' })
  chapters!: DraftChapter[];
}
