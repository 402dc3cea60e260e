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
