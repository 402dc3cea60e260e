import { Refusal } from '../platform/refusal.type.js';
import { sheetUpload } from '../platform/sheet-upload.js';
import { sheetLimits } from './class-sheet.service.js';
import { organisationStaff } from './class.policy.js';

/** `POST /sheets/class?class=<id>&name=<file name>`: answers `{ sheet }` with the id of a ClassSheet, or `{ refusal }`. */
export const uploadClassSheet = sheetUpload({
  name: 'class-sheet',
  policy: organisationStaff,
  largest: sheetLimits.bytes,
  receive: async ({ sheets }, asked, bytes) => {
    const received = await sheets.receive(asked.get('class') ?? '', asked.get('name') ?? '', bytes);
    return received instanceof Refusal ? received : { sheet: received.id };
  },
});
