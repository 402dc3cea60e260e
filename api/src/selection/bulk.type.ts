import { bulkVerdicts, bulkWays, type BulkVerdict, type BulkWay } from '@xueshi/schema/selection/bulk.rules';
import type { BulkRecord } from '@xueshi/schema/selection/bulk.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const BulkWayEnum = wordEnum(bulkWays);
registerEnumType(BulkWayEnum, {
  name: 'BulkWay',
  description: 'How a bulk was put together: by picking in a list, or with a spreadsheet.',
});

export const BulkVerdictEnum = wordEnum(bulkVerdicts);
registerEnumType(BulkVerdictEnum, {
  name: 'BulkVerdict',
  description: 'What becomes, or became, of a line of a bulk (S11).',
  valuesConfig: {
    PLANNED: { description: 'Would be selected; of a bulk that was ended half way: was not reached.' },
    SELECTED: { description: 'Selected.' },
    ALREADY: { description: 'Was on the list already.' },
    REFUSED: { description: 'Not selected; the sentence says why.' },
    UNDONE: { description: 'Selected, and taken back since.' },
    CHANGED: { description: 'Not taken back, since somebody had changed it.' },
  },
});

@ObjectType({ description: 'One line of a bulk: a teacher, a course, and what becomes of it.' })
export class BulkLine {
  @Field(() => Int, { description: 'Where it stands, counted from 1; of a spreadsheet, the row.' })
  line!: number;

  @Field(() => String, { description: 'Study number as entered.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name on record, else as entered.' })
  name!: string;

  @Field(() => String, { description: 'Course number as entered.' })
  courseNumber!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the course; null when the term has none such.',
  })
  courseTitle!: string | null;

  @Field(() => BulkVerdictEnum, { description: 'What becomes, or became, of it.' })
  verdict!: BulkVerdict;

  @Field(() => String, { nullable: true, description: 'Id of the rule that stands in the way.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Stable key of the reason, e.g. `classFull`.' })
  key!: string | null;

  @Field(() => String, { description: "What becomes of it and why, in the reader's language." })
  sentence!: string;
}

@ObjectType({ description: 'How many lines became what.' })
export class BulkCounts {
  @Field(() => Int, { description: 'Lines in all.' })
  lines!: number;

  @Field(() => Int, { description: 'Would be selected, or were not reached.' })
  planned!: number;

  @Field(() => Int, { description: 'Selected and not taken back.' })
  selected!: number;

  @Field(() => Int, { description: 'Were on the list already.' })
  already!: number;

  @Field(() => Int, { description: 'Not selected.' })
  refused!: number;

  @Field(() => Int, { description: 'Taken back.' })
  undone!: number;

  @Field(() => Int, { description: 'Not taken back, since somebody had changed them.' })
  changed!: number;
}

@ObjectType({ description: 'One line of a page.' })
export class BulkLineEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => BulkLine, { description: 'The line.' })
  node!: BulkLine;
}

@ObjectType({ description: 'A page of the lines of a bulk: what went wrong first, each in its order.' })
export class BulkLineConnection {
  @Policy(inherited)
  @Field(() => [BulkLineEdge], { description: 'The lines of this page.' })
  edges!: BulkLineEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description:
    'Courses that my school selects for its teachers in one act; a dry run until it is applied (S11).',
})
export class BulkSelection extends Node {
  /** the row behind it: its term, tasks and lines are found by it */
  record!: BulkRecord;

  @Field(() => BulkWayEnum, { description: 'How it was put together.' })
  way!: BulkWay;

  @Field(() => String, { nullable: true, description: 'Name of the spreadsheet.' })
  fileName!: string | null;

  @Field(() => DateTimeResolver, { description: 'When the dry run was made.' })
  createdAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  createdBy!: string;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When it was applied; null: a dry run only.',
  })
  appliedAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Policy(inherited)
  @Field(() => BulkCounts, { description: 'How many lines become, or became, what.' })
  counts!: BulkCounts;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be applied now; null when it can.' })
  applyRefusal!: Refusal | null;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be taken back now; null when it can.' })
  undoRefusal!: Refusal | null;
}

@ObjectType({ description: 'A course was deleted on a teacher’s behalf.' })
export class StaffDropped {
  @Field(() => ID, { description: 'Id of the selection that is gone.' })
  selectionId!: string;
}

export const PlanBulkResult = createUnionType({
  name: 'PlanBulkResult',
  description:
    'The dry run, or why there is none: bulkElsewhere, bulkClosed, bulkOver, bulkEmpty, bulkTooLarge, noSuchCourse.',
  types: () => [BulkSelection, Refusal] as const,
});

export const ApplyBulkResult = createUnionType({
  name: 'ApplyBulkResult',
  description:
    'The bulk with its task, or why not: bulkClosed, bulkOver, bulkNothing, bulkUnderWay, bulkDone, bulkUndone, noSuchBulk.',
  types: () => [BulkSelection, Refusal] as const,
});

export const DropForTeacherResult = createUnionType({
  name: 'DropForTeacherResult',
  description: 'What was deleted, or why not: bulkClosed, bulkOver, requiredKept, noSuchStaffSelection.',
  types: () => [StaffDropped, Refusal] as const,
});
