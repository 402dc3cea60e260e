import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { LeaveLineResult, WaitForSeatResult, WaitingPlace } from './line.type.js';
import { LeaveLineInput, PickCourseInput } from './selection.input.js';
import { ownList } from './selection.policy.js';
import { CourseList } from './selection.type.js';

@Resolver(() => WaitingPlace)
export class LineResolver {
  @Policy(ownList)
  @Mutation(() => WaitForSeatResult, {
    description: 'Waits for a seat of a full class, by arrival (S4); repeating it keeps the place.',
  })
  waitForSeat(
    @Arg('input', () => PickCourseInput) input: PickCourseInput,
    @Ctx() { lines }: Context,
  ): Promise<typeof WaitForSeatResult> {
    return lines.wait(input.offeringId);
  }

  @Policy(ownList)
  @Mutation(() => LeaveLineResult, {
    description: 'Gives up my place in a line (S4); repeating it changes nothing.',
  })
  leaveLine(
    @Arg('input', () => LeaveLineInput) input: LeaveLineInput,
    @Ctx() { lines }: Context,
  ): Promise<typeof LeaveLineResult> {
    return lines.leave(input.placeId);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The class whose seat I wait for.' })
  offering(@Root() { record }: WaitingPlace, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.offeringId);
  }
}

@Resolver(() => CourseList)
export class CourseListLineResolver {
  @Policy(inherited)
  @FieldResolver(() => [WaitingPlace], { description: 'Where I wait for a seat, first come first (S4).' })
  waiting(@Root() { termId }: CourseList, @Ctx() { lines }: Context): Promise<WaitingPlace[]> {
    return lines.places(termId);
  }
}
