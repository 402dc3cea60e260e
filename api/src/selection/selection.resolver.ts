import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { DropCourseInput, PickCourseInput } from './selection.input.js';
import { ownList } from './selection.policy.js';
import { CourseList, DropCourseResult, MySelection, PickCourseResult } from './selection.type.js';

@Resolver(() => MySelection)
export class SelectionResolver {
  @Policy(ownList)
  @Query(() => CourseList, {
    nullable: true,
    description:
      'My list of a term; left out means the term whose round is open or next. Null when there is none.',
  })
  courseList(
    @Arg('termId', () => ID, { nullable: true }) termId: string | null,
    @Ctx() { selection }: Context,
  ): Promise<CourseList | null> {
    return selection.courseList(termId);
  }

  @Policy(ownList)
  @Mutation(() => PickCourseResult, {
    description: 'Puts a course on my list (S2-S4, S8-S10); repeating it changes nothing.',
  })
  pickCourse(
    @Arg('input', () => PickCourseInput) input: PickCourseInput,
    @Ctx() { selection }: Context,
  ): Promise<typeof PickCourseResult> {
    return selection.pick(input.offeringId);
  }

  @Policy(ownList)
  @Mutation(() => DropCourseResult, {
    description: 'Takes a course off my list (S2, S3); repeating it changes nothing.',
  })
  dropCourse(
    @Arg('input', () => DropCourseInput) input: DropCourseInput,
    @Ctx() { selection }: Context,
  ): Promise<typeof DropCourseResult> {
    return selection.drop(input.selectionId);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course that was picked.' })
  offering(@Root() { record }: MySelection, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.offeringId);
  }
}
