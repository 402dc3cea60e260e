import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { courseTeam } from './insight.policy.js';
import { CourseInsight, CourseInsightConnection, LessonInsights } from './insight.type.js';

@Resolver(() => CourseInsight)
export class InsightResolver {
  @Policy(courseTeam)
  @Query(() => CourseInsightConnection, {
    description: "How my organisation's courses go, by term: counts only (S15, N1).",
  })
  courseInsights(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { insights }: Context,
  ): Promise<CourseInsightConnection> {
    return insights.page(first, after ?? null);
  }

  @Policy(courseTeam)
  @Query(() => CourseInsight, {
    nullable: true,
    description:
      'How a course of my organisation goes in a term; null when it has none of that id (S15, N1).',
  })
  courseInsight(
    @Arg('id', () => ID) id: string,
    @Ctx() { insights }: Context,
  ): Promise<CourseInsight | null> {
    return insights.course(id);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course in its term.' })
  offering(@Root() { offeringId }: CourseInsight, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(offeringId);
  }

  @Policy(inherited)
  @FieldResolver(() => LessonInsights, {
    description: 'Its lessons: how much was seen, where learners stop, what they answer (L1, L2).',
  })
  lessonInsights(@Root() course: CourseInsight, @Ctx() { insights }: Context): Promise<LessonInsights> {
    return insights.lessons(course);
  }
}
