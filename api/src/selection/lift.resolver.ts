import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { LiftReasonInput, OpenLiftInput } from './lift.input.js';
import { liftApplicants, liftCentre, liftParties } from './lift.policy.js';
import { LiftRequest, LiftResult } from './lift.type.js';

@Resolver()
export class LiftResolver {
  @Policy(liftParties)
  @Query(() => [LiftRequest], {
    description:
      'Requests to lift blocks: my own, my school’s, or the city’s; what waits for the centre first, 100 at most (A10).',
  })
  liftRequests(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('submittedOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only what waits for the centre.',
    })
    submittedOnly: boolean,
    @Ctx() { lifting }: Context,
  ): Promise<LiftRequest[]> {
    return lifting.requests(first, submittedOnly);
  }

  @Policy(liftParties)
  @Query(() => LiftRequest, {
    nullable: true,
    description: 'A request to lift blocks; null when there is none of that id for me (A10).',
  })
  liftRequest(@Arg('id', () => ID) id: string, @Ctx() { lifting }: Context): Promise<LiftRequest | null> {
    return lifting.request(id);
  }

  @Policy(liftApplicants)
  @Mutation(() => LiftResult, {
    description: 'Begins a request for my own block, or for teachers of my school (A10).',
  })
  openLift(
    @Arg('input', () => OpenLiftInput) { blockIds }: OpenLiftInput,
    @Ctx() { lifting }: Context,
  ): Promise<typeof LiftResult> {
    return lifting.open(blockIds);
  }

  @Policy(liftApplicants)
  @Mutation(() => LiftResult, {
    description: 'Hands a request with its evidence to the city’s centre, saying why (A10).',
  })
  submitLift(
    @Arg('input', () => LiftReasonInput) input: LiftReasonInput,
    @Ctx() { lifting }: Context,
  ): Promise<typeof LiftResult> {
    return lifting.submit(input);
  }

  @Policy(liftCentre)
  @Mutation(() => LiftResult, { description: 'Returns a request with a reason (A10).' })
  returnLift(
    @Arg('input', () => LiftReasonInput) input: LiftReasonInput,
    @Ctx() { lifting }: Context,
  ): Promise<typeof LiftResult> {
    return lifting.sendBack(input);
  }

  @Policy(liftCentre)
  @Mutation(() => LiftResult, {
    description: 'Lifts the blocks of a request; its teachers may select again at once (A10).',
  })
  liftBlocks(
    @Arg('id', () => ID, { description: 'Id of a LiftRequest.' }) id: string,
    @Ctx() { lifting }: Context,
  ): Promise<typeof LiftResult> {
    return lifting.lift(id);
  }
}
