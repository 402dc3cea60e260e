import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';

@ObjectType({
  implements: Node,
  description:
    'One verification of a year for everybody, or a trial of it (H6). The newest that is no trial counts.',
})
export class VerificationRun extends Node {
  /** the task behind it */
  taskId!: string | null;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => Int, { description: 'Counted from 1 within the year, trials too.' })
  number!: number;

  @Field(() => Boolean, { description: 'A trial: counted only, nothing was kept or posted.' })
  trial!: boolean;

  @Field(() => Boolean, { description: 'Everybody was judged; false under way and of one that was ended.' })
  complete!: boolean;

  @Field(() => String, { description: 'Version of the rules that held.' })
  ruleVersion!: string;

  @Field(() => String, { description: 'Who started it.' })
  startedBy!: string;

  @Field(() => DateTimeResolver, { description: 'When it was started.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'People there were to verify when it started.' })
  people!: number;

  @Field(() => Int, { description: 'People judged.' })
  teachers!: number;

  @Field(() => Int, { description: 'People whose year passes.' })
  passed!: number;

  @Field(() => Int, { description: 'People short of hours in all (H1).' })
  shortTotal!: number;

  @Field(() => Int, { description: 'People short of public hours.' })
  shortPublic!: number;

  @Field(() => Int, { description: 'People short of professional hours.' })
  shortProfessional!: number;

  @Field(() => Int, { description: 'People of whom it says other than the run before, or something at all.' })
  changed!: number;

  @Field(() => Int, { description: 'People with a surplus that goes to the next year (H4).' })
  carrying!: number;

  @Field(() => Float, { description: 'Their surplus together, in hours.' })
  carried!: number;

  @Field(() => Int, {
    description:
      'Entries posted to the next year, of a trial: that would be; a carry-over that stands needs none.',
  })
  entries!: number;
}

@ObjectType({ description: 'Where the verification of a year stands (H6).' })
export class VerificationYear {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DateTimeResolver, { description: 'From when the year may be verified.' })
  opens!: Date;

  @Field(() => Float, { description: 'Hours it asks for in all (H1).' })
  neededTotal!: number;

  @Field(() => Float, { description: 'Of them public.' })
  neededPublic!: number;

  @Field(() => Float, { description: 'Of them professional.' })
  neededProfessional!: number;

  @Field(() => Boolean, { description: 'Whether hours carried into it may be carried on (H4).' })
  carriesAgain!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be verified now; null when it can.' })
  refusal!: Refusal | null;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why it cannot be tried now; null when it can.' })
  trialRefusal!: Refusal | null;

  @Policy(inherited)
  @Field(() => [VerificationRun], { description: 'Its latest 20 runs and trials, newest first.' })
  runs!: VerificationRun[];
}

@ObjectType({
  description: 'My year as the newest verification found it (H6); never edited, followed by another at most.',
})
export class AnnualVerification {
  @Field(() => Int, { description: 'Which run of the year.' })
  run!: number;

  @Field(() => DateTimeResolver, { description: 'When that was.' })
  verifiedAt!: Date;

  @Field(() => String, { description: 'Version of the rules that held.' })
  ruleVersion!: string;

  @Field(() => Boolean, { description: 'Whether the year passed: nothing is missing (H1).' })
  passed!: boolean;

  @Field(() => Float, { description: 'Hours of every kind.' })
  total!: number;

  @Field(() => Float, { description: 'Public hours.' })
  public!: number;

  @Field(() => Float, { description: 'Professional hours.' })
  professional!: number;

  @Field(() => Float, { description: 'Personal elective hours.' })
  elective!: number;

  @Field(() => Float, {
    description: 'Of the professional hours, those carried in from the year before (H4).',
  })
  brought!: number;

  @Field(() => Float, { description: 'Hours asked for in all.' })
  neededTotal!: number;

  @Field(() => Float, { description: 'Public hours asked for.' })
  neededPublic!: number;

  @Field(() => Float, { description: 'Professional hours asked for.' })
  neededProfessional!: number;

  @Field(() => Float, { description: 'max(0, needed − total).' })
  missingTotal!: number;

  @Field(() => Float, { description: 'Public hours missing.' })
  missingPublic!: number;

  @Field(() => Float, { description: 'Professional hours missing.' })
  missingProfessional!: number;

  @Field(() => Float, { description: 'Professional hours that went to the next year, passed or not (H4).' })
  carriedOver!: number;

  @Field(() => Float, {
    description:
      'Hours of the year posted since (less those taken back): the next verification will count them.',
  })
  since!: number;
}

@InputType({ description: 'Which year to verify.' })
export class VerifyYearInput {
  @Field(() => Int, { description: 'A calendar year, from 2010 on.' })
  year!: number;

  @Field(() => Boolean, { description: 'Only try it: count what would come of it, and keep nothing.' })
  trial!: boolean;
}

export const VerifyYearResult = createUnionType({
  name: 'VerifyYearResult',
  description:
    'The run, which a worker begins at once; or why not: verificationNotYet, verificationUnderWay.',
  types: () => [VerificationRun, Refusal] as const,
});
