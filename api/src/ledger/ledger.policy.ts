import { actingAs } from '../platform/policy.js';

/** A ledger of one's own has only who acts as a teacher (A12). */
export const ownLedger = actingAs('teacher');
