import type { JudgedLine } from '@xueshi/schema/study/class-result.rules';
import type { SheetRecord } from '@xueshi/schema/study/class-sheet.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { ClassLineVerdictEnum } from './class.enum.js';
import { ClassStanding, TaughtClass } from './class.type.js';

@ObjectType({ description: 'One line of a list or a sheet, with what becomes of it.' })
export class ClassLine {
  @Field(() => Int, { description: 'Where it stands, counted from 1; of a sheet, the row.' })
  line!: number;

  @Field(() => String, { description: 'Study number as entered.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name on the roster, else as entered.' })
  name!: string;

  @Field(() => ClassLineVerdictEnum, { description: 'What becomes of it.' })
  verdict!: JudgedLine['verdict'];

  @Field(() => String, { nullable: true, description: 'Stable key of what is wrong, e.g. `not_in_class`.' })
  fault!: string | null;

  @Field(() => String, { description: "What becomes of it and why, in the reader's language." })
  sentence!: string;

  @Policy(inherited)
  @Field(() => ClassStanding, { nullable: true, description: 'The result that stood before.' })
  before!: ClassStanding | null;

  @Policy(inherited)
  @Field(() => ClassStanding, {
    nullable: true,
    description: 'The result it brings; null when it brings none.',
  })
  standing!: ClassStanding | null;
}

@ObjectType({ description: 'How many lines become what.' })
export class ClassCounts {
  @Field(() => Int, { description: 'Lines in all.' })
  lines!: number;

  @Field(() => Int, { description: 'First results.' })
  fresh!: number;

  @Field(() => Int, { description: 'Results that correct an earlier one.' })
  corrections!: number;

  @Field(() => Int, { description: 'Results that stand already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Lines without a result.' })
  blank!: number;

  @Field(() => Int, { description: 'Lines that are left out because something is wrong.' })
  refused!: number;

  @Field(() => Int, { description: 'Passes among those that are registered.' })
  passed!: number;
}

@ObjectType({ description: 'What would become of a list of results: nothing is registered by it.' })
export class ClassReview {
  @Policy(inherited)
  @Field(() => ClassCounts, { description: 'How many lines become what.' })
  counts!: ClassCounts;

  @Policy(inherited)
  @Field(() => [ClassLine], { description: 'The lines as they were given; 500 at most.' })
  lines!: ClassLine[];
}

@ObjectType({ description: 'One line of a page.' })
export class ClassLineEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => ClassLine, { description: 'The line.' })
  node!: ClassLine;
}

@ObjectType({
  description: 'A page of the lines of a sheet: those that are refused first, each in its order.',
})
export class ClassLineConnection {
  @Policy(inherited)
  @Field(() => [ClassLineEdge], { description: 'The lines of this page.' })
  edges!: ClassLineEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description: 'A spreadsheet of results as it was read; nothing of it counts until it is registered.',
})
export class ClassSheet extends Node {
  /** the row behind it, with every line judged */
  record!: SheetRecord;
  judged!: readonly JudgedLine[];

  @Policy(inherited)
  @Field(() => TaughtClass, { description: 'The class it is for.' })
  taughtClass!: TaughtClass;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => DateTimeResolver, { description: 'When it was read.' })
  uploadedAt!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was registered; null until then.' })
  registeredAt!: Date | null;

  @Policy(inherited)
  @Field(() => ClassCounts, {
    description: 'How many lines become what; of a registered sheet, what they became.',
  })
  counts!: ClassCounts;
}

@ObjectType({ description: 'Results that were registered now.' })
export class ClassResultsRegistered {
  @Policy(inherited)
  @Field(() => TaughtClass, { description: 'The class as it stands afterwards.' })
  taughtClass!: TaughtClass;

  @Policy(inherited)
  @Field(() => ClassCounts, { description: 'How many lines became what.' })
  counts!: ClassCounts;

  @Field(() => Float, {
    description: 'Credit hours added to the ledger; negative when corrections took some.',
  })
  hoursPosted!: number;
}

export const ReviewClassResult = createUnionType({
  name: 'ReviewClassResult',
  description:
    'What would become of each line, or why nothing can be registered: noSuchClass, classNotBegun, yearOver, classNotHeld, tooManyResults.',
  types: () => [ClassReview, Refusal] as const,
});

export const RegisterClassResult = createUnionType({
  name: 'RegisterClassResult',
  description:
    'What was registered, or why nothing was: noSuchClass, noSuchSheet, sheetRegistered, nothingToRegister, classNotBegun, yearOver, classNotHeld, tooManyResults.',
  types: () => [ClassResultsRegistered, Refusal] as const,
});
