import type { TermPlanned } from '@xueshi/schema/terms/calendar.rules';
import { termTurns, type TermTurnName } from '@xueshi/schema/terms/turns.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';
import { Term } from './terms.type.js';

export const TermTurnNameEnum = wordEnum(termTurns);
registerEnumType(TermTurnNameEnum, {
  name: 'TermTurnName',
  description: 'An instant of a term’s calendar (S1), in the order of the year.',
});

const turnStates = ['done', 'due', 'coming'] as const;
export type TurnState = (typeof turnStates)[number];
export const TurnStateEnum = wordEnum(turnStates);
registerEnumType(TurnStateEnum, {
  name: 'TurnState',
  description: 'Whether the platform has done what an instant asks for.',
  valuesConfig: {
    DONE: { description: 'Done.' },
    DUE: { description: 'The instant has passed; it is done in a moment.' },
    COMING: { description: 'The instant is still to come.' },
  },
});

@ObjectType({
  description: 'An instant of a term’s calendar and what the platform does at it by itself (S1).',
})
export class TermTurn {
  @Field(() => TermTurnNameEnum, { description: 'Which one.' })
  turn!: TermTurnName;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What the platform does then.' })
  does!: string;

  @Field(() => DateTimeResolver, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'The same on the city’s clock, `2026-11-22T08:30`, for a form.' })
  cityAt!: string;

  @Field(() => Boolean, {
    description: 'Whether it closes something: a day given alone is included whole (S16).',
  })
  closes!: boolean;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'In a preview: when it is now, if it would move.',
  })
  movedFrom!: Date | null;

  @Field(() => TurnStateEnum, { description: 'Whether it is done.' })
  state!: TurnState;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When the platform did it.' })
  doneAt!: Date | null;

  @Field(() => [String], { description: 'What came of it, one phrase each; empty before it is done.' })
  did!: string[];
}

@ObjectType({ description: 'A term with its whole calendar, as the city runs it or as it would be (S1).' })
export class TermPlan {
  /** what later features count by; of a new term there is nothing to count */
  planned!: TermPlanned & { readonly id: string | null };

  @Policy(inherited)
  @Field(() => Term, { nullable: true, description: 'The term; null in the preview of a new one.' })
  term!: Term | null;

  @Field(() => Int, { description: 'Counts the changes; goes along with the next one.' })
  revision!: number;

  @Field(() => Int, { description: 'Face-to-face classes with fewer selections are cancelled (S2).' })
  minimumClass!: number;

  @Field(() => Float, { description: 'Hours of TV-only courses a teacher may pick (S8).' })
  tvLimitHours!: number;

  @Field(() => Int, {
    description: 'Days before the first round closes from which classes are shown as at risk.',
  })
  riskDays!: number;

  @Policy(inherited)
  @Field(() => [TermTurn], { description: 'Its twelve instants, soonest first.' })
  turns!: TermTurn[];
}

@ObjectType({ description: 'Why a term may not be set so: everything that stands against it at once.' })
export class TermFaults {
  @Policy(inherited)
  @Field(() => [Refusal], { description: 'At least one.' })
  faults!: Refusal[];
}

export const TermPlanResult = createUnionType({
  name: 'TermPlanResult',
  description:
    'The term, or all that stands against it: noSuchTerm, termChanged, notAnInstant, instantsOutOfOrder, instantPassed, instantInPast, tooFarAhead, roundsOverlap, minimumOutOfRange, minimumUsed, tvLimitOutOfRange, riskDaysOutOfRange, codeNotFourDigits, codeTaken, yearOfAnother, nameLength, noTermToCopy.',
  types: () => [TermPlan, TermFaults] as const,
});
