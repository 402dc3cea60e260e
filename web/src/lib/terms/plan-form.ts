import { formText } from '#lib/platform/form-text.js';
import type { TermPlanInput, TermTurnName } from '#lib/platform/generated/types.js';

/** The name of an instant in the API's input, by the turn it belongs to: `FIRST_OPENS` is `firstOpens`. */
export const fieldOf = (turn: TermTurnName): keyof TermPlanInput['calendar'] =>
  turn
    .toLowerCase()
    .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof TermPlanInput['calendar'];

const TURNS: readonly TermTurnName[] = [
  'FIRST_OPENS',
  'FIRST_CLOSES',
  'RESULTS_ARRANGED',
  'FIRST_PUBLISHED',
  'MAKEUP_OPENS',
  'MAKEUP_CLOSES',
  'FINAL_PUBLISHED',
  'NOTICE_AVAILABLE',
  'PAYMENT_OPENS',
  'PAYMENT_CLOSES',
  'STUDY_OPENS',
  'STUDY_CLOSES',
];

/** What the form of a term says: a change with `id` and `revision`, else a new term with its names. */
export function termPlanFrom(form: FormData, id: string | null): TermPlanInput {
  const text = (name: string): string => formText(form, name);
  return {
    id,
    revision: id === null ? null : wholeOf(text('revision')),
    fresh:
      id === null
        ? { code: text('code'), year: wholeOf(text('year')), name: text('name'), nameEn: text('nameEn') }
        : null,
    calendar: Object.fromEntries(
      TURNS.map((turn) => [fieldOf(turn), text(fieldOf(turn))]),
    ) as unknown as TermPlanInput['calendar'],
    minimumClass: wholeOf(text('minimumClass')),
    tvLimitHours: Number(text('tvLimitHours')) || 0,
    riskDays: wholeOf(text('riskDays')),
  };
}

/** What is no number is none the API would take. */
const wholeOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : -1);
