import { hours, number } from '#lib/platform/format.js';
import type { YearTotalsFragment } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const nothingMissing = (year: YearTotalsFragment): boolean =>
  year.totalMissing <= 0 && year.missingPublic <= 0 && year.missingProfessional <= 0;

/** H1: what is missing, as one sentence for the head of the home page. */
export function missingSentence(year: YearTotalsFragment): string {
  if (nothingMissing(year)) return m.home_year_done();
  // Enough in total may still be too little of a kind.
  const total = number(Math.max(year.totalMissing, year.missingPublic + year.missingProfessional));
  return year.missingPublic <= 0 && year.missingProfessional <= 0
    ? m.home_lead_total({ total })
    : m.home_lead_missing({
        total,
        public: number(Math.max(0, year.missingPublic)),
        professional: number(Math.max(0, year.missingProfessional)),
      });
}

/** Whether the courses under way will do; null where there is nothing to say about it. */
export function underWaySentence(year: YearTotalsFragment): string | null {
  if (nothingMissing(year) || year.totalUnderWay <= 0) return null;
  const uncovered = year.needs.reduce((sum, need) => sum + Math.max(0, need.missing - need.underWay), 0);
  return uncovered <= 0 ? m.home_year_covered() : m.home_year_under_way({ hours: hours(uncovered) });
}
