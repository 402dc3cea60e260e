import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { CapabilityStep } from '@xueshi/schema/programme/rules';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { CapabilityStepEnum } from '../programme/programme.enum.js';
import { teacherInPerson } from '../programme/programme.policy.js';
import { Capability } from '../programme/programme.type.js';
import { ConfirmBundleInput } from './bundle.input.js';
import { Bundle, BundleCourse, BundleProposal, ConfirmBundleResult } from './bundle.type.js';

@Resolver(() => BundleCourse)
export class BundleResolver {
  @Policy(teacherInPerson)
  @Query(() => BundleProposal, {
    nullable: true,
    description: "What the viewer's confirmed result proposes; null before one is confirmed (D4).",
  })
  bundleProposal(@Ctx() { bundle }: Context): Promise<BundleProposal | null> {
    return bundle.proposal();
  }

  @Policy(teacherInPerson)
  @Mutation(() => ConfirmBundleResult, {
    description:
      'Confirms the bundle once: from the total of hours on, with every category filled (D5, S10).',
  })
  confirmBundle(
    @Arg('input', () => ConfirmBundleInput) input: ConfirmBundleInput,
    @Ctx() { bundle }: Context,
  ): Promise<Bundle | Refusal> {
    return bundle.confirm(input);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course as the term offers it.' })
  offering(@Root() { offeringId }: BundleCourse, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(offeringId);
  }
}

@Resolver(() => Capability)
export class CapabilityBundleResolver {
  @FieldResolver(() => CapabilityStepEnum, { description: 'What comes next for the viewer (D1-D5).' })
  step(@Root() capability: Capability, @Ctx() { bundle }: Context): Promise<CapabilityStep> {
    return bundle.step(capability);
  }

  @Policy(inherited)
  @FieldResolver(() => Bundle, { nullable: true, description: 'The confirmed bundle; null before (D5).' })
  bundle(@Root() capability: Capability, @Ctx() { bundle }: Context): Promise<Bundle | null> {
    return bundle.bundle(capability);
  }
}
