import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { TermPlanInput } from './plan.input.js';
import { TermPlan, TermPlanResult } from './plan.type.js';
import { runsTerms } from './terms.policy.js';

@Resolver(() => TermPlan)
export class TermPlanResolver {
  @Policy(runsTerms)
  @Query(() => [TermPlan], { description: 'Every term with its calendar, newest first; two a year (S1).' })
  termPlans(@Ctx() { planning }: Context): Promise<TermPlan[]> {
    return planning.all();
  }

  @Policy(runsTerms)
  @Query(() => TermPlan, {
    nullable: true,
    description: 'One term with its calendar; null when there is none such.',
  })
  termPlan(@Arg('id', () => ID) id: string, @Ctx() { planning }: Context): Promise<TermPlan | null> {
    return planning.one(id);
  }

  @Policy(runsTerms)
  @Query(() => TermPlan, {
    nullable: true,
    description:
      'The calendar of the newest term, moved on by half a year or more until it lies ahead: where a new term begins.',
  })
  nextTermPlan(@Ctx() { planning }: Context): Promise<TermPlan | null> {
    return planning.next();
  }

  @Policy(runsTerms)
  @Query(() => TermPlanResult, { description: 'What a change would bring about, without making it (S1).' })
  previewTerm(
    @Arg('input', () => TermPlanInput) input: TermPlanInput,
    @Ctx() { planning }: Context,
  ): Promise<typeof TermPlanResult> {
    return planning.preview(input);
  }

  @Policy(runsTerms)
  @Mutation(() => TermPlanResult, {
    description: 'Changes a term, or makes one (S1). What is past cannot be changed. Kept in the audit.',
  })
  saveTerm(
    @Arg('input', () => TermPlanInput) input: TermPlanInput,
    @Ctx() { planning }: Context,
  ): Promise<typeof TermPlanResult> {
    return planning.save(input);
  }
}
