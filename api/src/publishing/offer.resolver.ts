import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import {
  AuthoredCourse,
  AuthoredCourseConnection,
  Course,
  CourseConnection,
  OfferCourseResult,
  WithdrawOfferResult,
} from './published.type.js';
import { CoursesArgs, OfferCourseInput, PageArgs } from './publishing.input.js';
import { authors, authorsOrOfferers, offerers } from './publishing.policy.js';

@Resolver(() => Course)
export class OfferResolver {
  @Policy(authors)
  @Query(() => AuthoredCourseConnection, {
    description: 'The courses of my organisation, drafts included, last changed first.',
  })
  authoredCourses(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { offers }: Context,
  ): Promise<AuthoredCourseConnection> {
    return offers.authored(page.first, page.after ?? null);
  }

  @Policy(offerers)
  @Query(() => CourseConnection, {
    description:
      "Every published course, for a district's admin those of the district, the newest edition first.",
  })
  publishedCourses(
    @Args(() => CoursesArgs) page: CoursesArgs,
    @Ctx() { offers }: Context,
  ): Promise<CourseConnection> {
    return offers.published(page.first, page.after ?? null, page.search ?? '');
  }

  @Policy(authorsOrOfferers)
  @Query(() => Course, {
    nullable: true,
    description:
      "A published course; null when there is none, or it is another organisation's or district's.",
  })
  course(@Arg('id', () => ID) id: string, @Ctx() { offers }: Context): Promise<Course | null> {
    return offers.course(id);
  }

  @Policy(offerers)
  @Mutation(() => OfferCourseResult, {
    description:
      'Offers a published course in a term that I run (S5, S6, S14); it stands in the supermarket a moment later.',
  })
  offerCourse(
    @Arg('input', () => OfferCourseInput) input: OfferCourseInput,
    @Ctx() { offers }: Context,
  ): Promise<typeof OfferCourseResult> {
    return offers.offer(input);
  }

  @Policy(offerers)
  @Mutation(() => WithdrawOfferResult, {
    description: 'Takes a course out of a term that I run while nobody has chosen it.',
  })
  withdrawOffer(
    @Arg('id', () => ID) id: string,
    @Ctx() { offers }: Context,
  ): Promise<typeof WithdrawOfferResult> {
    return offers.withdraw(id);
  }

  @Policy(inherited)
  @FieldResolver(() => [Offering], {
    description: 'Where it is offered, newest term first; withdrawn ones left out.',
  })
  offers(@Root() { record }: Course, @Ctx() { offers }: Context): Promise<Offering[]> {
    return offers.offers(record.offeringIds);
  }
}

@Resolver(() => AuthoredCourse)
export class AuthoredCourseResolver {
  @Policy(inherited)
  @FieldResolver(() => [Offering], {
    description: 'Where it is offered, newest term first; withdrawn ones left out.',
  })
  offers(@Root() { record }: AuthoredCourse, @Ctx() { offers }: Context): Promise<Offering[]> {
    return offers.offers(record.offeringIds);
  }
}
