import type { ChangedPart, ChangeKind } from '@xueshi/schema/publishing/changes.rules';
import type { DraftRecord } from '@xueshi/schema/publishing/draft.store';
import type { DraftState, ReviewStep } from '@xueshi/schema/publishing/review.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../accounts/organisation.type.js';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { DraftCaption } from './content.type.js';
import { ChangedPartEnum, ChangeKindEnum, DraftStateEnum, ReviewStepEnum } from './publishing.enum.js';

@ObjectType({ description: 'Something that must be there before a course may be submitted.' })
export class MissingPart {
  @Field(() => String, { description: 'Stable key, e.g. `video`.' })
  key!: string;

  @Field(() => String, { description: "One sentence in the reader's language: what is missing." })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The chapter or lesson it is missing in; null: the course.',
  })
  part!: string | null;

  @Field(() => String, { nullable: true, description: 'The question it is missing in.' })
  question!: string | null;
}

@ObjectType({ description: 'A step of a review; kept for good.' })
export class CourseDecision {
  @Field(() => ReviewStepEnum, { description: 'What was done.' })
  step!: ReviewStep;

  @Field(() => String, { description: 'Who did it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'The edition that was published with it.' })
  edition!: number | null;

  @Field(() => DateTimeResolver, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A part that differs from the last edition.' })
export class CourseChange {
  @Field(() => ChangeKindEnum, { description: 'How.' })
  kind!: ChangeKind;

  @Field(() => ChangedPartEnum, { description: 'What it is.' })
  part!: ChangedPart;

  @Field(() => String, { description: 'Its name within the draft.' })
  id!: string;

  @Field(() => String, { description: 'Its title; of a removed part the former one.' })
  title!: string;

  @Field(() => [String], { description: 'Names of the fields of DraftContent that differ.' })
  fields!: string[];
}

@ObjectType({
  implements: Node,
  description: 'A course being made or changed by its organisation, until it is published.',
})
export class CourseDraft extends Node {
  /** the row behind it: its content and history are found by it */
  record!: DraftRecord;

  @Field(() => String, { description: 'Title as it stands; may be empty.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => DraftStateEnum, { description: 'Where it stands.' })
  state!: DraftState;

  @Field(() => Int, { description: 'Counts its savings; to be sent with the next one.' })
  revision!: number;

  @Field(() => DateTimeResolver, { description: 'When it was last saved.' })
  savedAt!: Date;

  @Field(() => String, { description: 'Who saved it last.' })
  savedBy!: string;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the published Course it changes.' })
  courseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that course.' })
  courseNumber!: string | null;

  @Field(() => Int, { nullable: true, description: 'The edition it was begun from; null for a new course.' })
  baseEdition!: number | null;

  @Policy(inherited)
  @Field(() => Organisation, { description: 'Whose course it is.' })
  organisation!: Organisation;

  @Field(() => Boolean, { description: 'Whether I may write in it now.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether I may take it back from review now.' })
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Whether I may approve or return it now.' })
  viewerCanDecide!: boolean;
}

@ObjectType({ description: 'A draft in a list.' })
export class CourseDraftEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => CourseDraft, { description: 'The draft.' })
  node!: CourseDraft;
}

@ObjectType({ description: 'A page of drafts that wait for a decision, the longest waiting first.' })
export class CourseDraftConnection {
  @Policy(inherited)
  @Field(() => [CourseDraftEdge], { description: 'The drafts of this page.' })
  edges!: CourseDraftEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many wait over all pages.' })
  totalCount!: number;
}

export const CourseDraftResult = createUnionType({
  name: 'CourseDraftResult',
  description:
    'The draft as it is now, or why not: noSuchDraft, noSuchPublished, savedElsewhere, underReview, publishedAlready, notUnderReview, changedSinceRead, notComplete, reasonMissing, kindSettled, beingChanged, partsUnnamed, tooManyChapters, tooManyLessons, tooManyQuestions, tooManyOptions, titleTooLong, textTooLong, unknownSubject, hoursOutOfRange, topicOfPublicOnly.',
  types: () => [CourseDraft, Refusal] as const,
});

@ObjectType({ description: 'A draft that is gone.' })
export class DraftDiscarded {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

export const DiscardDraftResult = createUnionType({
  name: 'DiscardDraftResult',
  description: 'Gone, or why not: noSuchDraft, underReview, publishedAlready, historyKept.',
  types: () => [DraftDiscarded, Refusal] as const,
});

@ObjectType({ description: 'Something wrong in a caption file.' })
export class CaptionProblem {
  @Field(() => Int, { description: 'In which line, from 1.' })
  line!: number;

  @Field(() => String, { description: 'Stable key, e.g. `overlaps`.' })
  key!: string;

  @Field(() => String, { description: "What is wrong, in the reader's language." })
  message!: string;
}

@ObjectType({ description: 'A caption file that was not kept, and why; at most 20 problems are told.' })
export class CaptionProblems {
  @Policy(inherited)
  @Field(() => [CaptionProblem], { description: 'What is wrong, line by line.' })
  problems!: CaptionProblem[];
}

export const UploadCaptionsResult = createUnionType({
  name: 'UploadCaptionsResult',
  description:
    'The captions to name in a draft, what is wrong with the file, or why it was not read: captionsTooLarge, captionLanguage.',
  types: () => [DraftCaption, CaptionProblems, Refusal] as const,
});
