import { calendarInstants, type CalendarInstant } from '@xueshi/schema/terms/calendar.rules';
import { MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

const written =
  'On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16).';

@InputType({ description: 'The twelve instants of a term (S1), on the city’s clock.' })
export class TermCalendarInput implements Readonly<Record<CalendarInstant, string>> {
  firstOpens!: string;
  firstCloses!: string;
  resultsArranged!: string;
  firstPublished!: string;
  makeupOpens!: string;
  makeupCloses!: string;
  finalPublished!: string;
  noticeAvailable!: string;
  paymentOpens!: string;
  paymentCloses!: string;
  studyOpens!: string;
  studyCloses!: string;
}
for (const name of calendarInstants) {
  Field(() => String, { description: written })(TermCalendarInput.prototype, name);
  MaxLength(20)(TermCalendarInput.prototype, name);
}

@InputType({ description: 'What a new term is called.' })
export class NewTermInput {
  @MaxLength(20)
  @Field(() => String, { description: 'Four digits, e.g. `1702`.' })
  code!: string;

  @Field(() => Int, { description: 'The year its hours count for (H1).' })
  year!: number;

  @MaxLength(200)
  @Field(() => String, { description: 'Its name in Chinese.' })
  name!: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;
}

@InputType({ description: 'A term as it is to be: a changed one, or a new one.' })
export class TermPlanInput {
  @Field(() => ID, { nullable: true, description: 'The term to change; null for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that was read; with an id only.' })
  revision?: number | null;

  @Field(() => NewTermInput, {
    nullable: true,
    description: 'What the new one is called; without an id only.',
  })
  fresh?: NewTermInput | null;

  @Field(() => TermCalendarInput, { description: 'Its calendar.' })
  calendar!: TermCalendarInput;

  @Field(() => Int, { description: 'Face-to-face classes with fewer selections are cancelled (S2).' })
  minimumClass!: number;

  @Field(() => Float, { description: 'Hours of TV-only courses a teacher may pick (S8).' })
  tvLimitHours!: number;

  @Field(() => Int, {
    description: 'Days before the first round closes from which classes are shown as at risk.',
  })
  riskDays!: number;
}
