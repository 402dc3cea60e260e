import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import { YearRecord } from './ledger.type.js';
import { verifier } from './verification.policy.js';
import {
  AnnualVerification,
  VerificationRun,
  VerificationYear,
  VerifyYearInput,
  VerifyYearResult,
} from './verification.type.js';

@Resolver(() => VerificationRun)
export class VerificationResolver {
  @Policy(verifier)
  @Query(() => VerificationYear, {
    description: 'The verification of a year: its runs, and what stands in the way (H6).',
  })
  verificationYear(
    @Arg('year', () => Int, {
      nullable: true,
      description: 'A calendar year; the last one over when left out.',
    })
    year: number | null,
    @Ctx() { verifying }: Context,
  ): Promise<VerificationYear> {
    return verifying.year(year ?? null);
  }

  @Policy(verifier)
  @Mutation(() => VerifyYearResult, {
    description:
      'Verifies a year for everybody and carries surplus hours over, as a task; again for late corrections (H4, H6).',
  })
  verifyYear(
    @Arg('input', () => VerifyYearInput) input: VerifyYearInput,
    @Ctx() { verifying }: Context,
  ): Promise<typeof VerifyYearResult> {
    return verifying.start(input);
  }

  @Policy(inherited)
  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The work on it; null of one made with the city.',
  })
  async task(@Root() { taskId }: VerificationRun, @Ctx() { tasks }: Context): Promise<Task | null> {
    return taskId === null ? null : tasks.existing(taskId);
  }
}

@Resolver(() => YearRecord)
export class YearVerificationResolver {
  @Policy(inherited)
  @FieldResolver(() => AnnualVerification, {
    nullable: true,
    description: 'How the year was verified last; null while it was not (H6).',
  })
  verification(
    @Root() { year }: YearRecord,
    @Ctx() { verifying }: Context,
  ): Promise<AnnualVerification | null> {
    return verifying.mine(year);
  }
}
