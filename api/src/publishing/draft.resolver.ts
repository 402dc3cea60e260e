import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { DraftContent, VideoChoice } from './content.type.js';
import {
  CourseChange,
  CourseDecision,
  CourseDraft,
  CourseDraftConnection,
  CourseDraftResult,
  DiscardDraftResult,
  MissingPart,
  UploadCaptionsResult,
} from './draft.type.js';
import {
  CreateDraftInput,
  DraftAtInput,
  PageArgs,
  ReturnDraftInput,
  SaveDraftInput,
  UploadCaptionsInput,
} from './publishing.input.js';
import { authors, authorsOrReviewers, reviewers } from './publishing.policy.js';

@Resolver(() => CourseDraft)
export class DraftResolver {
  @Policy(authorsOrReviewers)
  @Query(() => CourseDraft, {
    nullable: true,
    description:
      "A draft of my organisation, or for the city one that was submitted; null when there is none, or it is others'.",
  })
  courseDraft(@Arg('id', () => ID) id: string, @Ctx() { drafts }: Context): Promise<CourseDraft | null> {
    return drafts.draft(id);
  }

  @Policy(reviewers)
  @Query(() => CourseDraftConnection, {
    description: 'What waits for my decision, the longest waiting first.',
  })
  reviewQueue(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { review }: Context,
  ): Promise<CourseDraftConnection> {
    return review.queue(page.first, page.after ?? null);
  }

  @Policy(authors)
  @Mutation(() => CourseDraftResult, {
    description:
      'Begins a new course of my organisation; kind, hours, delivery and audience as in its last one.',
  })
  createDraft(
    @Arg('input', () => CreateDraftInput) input: CreateDraftInput,
    @Ctx() { drafts }: Context,
  ): Promise<typeof CourseDraftResult> {
    return drafts.create(input.title);
  }

  @Policy(authors)
  @Mutation(() => CourseDraftResult, {
    description: 'Begins a draft from the newest edition of a course of my organisation; one at a time.',
  })
  startRevision(
    @Arg('courseId', () => ID) courseId: string,
    @Ctx() { drafts }: Context,
  ): Promise<typeof CourseDraftResult> {
    return drafts.revise(courseId);
  }

  @Policy(authors)
  @Mutation(() => CourseDraftResult, {
    description: 'Keeps a draft whole. What another tab has saved since is not overwritten, but told.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() { drafts }: Context,
  ): Promise<typeof CourseDraftResult> {
    return drafts.save(input.draftId, input.revision, input.content);
  }

  @Policy(authors)
  @Mutation(() => CourseDraftResult, { description: 'Hands a draft that lacks nothing to the city.' })
  submitDraft(
    @Arg('input', () => DraftAtInput) input: DraftAtInput,
    @Ctx() { drafts }: Context,
  ): Promise<typeof CourseDraftResult> {
    return drafts.submit(input.draftId, input.revision);
  }

  @Policy(authors)
  @Mutation(() => CourseDraftResult, { description: 'Takes a draft back that nobody has decided about.' })
  withdrawDraft(
    @Arg('id', () => ID) id: string,
    @Ctx() { drafts }: Context,
  ): Promise<typeof CourseDraftResult> {
    return drafts.withdraw(id);
  }

  @Policy(authors)
  @Mutation(() => DiscardDraftResult, { description: 'Throws a draft away that was never submitted.' })
  discardDraft(
    @Arg('id', () => ID) id: string,
    @Ctx() { drafts }: Context,
  ): Promise<typeof DiscardDraftResult> {
    return drafts.discard(id);
  }

  @Policy(authors)
  @Mutation(() => UploadCaptionsResult, {
    description:
      'Reads a caption file (WebVTT or SRT; UTF-8 or GBK) and keeps it, or tells line by line what is wrong.',
  })
  uploadCaptions(
    @Arg('input', () => UploadCaptionsInput) input: UploadCaptionsInput,
    @Ctx() { captions }: Context,
  ): Promise<typeof UploadCaptionsResult> {
    return captions.upload(input);
  }

  @Policy(reviewers)
  @Mutation(() => CourseDraftResult, {
    description: 'Approves a draft, which publishes it as the next edition; who has begun stays with theirs.',
  })
  approveDraft(
    @Arg('input', () => DraftAtInput) input: DraftAtInput,
    @Ctx() { review }: Context,
  ): Promise<typeof CourseDraftResult> {
    return review.approve(input.draftId, input.revision);
  }

  @Policy(reviewers)
  @Mutation(() => CourseDraftResult, { description: 'Sends a draft back with the reason.' })
  returnDraft(
    @Arg('input', () => ReturnDraftInput) input: ReturnDraftInput,
    @Ctx() { review }: Context,
  ): Promise<typeof CourseDraftResult> {
    return review.return(input.draftId, input.revision, input.reason);
  }

  @Policy(inherited)
  @FieldResolver(() => DraftContent, { description: 'All that is written so far.' })
  content(@Root() draft: CourseDraft, @Ctx() { drafts }: Context): Promise<DraftContent> {
    return drafts.content(draft);
  }

  @Policy(inherited)
  @FieldResolver(() => [VideoChoice], {
    description:
      "The library's newest videos a lesson may take, at most 100; none for who does not write here.",
  })
  videoChoices(@Root() draft: CourseDraft, @Ctx() { drafts }: Context): Promise<VideoChoice[]> {
    return drafts.videoChoices(draft);
  }

  @Policy(inherited)
  @FieldResolver(() => [MissingPart], {
    description: 'What is missing before it may be submitted, in order.',
  })
  missing(@Root() draft: CourseDraft, @Ctx() { drafts }: Context): Promise<MissingPart[]> {
    return drafts.missing(draft);
  }

  @Policy(inherited)
  @FieldResolver(() => [CourseDecision], { description: 'The steps of its review, oldest first.' })
  decisions(@Root() draft: CourseDraft, @Ctx() { drafts }: Context): Promise<CourseDecision[]> {
    return drafts.decisions(draft);
  }

  @Policy(inherited)
  @FieldResolver(() => [CourseChange], {
    nullable: true,
    description: 'What differs from the edition it was begun from; null for a new course.',
  })
  changes(@Root() draft: CourseDraft, @Ctx() { drafts }: Context): Promise<CourseChange[] | null> {
    return drafts.changes(draft);
  }
}
