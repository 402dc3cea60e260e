import { missingHours, sumHours, type Hours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import type { YearNeeds } from './ledger.rules.js';

/** How a year is verified (H6, H4): what it asks for, and what is policy. */
export interface VerificationRules {
  readonly needs: YearNeeds;
  readonly version: string;
  /** from then on the year may be verified */
  readonly opens: Instant;
  /** H4: whether hours that were carried into the year may be carried on into the next one */
  readonly carriesAgain: boolean;
}

/** A person's hours of a year by kind; `brought` are those of the professional ones that an earlier year left over. */
export interface VerifiedHours {
  readonly public: Hours;
  readonly professional: Hours;
  readonly elective: Hours;
  readonly brought: Hours;
}

export interface Verdict {
  readonly total: Hours;
  readonly missingTotal: Hours;
  readonly missingPublic: Hours;
  readonly missingProfessional: Hours;
  readonly passed: boolean;
  /** H4: professional hours that go to the next year, whether or not it was passed */
  readonly surplus: Hours;
}

/** H6, H4: what becomes of a person's year. verification.store says the same in SQL; a test holds the two equal. */
export const verdictOf = (
  needs: YearNeeds,
  hours: VerifiedHours,
  carriesAgain: VerificationRules['carriesAgain'],
): Verdict => {
  const total = sumHours([hours.public, hours.professional, hours.elective]);
  const missingTotal = missingHours(needs.total, total);
  const missingPublic = missingHours(needs.public, hours.public);
  const missingProfessional = missingHours(needs.professional, hours.professional);
  const over = Math.min(
    missingHours(total, needs.total),
    missingHours(hours.professional, needs.professional),
  );
  return {
    total,
    missingTotal,
    missingPublic,
    missingProfessional,
    passed: missingTotal === 0 && missingPublic === 0 && missingProfessional === 0,
    // what was brought fills the year first, so that what is left over is the year's own as far as it goes
    surplus: carriesAgain ? over : Math.min(over, missingHours(hours.professional, hours.brought)),
  };
};

/** H6: why a year cannot be verified now; null when it can. A trial changes nothing and only waits for another run. */
export const verificationRefused = (
  asked: { readonly year: number; readonly trial: boolean; readonly opens: Instant },
  /** the year that is being verified at the moment */
  underWay: number | null,
  now: Instant,
): Refused | null => {
  if (!asked.trial && now < asked.opens)
    return refuse('H6', 'verificationNotYet', { year: String(asked.year) }, asked.opens);
  return underWay === null ? null : refuse('H6', 'verificationUnderWay', { year: String(underWay) });
};

/** Many are judged at once, by one statement; a part is a transaction, after which progress is told. */
export const peopleAPart = 20_000;

export interface VerificationCounts {
  readonly teachers: number;
  readonly passed: number;
  readonly shortTotal: number;
  readonly shortPublic: number;
  readonly shortProfessional: number;
  /** people of whom it says other than the run before, or something for the first time */
  readonly changed: number;
  /** people with a surplus (H4), and their hours together */
  readonly carrying: number;
  readonly carried: Hours;
  /** entries that were posted, or in a trial would be: a carry-over that stands already needs none */
  readonly entries: number;
}
