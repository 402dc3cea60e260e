import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { StaffSelectionRecord } from '@xueshi/schema/analytics/standing.store';
import { standingOrders, standingParts } from '@xueshi/schema/analytics/standing.rules';
import type { SelectionSource } from '@xueshi/schema/selection/rules';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StageEnum } from '../accounts/accounts.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';
import { SelectionSourceEnum } from '../selection/selection.type.js';

export const StandingPartEnum = wordEnum(standingParts);
registerEnumType(StandingPartEnum, {
  name: 'StandingPart',
  description: 'Which part of the teachers (S12).',
  valuesConfig: {
    EVERYBODY: { description: 'Everybody in service.' },
    NOT_SELECTED: { description: 'Has selected nothing in the term.' },
    UNPAID: { description: 'Has selected something of the term that costs and is not paid.' },
    NOT_STARTED: { description: 'Is enrolled in the term and has begun nothing of it.' },
    SHORT: { description: 'Misses hours of the year (H1).' },
  },
});

export const StandingOrderEnum = wordEnum(standingOrders);
registerEnumType(StandingOrderEnum, {
  name: 'StandingOrder',
  description:
    'By study NUMBER, by NAME, by HOURS selected (the fewest first), or by what is MISSING of the year (the most first).',
});

@ObjectType({ description: 'A course on the list of a teacher, as staff see it (S12).' })
export class StaffSelection {
  /** the row behind it: its offering is found by it */
  record!: StaffSelectionRecord;

  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => SelectionSourceEnum, { description: 'Who picked it.' })
  source!: SelectionSource;

  @Field(() => Boolean, { description: 'Whether it is paid (S13).' })
  paid!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why the school may not delete it now; null when it may (S3, S10).',
  })
  dropRefusal!: Refusal | null;
}

@ObjectType({
  description: 'How a teacher stands in a term: selected by kind, paid, begun, and what the year misses.',
})
export class TeacherStanding {
  teacherId!: string;
  termId!: string;

  @Field(() => String, { description: 'Study number (A3).' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: "School, in the reader's language." })
  school!: string;

  @Field(() => StageEnum, { nullable: true, description: 'Teaching stage (A4).' })
  stage!: Stage | null;

  @Field(() => String, { nullable: true, description: 'Code of the subject (A4).' })
  subject!: string | null;

  @Field(() => Int, { description: 'Courses on the list of the term.' })
  courses!: number;

  @Field(() => Float, { description: 'Public hours on the list.' })
  publicHours!: number;

  @Field(() => Float, { description: 'Professional hours on the list.' })
  professionalHours!: number;

  @Field(() => Float, { description: 'Hours of personal electives on the list.' })
  electiveHours!: number;

  @Field(() => Int, { description: 'Courses that cost and are not paid.' })
  unpaid!: number;

  @Field(() => Int, { description: 'Courses enrolled in and not begun.' })
  notStarted!: number;

  @Field(() => Float, { description: 'Hours earned in the year of the term.' })
  earnedHours!: number;

  @Field(() => Float, {
    description: 'The least hours that still fulfil the year (H1); 0 when it is fulfilled.',
  })
  missingHours!: number;

  @Field(() => Float, { description: 'Public hours missing.' })
  missingPublic!: number;

  @Field(() => Float, { description: 'Professional hours missing.' })
  missingProfessional!: number;
}

@ObjectType({ description: 'One teacher of a page.' })
export class TeacherStandingEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => TeacherStanding, { description: 'The teacher.' })
  node!: TeacherStanding;
}

@ObjectType({ description: 'A page of teachers with their standing.' })
export class TeacherStandingConnection {
  @Policy(inherited)
  @Field(() => [TeacherStandingEdge], { description: 'The teachers of this page.' })
  edges!: TeacherStandingEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'How many teachers of a school stand where in a term.' })
export class StandingCounts {
  @Field(() => Int, { description: 'In service.' })
  teachers!: number;

  @Field(() => Int, { description: 'Have selected something in the term.' })
  selected!: number;

  @Field(() => Int, { description: 'Have selected something that costs and is not paid.' })
  unpaid!: number;

  @Field(() => Int, { description: 'Are enrolled in the term and have begun nothing of it.' })
  notStarted!: number;

  @Field(() => Int, { description: 'Miss hours of the year (H1).' })
  short!: number;
}
