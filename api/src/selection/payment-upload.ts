import { Refusal } from '../platform/refusal.type.js';
import { sheetUpload } from '../platform/sheet-upload.js';
import { cashier } from './bill.policy.js';
import { paymentSheetLimits } from './payment-sheet.service.js';

/** `POST /sheets/payments?name=<file name>`: answers `{ sheet }` with the id of a PaymentSheet, or `{ refusal }`. */
export const uploadPayments = sheetUpload({
  name: 'payment-sheet',
  policy: cashier,
  largest: paymentSheetLimits.bytes,
  receive: async ({ paymentSheets }, asked, bytes) => {
    const received = await paymentSheets.receive(asked.get('name') ?? '', bytes);
    return received instanceof Refusal ? received : { sheet: received.id };
  },
});
