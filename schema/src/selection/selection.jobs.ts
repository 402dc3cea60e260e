import type { JobContract } from '../kernel/jobs.js';

export interface BundleConfirmed {
  readonly bundleId: string;
}

/** D5: a bundle was confirmed; whoever studies it is to be enrolled in its courses. */
export const bundleConfirmed: JobContract<BundleConfirmed> = {
  name: 'selection.bundle-confirmed',
  batch: 100,
  key: ({ bundleId }) => bundleId,
};

export interface SeatFreed {
  readonly offeringId: string;
}

/** S4: a seat is kept for the first of the line, who was in the middle of another press when it came free. */
export const seatFreed: JobContract<SeatFreed> = {
  name: 'selection.seat-freed',
  batch: 100,
  key: ({ offeringId }) => offeringId,
};
