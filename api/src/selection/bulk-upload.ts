import { Refusal } from '../platform/refusal.type.js';
import { sheetUpload } from '../platform/sheet-upload.js';
import { bulkSheetLimits } from './bulk-plan.service.js';
import { schoolStaff } from './bulk.policy.js';

/** `POST /sheets/bulk?name=<file name>`: answers `{ bulk }` with the id of a BulkSelection, or `{ refusal }`. */
export const uploadBulkSheet = sheetUpload({
  name: 'bulk-sheet',
  policy: schoolStaff,
  largest: bulkSheetLimits.bytes,
  receive: async ({ bulkPlans }, asked, bytes) => {
    const received = await bulkPlans.receive(asked.get('name') ?? '', bytes);
    return received instanceof Refusal ? received : { bulk: received.id };
  },
});
