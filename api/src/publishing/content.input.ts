import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { Delivery } from '@xueshi/schema/catalogue/rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import type { AuthoredKind } from '@xueshi/schema/publishing/content.rules';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { StageEnum } from '../accounts/accounts.enum.js';
import { DeliveryEnum, HourKindEnum } from '../catalogue/catalogue.enum.js';
import { AuthoredKindEnum } from './publishing.enum.js';

@InputType({ description: 'An answer to choose.' })
export class DraftOptionInput {
  @Field(() => String, { description: 'In Chinese.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  textEn?: string | null;
}

@InputType({ description: 'A question of a check (L1).' })
export class DraftQuestionInput {
  @Field(() => String, { description: 'Its name within the draft: letters, digits and hyphens, at most 40.' })
  id!: string;

  @Field(() => String, { description: 'What is asked, in Chinese.' })
  prompt!: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  promptEn?: string | null;

  @Field(() => [DraftOptionInput], { description: 'What can be answered: 2 to 6.' })
  options!: DraftOptionInput[];

  @Field(() => Int, { nullable: true, description: 'Index of the right answer.' })
  answer?: number | null;

  @Field(() => String, { description: 'Why it is right, in Chinese.' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: 'In English.' })
  explanationEn?: string | null;
}

@InputType({ description: 'A lesson of a draft.' })
export class DraftLessonInput {
  @Field(() => String, {
    description: 'Its name within the draft, unique over chapters, lessons, questions.',
  })
  id!: string;

  @Field(() => String, { description: 'Title in Chinese, at most 80 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  titleEn?: string | null;

  @Field(() => AuthoredKindEnum, { description: 'What it is.' })
  kind!: AuthoredKind;

  @Field(() => ID, { nullable: true, description: 'Id of a MediaAsset of my organisation.' })
  assetId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instead of it: the lesson of an earlier edition whose video is kept.',
  })
  keptLessonId?: string | null;

  @Field(() => [ID], { description: 'Ids of uploaded captions, as the player lists them.' })
  captionIds!: string[];

  @Field(() => [DraftQuestionInput], { description: 'The questions of its check, in order.' })
  questions!: DraftQuestionInput[];
}

@InputType({ description: 'A chapter of a draft.' })
export class DraftChapterInput {
  @Field(() => String, { description: 'Its name within the draft.' })
  id!: string;

  @Field(() => String, { description: 'Title in Chinese, at most 80 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  titleEn?: string | null;

  @Field(() => [DraftLessonInput], { description: 'Its lessons in order.' })
  lessons!: DraftLessonInput[];
}

@InputType({ description: 'A whole course as it is to be kept; what is missing may be missing.' })
export class DraftContentInput {
  @Field(() => String, { description: 'Title in Chinese, at most 80 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  titleEn?: string | null;

  @Field(() => String, { description: 'What it is about, at most 4,000 characters.' })
  introduction!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  introductionEn?: string | null;

  @Field(() => String, { description: 'Who teaches it.' })
  lecturer!: string;

  @Field(() => String, { nullable: true, description: 'Post or title of that person.' })
  lecturerTitle?: string | null;

  @Field(() => HourKindEnum, {
    nullable: true,
    description: 'Kind of its hours; settled with the first edition.',
  })
  hourKind?: HourKind | null;

  @Field(() => String, { nullable: true, description: 'Of a public course: its topic (S9).' })
  publicTopic?: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours, at most one decimal.' })
  hours?: number | null;

  @Field(() => DeliveryEnum, { description: 'How it is taught.' })
  delivery!: Delivery;

  @Field(() => [StageEnum], { description: 'Stages it is meant for.' })
  stages!: Stage[];

  @Field(() => [String], { description: 'Codes of subjects (A4).' })
  subjects!: string[];

  @Field(() => [DraftChapterInput], { description: 'Its chapters in order.' })
  chapters!: DraftChapterInput[];
}
