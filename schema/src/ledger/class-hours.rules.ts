import { courseEntryKey, type LedgerSource } from './ledger.rules.js';

/** A teacher's result in a class, with what the ledger holds of it so far. */
export interface ResultToPost {
  readonly teacherId: string;
  readonly offeringId: string;
  readonly year: number;
  readonly publicTopic: string | null;
  /** hours of the class */
  readonly hours: number;
  readonly passed: boolean;
  readonly round: number;
  /** the entry the class brought first, and the sum of it and its corrections; null when it brought none */
  readonly entry: { readonly id: number; readonly year: number; readonly sum: number } | null;
}

export interface ClassPosting {
  readonly source: LedgerSource;
  readonly sourceKey: string;
  readonly year: number;
  readonly hours: number;
  readonly corrects: number | null;
}

/**
 * H2: what a result adds to the ledger, or null when nothing changes. The first pass posts the class's hours under the
 * key of the course, so that a blended course counts once whichever part is passed first, and a public topic once a
 * year (S9). Afterwards only the difference is posted, as a correction of that entry and for its year.
 */
export const classPosting = (result: ResultToPost): ClassPosting | null => {
  const wanted = result.passed ? result.hours : 0;
  if (result.entry === null) {
    if (!result.passed) return null;
    return {
      source: 'face_to_face',
      sourceKey: courseEntryKey(result),
      year: result.year,
      hours: wanted,
      corrects: null,
    };
  }
  const difference = Math.round((wanted - result.entry.sum) * 10) / 10;
  if (difference === 0) return null;
  return {
    source: 'correction',
    sourceKey: `class:${result.offeringId}:${result.round}:${result.teacherId}`,
    year: result.entry.year,
    hours: difference,
    corrects: result.entry.id,
  };
};
