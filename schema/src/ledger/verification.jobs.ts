import type { TaskKind } from '../kernel/tasks.js';

export interface VerificationWork {
  readonly runId: string;
}

/** How many were judged, and how many passed. */
export interface YearVerified {
  readonly teachers: number;
  readonly passed: number;
}

/** H6, H4: verifies a year for everybody, part by part; begun anew it goes on where it was. */
export const verifyYear: TaskKind<VerificationWork, YearVerified> = {
  name: 'ledger.verify-year',
  atOnce: 1,
  attempts: 10,
};
