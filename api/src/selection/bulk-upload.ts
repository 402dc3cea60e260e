import { Refusal } from '../platform/refusal.type.js';
import { sheetUpload } from '../platform/sheet-upload.js';
import { bulkSheetLimits } from './bulk-plan.service.js';
import { selectsInBulk } from './bulk.policy.js';

/**
 * `POST /sheets/bulk?name=<file name>&term=<global id>`, without a term for the one whose round is open: answers `{ bulk }`
 * with the id of a BulkSelection, or `{ refusal }`.
 */
export const uploadBulkSheet = sheetUpload({
  name: 'bulk-sheet',
  policy: selectsInBulk,
  largest: bulkSheetLimits.bytes,
  receive: async ({ bulkPlans }, asked, bytes) => {
    const received = await bulkPlans.receive(asked.get('name') ?? '', bytes, asked.get('term') || null);
    return received instanceof Refusal ? received : { bulk: received.id };
  },
});
