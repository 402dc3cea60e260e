import type { PlannedRecord } from '@xueshi/schema/selection/plan.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { CourseList, InWaitingRoom } from './selection.type.js';

@ObjectType({ description: 'A course I mean to pick when the round opens; it takes no seat (S2).' })
export class PlannedCourse {
  /** the row behind it: its offering is found by it */
  record!: PlannedRecord;

  @Field(() => DateTimeResolver, { description: 'When I planned it.' })
  plannedAt!: Date;
}

@ObjectType({ description: 'What became of one planned course when the plan was submitted (S2, S4).' })
export class SubmittedCourse {
  offeringId!: string;

  @Field(() => Boolean, { description: 'Whether it is on my list now.' })
  picked!: boolean;

  @Policy(inherited)
  @Field(() => InWaitingRoom, { nullable: true, description: 'Set when it is heard and not judged yet.' })
  room!: InWaitingRoom | null;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it is not; it stays planned.' })
  refusal!: Refusal | null;
}

@ObjectType({ description: 'My plan after the press that submitted it (S2).' })
export class SubmittedPlan {
  @Policy(inherited)
  @Field(() => CourseList, { description: 'My list now.' })
  list!: CourseList;

  @Policy(inherited)
  @Field(() => [SubmittedCourse], { description: 'Every planned course, in the order of the plan.' })
  rows!: SubmittedCourse[];
}

export const PlanCourseResult = createUnionType({
  name: 'PlanCourseResult',
  description:
    'The list with the plan changed, or why not: roundIsOpen, selectionOver, classCancelled, alreadyPicked, tvLimit, publicTopicTwice, capabilityInPerson, specialByApplication, archivedTeacher, noSuchCourse.',
  types: () => [CourseList, Refusal] as const,
});

export const SubmitPlanResult = createUnionType({
  name: 'SubmitPlanResult',
  description:
    'A verdict for every planned course, or why nothing was submitted: windowClosed, selectionOver, nothingPlanned.',
  types: () => [SubmittedPlan, Refusal] as const,
});
