import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Programme } from '../programme/programme.type.js';
import { Enrolment, EnrolmentConnection } from './enrolment.type.js';
import { CaptionTrack, ChapterMarker, CheckQuestion, Lesson } from './lesson.type.js';
import { ownStudy } from './study.policy.js';
import { presentCaptions, presentCheckQuestion, presentMarkers } from './study.present.js';

@Resolver(() => Enrolment)
export class StudyResolver {
  @Policy(ownStudy)
  @Query(() => EnrolmentConnection, { description: 'What I study, newest first (L4).' })
  learning(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { study, actor }: Context,
  ): Promise<EnrolmentConnection> {
    return study.page(actor, first, after ?? null);
  }

  @Policy(ownStudy)
  @Query(() => [Enrolment], {
    description:
      'What I may study at this moment and have not passed: what I touched last first, then what can be watched at once (L2).',
  })
  resumable(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Ctx() { study }: Context,
  ): Promise<Enrolment[]> {
    return study.resumable(first);
  }

  @Policy(ownStudy)
  @Query(() => Enrolment, {
    nullable: true,
    description: 'A course I study; null when there is none of that id among mine.',
  })
  enrolment(@Arg('id', () => ID) id: string, @Ctx() { study }: Context): Promise<Enrolment | null> {
    return study.enrolment(id);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course in its term.' })
  offering(@Root() { record }: Enrolment, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.offeringId);
  }

  @Policy(inherited)
  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The capability programme it belongs to; null for any other course.',
  })
  async programme(@Root() { record }: Enrolment, @Ctx() { programme }: Context): Promise<Programme | null> {
    return record.programmeId === null ? null : programme.programmeNode(record.programmeId);
  }
}

@Resolver(() => Lesson)
export class LessonResolver {
  @Policy(inherited)
  @FieldResolver(() => [CaptionTrack], { description: 'WebVTT tracks, Chinese first.' })
  async captions(@Root() { record }: Lesson, @Ctx() { study }: Context): Promise<CaptionTrack[]> {
    return presentCaptions(await study.detail(record.lessonId));
  }

  @Policy(inherited)
  @FieldResolver(() => [ChapterMarker], { description: 'Chapters inside the video, in order.' })
  async markers(@Root() { record }: Lesson, @Ctx() { study }: Context): Promise<ChapterMarker[]> {
    return presentMarkers(await study.detail(record.lessonId));
  }

  @Policy(inherited)
  @FieldResolver(() => [CheckQuestion], {
    description: 'The short check after it, in order; empty when there is none.',
  })
  async check(@Root() { record }: Lesson, @Ctx() { study, locale }: Context): Promise<CheckQuestion[]> {
    const questions = await study.check(record.lessonId);
    return questions.map((question) => presentCheckQuestion(question, locale));
  }
}
