import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { PlannedCourse, PlanCourseResult, SubmittedCourse, SubmitPlanResult } from './plan.type.js';
import { PickCourseInput } from './selection.input.js';
import { ownList } from './selection.policy.js';
import { CourseList } from './selection.type.js';

@Resolver(() => PlannedCourse)
export class PlanResolver {
  @Policy(ownList)
  @Mutation(() => PlanCourseResult, {
    description: 'Plans a course for the next round (S2): no seat is taken; repeating it changes nothing.',
  })
  planCourse(
    @Arg('input', () => PickCourseInput) input: PickCourseInput,
    @Ctx() { plans }: Context,
  ): Promise<typeof PlanCourseResult> {
    return plans.plan(input.offeringId);
  }

  @Policy(ownList)
  @Mutation(() => PlanCourseResult, {
    description: 'Takes a course off my plan (S2); repeating it changes nothing.',
  })
  unplanCourse(
    @Arg('input', () => PickCourseInput) input: PickCourseInput,
    @Ctx() { plans }: Context,
  ): Promise<typeof PlanCourseResult> {
    return plans.unplan(input.offeringId);
  }

  @Policy(ownList)
  @Mutation(() => SubmitPlanResult, {
    description: 'Presses everything I planned at once (S2-S4); repeating it presses what is still planned.',
  })
  submitPlan(@Ctx() { plans }: Context): Promise<typeof SubmitPlanResult> {
    return plans.submit();
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course that is planned.' })
  offering(@Root() { record }: PlannedCourse, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.offeringId);
  }
}

@Resolver(() => SubmittedCourse)
export class SubmittedCourseResolver {
  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course that was planned.' })
  offering(@Root() { offeringId }: SubmittedCourse, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(offeringId);
  }
}

@Resolver(() => CourseList)
export class CourseListPlanResolver {
  @Policy(inherited)
  @FieldResolver(() => [PlannedCourse], {
    description: 'What I plan for the next round, first planned first (S2).',
  })
  planned(@Root() { termId }: CourseList, @Ctx() { plans }: Context): Promise<PlannedCourse[]> {
    return plans.planned(termId);
  }
}
