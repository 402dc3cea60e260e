import { verificationRefusals } from './ledger/verification.refusals.js';
import { analyticsRefusals } from './analytics/figures.refusals.js';
import type { RefusalTexts } from './platform/refusal.present.js';
import { taskRefusals } from './platform/task.refusals.js';
import { mediaFaults } from './publishing/media-faults.js';
import { bulkRefusals } from './selection/bulk.refusals.js';
import { paymentSheetRefusals } from './selection/payment-sheet.refusals.js';

/** Why a task of any kind can fail, in both languages; one line a feature that has tasks. */
export const taskTexts: RefusalTexts = {
  ...taskRefusals,
  ...mediaFaults,
  ...paymentSheetRefusals,
  ...bulkRefusals('/school'),
  ...analyticsRefusals,
  ...verificationRefusals,
};
