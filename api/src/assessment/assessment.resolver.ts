import { uuidOf } from '@xueshi/schema/kernel/ids';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { teacherInPerson } from '../programme/programme.policy.js';
import { Capability } from '../programme/programme.type.js';
import { AnswerQuestionInput, ConfirmDiagnosisInput } from './assessment.input.js';
import { presentQuestions } from './assessment.present.js';
import { DiagnosticReport } from './report.type.js';
import {
  AnswerQuestionResult,
  ConfirmDiagnosisResult,
  Question,
  Sitting,
  StartSittingResult,
  SubmitSittingResult,
} from './sitting.type.js';

@Resolver(() => Sitting)
export class SittingResolver {
  @Policy(teacherInPerson)
  @Query(() => Sitting, {
    nullable: true,
    description: "One of the viewer's sittings; null for any other id.",
  })
  sitting(@Arg('id', () => ID) id: string, @Ctx() { assessment }: Context): Promise<Sitting | null> {
    return assessment.sitting(uuidOf('Sitting', id));
  }

  @Policy(teacherInPerson)
  @Mutation(() => StartSittingResult, {
    description:
      'Starts the diagnostic, or resumes the open sitting on any device at no further chance (D2, D3).',
  })
  startSitting(@Ctx() { assessment }: Context): Promise<Sitting | Refusal> {
    return assessment.start();
  }

  @Policy(teacherInPerson)
  @Mutation(() => AnswerQuestionResult, {
    description: 'Keeps an answer at once; the latest one of a question holds (D2).',
  })
  answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() { assessment }: Context,
  ): Promise<Sitting | Refusal> {
    return assessment.answer(input);
  }

  @Policy(teacherInPerson)
  @Mutation(() => SubmitSittingResult, {
    description: 'Hands in a sitting with every question answered, and grades it (D3).',
  })
  submitSitting(
    @Arg('sittingId', () => ID) sittingId: string,
    @Ctx() { assessment }: Context,
  ): Promise<Sitting | Refusal> {
    return assessment.submit(sittingId);
  }

  @Policy(teacherInPerson)
  @Mutation(() => ConfirmDiagnosisResult, {
    description: "Makes one of the viewer's results the final one; the bundle follows from it (D3, D4).",
  })
  confirmDiagnosis(
    @Arg('input', () => ConfirmDiagnosisInput) input: ConfirmDiagnosisInput,
    @Ctx() { assessment }: Context,
  ): Promise<Capability | Refusal> {
    return assessment.confirm(input);
  }

  @Policy(inherited)
  @FieldResolver(() => [Question], { description: 'All questions in order, with the answers kept.' })
  questions(@Root() sitting: Sitting, @Ctx() { locale }: Context): Question[] {
    return presentQuestions(sitting, locale);
  }

  @Policy(inherited)
  @FieldResolver(() => DiagnosticReport, {
    nullable: true,
    description: 'Level per dimension and recommended themes; null until handed in (D3).',
  })
  report(@Root() sitting: Sitting, @Ctx() { assessment }: Context): Promise<DiagnosticReport | null> {
    return assessment.report(sitting);
  }
}

@Resolver(() => Capability)
export class CapabilityDiagnosticResolver {
  @Policy(inherited)
  @FieldResolver(() => [Sitting], { description: "The viewer's sittings, the first first." })
  sittings(@Root() capability: Capability, @Ctx() { assessment }: Context): Promise<Sitting[]> {
    return assessment.sittings(capability);
  }

  @FieldResolver(() => Int, {
    description: 'How many more can be started; 0 once a result is confirmed (D3).',
  })
  sittingsLeft(@Root() capability: Capability, @Ctx() { assessment }: Context): Promise<number> {
    return assessment.sittingsLeft(capability);
  }

  @Policy(inherited)
  @FieldResolver(() => Sitting, {
    nullable: true,
    description: 'The sitting whose result is confirmed (D3).',
  })
  confirmed(@Root() capability: Capability, @Ctx() { assessment }: Context): Promise<Sitting | null> {
    return assessment.confirmed(capability);
  }
}
