import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { Enrolment } from './enrolment.type.js';
import { Lesson } from './lesson.type.js';
import { AnswerCheckInput, ReportPlayedInput, StartWatchingInput } from './study.input.js';
import { ownStudy } from './study.policy.js';
import {
  AnswerCheckResult,
  BeatAcknowledged,
  CheckMarked,
  ReportPlayedResult,
  StartWatchingResult,
  WatchSession,
} from './watching.type.js';

interface Place {
  readonly enrolmentId: string;
  readonly lessonId: string;
}

const lessonAt = async ({ study }: Context, { enrolmentId, lessonId }: Place): Promise<Lesson> => {
  const lesson = await study.lesson(`${enrolmentId}.${lessonId}`);
  if (lesson === null) throw new Error(`no lesson ${lessonId}, though a session of it exists`);
  return lesson;
};

const enrolmentAt = async ({ study }: Context, enrolmentId: string): Promise<Enrolment> => {
  const enrolment = await study.mine(enrolmentId);
  if (enrolment === null) throw new Error(`no enrolment ${enrolmentId}, though a session of it exists`);
  return enrolment;
};

@Resolver(() => WatchSession)
export class WatchingResolver {
  @Policy(ownStudy)
  @Mutation(() => StartWatchingResult, {
    description: 'Begins to time a lesson on this device; my session on any other ends (L2).',
  })
  startWatching(
    @Arg('input', () => StartWatchingInput) input: StartWatchingInput,
    @Ctx() { watching, actor }: Context,
  ): Promise<WatchSession | Refusal> {
    return watching.start(actor, input);
  }

  @Policy(ownStudy)
  @Mutation(() => ReportPlayedResult, {
    description:
      'Keeps what was played since the last report; answers once it is on disk. Repeats are harmless (L2).',
  })
  reportPlayed(
    @Arg('input', () => ReportPlayedInput) input: ReportPlayedInput,
    @Ctx() { watching, actor }: Context,
  ): Promise<BeatAcknowledged | Refusal> {
    return watching.report(actor, input);
  }

  @Policy(ownStudy)
  @Mutation(() => AnswerCheckResult, {
    description: 'Hands in the check of a lesson; it may be taken again, the best attempt counts (L1, L3).',
  })
  answerCheck(
    @Arg('input', () => AnswerCheckInput) input: AnswerCheckInput,
    @Ctx() { watching, actor }: Context,
  ): Promise<CheckMarked | Refusal> {
    return watching.answer(actor, input);
  }

  @Policy(inherited)
  @FieldResolver(() => Lesson, { description: 'The lesson that is watched.' })
  lesson(@Root() { place }: WatchSession, @Ctx() context: Context): Promise<Lesson> {
    return lessonAt(context, place);
  }
}

@Resolver(() => BeatAcknowledged)
export class BeatResolver {
  @Policy(inherited)
  @FieldResolver(() => Lesson, {
    description: 'The lesson as it stands; `pending` until the report is counted.',
  })
  lesson(@Root() { place }: BeatAcknowledged, @Ctx() context: Context): Promise<Lesson> {
    return lessonAt(context, place);
  }

  @Policy(inherited)
  @FieldResolver(() => Enrolment, { description: 'The course as it stands.' })
  enrolment(@Root() { place }: BeatAcknowledged, @Ctx() context: Context): Promise<Enrolment> {
    return enrolmentAt(context, place.enrolmentId);
  }
}

@Resolver(() => CheckMarked)
export class CheckResolver {
  @Policy(inherited)
  @FieldResolver(() => Enrolment, {
    description: 'The course as it stands; the attempt is counted in a moment.',
  })
  enrolment(@Root() { place }: CheckMarked, @Ctx() context: Context): Promise<Enrolment> {
    return enrolmentAt(context, place.enrolmentId);
  }
}
