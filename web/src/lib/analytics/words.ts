import type { Dimension } from '@xueshi/schema/analytics/measures.rules';
import type { FigureRowFragment, FigureUnit } from '#lib/platform/generated/types.js';
import { inLanguage, number } from '#lib/platform/format.js';
import { m } from '#lib/platform/paraglide/messages.js';

const DIMENSIONS: Readonly<Record<Dimension, () => string>> = {
  district: () => m.figures_by_district(),
  school: () => m.figures_by_school(),
  stage: () => m.figures_by_stage(),
  subject: () => m.figures_by_subject(),
  term: () => m.figures_by_term(),
  year: () => m.figures_by_year(),
  programme: () => m.figures_by_programme(),
  course: () => m.figures_by_course(),
  hour_kind: () => m.figures_by_hour_kind(),
  score: () => m.figures_by_score(),
  learning_time: () => m.figures_by_learning_time(),
};

export const dimensionName = (dimension: Dimension): string => DIMENSIONS[dimension]();

const UNITS: Readonly<Record<FigureUnit, () => string>> = {
  PEOPLE: () => m.figures_unit_people(),
  ENTRIES: () => m.figures_unit_entries(),
  HOURS: () => m.figures_unit_hours(),
  SHARE: () => m.figures_unit_share(),
};

export const unitName = (unit: FigureUnit): string => UNITS[unit]();

/** A value as it is read: 95.13 %, 1,234, or that it is not told. */
export const shownValue = ({ value }: Pick<FigureRowFragment, 'value'>, unit: FigureUnit): string => {
  if (value === null || value === undefined) return m.figures_hidden();
  return unit === 'SHARE' ? `${(Math.round(value * 10_000) / 100).toFixed(2)}%` : number(value);
};

export const memberName = ({ name, nameEn }: FigureRowFragment['members'][number]): string =>
  inLanguage(name, nameEn ?? null);

const UNASKABLE: Readonly<Record<string, () => string>> = {
  sayWhen: () => m.figures_say_when(),
  notTogether: () => m.figures_not_together(),
};

export const unaskableText = (key: string): string => UNASKABLE[key]?.() ?? m.figures_not_together();
