import {
  evidenceKinds,
  liftStates,
  liftSteps,
  type EvidenceKind,
  type LiftState,
  type LiftStepKind,
} from '@xueshi/schema/selection/lift.rules';
import type { LiftRecord } from '@xueshi/schema/selection/lift.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const EvidenceKindEnum = wordEnum(evidenceKinds);
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What a request to lift a block carries (A10).',
  valuesConfig: {
    SIGNED_FORM: { description: 'The signed form.' },
    ID_SCAN: { description: 'A scan of the id document.' },
    SEALED_LETTER: { description: 'The school’s sealed letter: from the second time on.' },
    SEALED_LIST: { description: 'The school’s sealed list: for several teachers at once.' },
  },
});

export const LiftStateEnum = wordEnum(liftStates);
registerEnumType(LiftStateEnum, {
  name: 'LiftState',
  description: 'Where a request to lift a block stands (A10).',
  valuesConfig: {
    DRAFT: { description: 'Begun; evidence is being put together.' },
    SUBMITTED: { description: 'The city’s centre looks at it.' },
    RETURNED: { description: 'Returned with a reason; to be mended and handed in again.' },
    LIFTED: { description: 'The blocks were lifted.' },
  },
});

export const LiftStepEnum = wordEnum(liftSteps);
registerEnumType(LiftStepEnum, {
  name: 'LiftStepKind',
  description: 'What happened to a request to lift a block.',
});

@ObjectType({ description: 'A blocked teacher in a request, with the courses that were not paid.' })
export class LiftCase {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Study number.' })
  studyNumber!: string;

  @Field(() => String, { description: 'The term that was not paid.' })
  term!: string;

  @Field(() => [String], { description: 'The unpaid courses, number and title, as the request named them.' })
  courses!: string[];

  @Field(() => Int, { description: 'How many blocks of this teacher were lifted before.' })
  earlier!: number;

  @Field(() => DateTimeResolver, { description: 'Blocked since.' })
  blockedAt!: Date;
}

@ObjectType({ description: 'A file of evidence; its bytes are at /exports/evidence?file=<id>.' })
export class LiftFile {
  @Field(() => String, { description: 'Id of the file.' })
  id!: string;

  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Its name.' })
  fileName!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;

  @Field(() => Int, { description: 'In which round it was handed in, counted from 1.' })
  round!: number;

  @Field(() => String, { description: 'By whom.' })
  addedBy!: string;

  @Field(() => DateTimeResolver, { description: 'When.' })
  addedAt!: Date;
}

@ObjectType({ description: 'What happened to a request, one after the other; every round stays readable.' })
export class LiftStep {
  @Field(() => LiftStepEnum, { description: 'What.' })
  kind!: LiftStepKind;

  @Field(() => String, { nullable: true, description: 'Why: of the request, or of its return.' })
  reason!: string | null;

  @Field(() => String, { description: 'By whom.' })
  by!: string;

  @Field(() => DateTimeResolver, { description: 'When.' })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'A request to lift blocks (A10).' })
export class LiftRequest extends Node {
  /** the row behind it */
  record!: LiftRecord;

  @Field(() => String, { description: 'The school of its teachers.' })
  school!: string;

  @Field(() => String, { description: 'Who began it.' })
  openedBy!: string;

  @Field(() => DateTimeResolver, { description: 'When.' })
  openedAt!: Date;

  @Field(() => LiftStateEnum, { description: 'Where it stands.' })
  state!: LiftState;

  @Policy(inherited)
  @Field(() => [LiftCase], { description: 'Its teachers and terms, 100 at most.' })
  cases!: LiftCase[];

  @Policy(inherited)
  @Field(() => [LiftFile], { description: 'Everything that was handed in, 60 at most.' })
  files!: LiftFile[];

  @Policy(inherited)
  @Field(() => [LiftStep], { description: 'What happened to it, oldest first.' })
  steps!: LiftStep[];

  @Field(() => [EvidenceKindEnum], { description: 'Which kinds of evidence it needs.' })
  wanted!: EvidenceKind[];

  @Field(() => [EvidenceKindEnum], { description: 'Which of them are still missing.' })
  missing!: EvidenceKind[];

  @Field(() => Boolean, { description: 'Whether evidence can be added to it now by the viewer.' })
  viewerCanAdd!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer can lift or return it now.' })
  viewerCanDecide!: boolean;
}

export const LiftResult = createUnionType({
  name: 'LiftResult',
  description:
    'The request as it is now, or why not: noSuchBlock, liftTooMany, noSuchLift, liftUnderReview, liftDone, liftNotSubmitted, missing_….',
  types: () => [LiftRequest, Refusal] as const,
});
