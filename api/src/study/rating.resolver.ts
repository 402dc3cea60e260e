import { isTeacher } from '@xueshi/schema/accounts/actor.rules';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { cityRules } from './rating.policy.js';
import {
  CourseCommentConnection,
  CourseCommentFilter,
  MyRating,
  RateCourseInput,
  RateCourseResult,
  RuleOnCommentInput,
  RuleOnCommentResult,
} from './rating.type.js';
import { ownStudy } from './study.policy.js';

@Resolver(() => Offering)
export class RatingResolver {
  @Policy(inherited)
  @FieldResolver(() => MyRating, {
    nullable: true,
    description: 'What I said of the course, in whatever term; null for who does not act as a teacher (S5).',
  })
  async myRating(@Root() { record }: Offering, @Ctx() { rating, viewer }: Context): Promise<MyRating | null> {
    return isTeacher(viewer) ? rating.mine(viewer, record.courseId) : null;
  }

  @Policy(inherited)
  @FieldResolver(() => CourseCommentConnection, {
    description: 'What those who passed the course say of it, newest first, in whatever term (S5).',
  })
  comments(
    @Root() { record }: Offering,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { rating }: Context,
  ): Promise<CourseCommentConnection> {
    return rating.comments(record.courseId, first, after ?? null);
  }

  @Policy(cityRules)
  @Query(() => CourseCommentConnection, {
    description:
      'What is said of all courses, newest first, hidden ones too: for the city, which keeps it fit (S5).',
  })
  courseComments(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('filter', () => CourseCommentFilter, { nullable: true, description: 'Which ones; none: all.' })
    filter: CourseCommentFilter | null,
    @Ctx() { rating }: Context,
  ): Promise<CourseCommentConnection> {
    return rating.commentsOfAll(first, after ?? null, filter ?? {});
  }

  @Policy(ownStudy)
  @Mutation(() => RateCourseResult, {
    description: 'Rates a course I passed, or rates it anew: one rating a teacher and course (S5).',
  })
  rateCourse(
    @Arg('input', () => RateCourseInput) input: RateCourseInput,
    @Ctx() { rating, actor }: Context,
  ): Promise<typeof RateCourseResult> {
    return rating.rate(actor, input);
  }

  @Policy(cityRules)
  @Mutation(() => RuleOnCommentResult, {
    description: 'Hides an unfit comment or shows it again, with a reason; its stars count either way (S5).',
  })
  ruleOnComment(
    @Arg('input', () => RuleOnCommentInput) input: RuleOnCommentInput,
    @Ctx() { rating, actor }: Context,
  ): Promise<typeof RuleOnCommentResult> {
    return rating.rule(actor, input);
  }
}
