import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import { billState } from '@xueshi/schema/selection/bill.rules';
import type { BillLineRecord, BillRecord } from '@xueshi/schema/selection/bill-list.store';
import { refundOf } from '@xueshi/schema/selection/refund.rules';
import { presentRefusal } from '../platform/refusal.present.js';
import { billRefusals } from './bill.refusals.js';
import { Bill, BillLine } from './bill.type.js';
import { paymentSheetRefusals } from './payment-sheet.refusals.js';
import { refundRefusals } from './refund.refusals.js';

export const presentBillRefusal = presentRefusal({
  ...paymentSheetRefusals,
  ...refundRefusals,
  ...billRefusals,
});

export const presentBill = (
  record: BillRecord,
  refused: { readonly print: Refused | null; readonly reverse: Refused | null },
  locale: Locale,
): Bill => {
  const { number, sealName, trainingFen, materialFen, creditedFen, dueFen, teachers } = record;
  const { createdAt, formHandedInAt, paidAt, paidOn, reference, refundedFen } = record;
  const english = locale === 'en';
  return Object.assign(new Bill(), {
    id: toGlobalId('Bill', record.id),
    record,
    number,
    school: english ? (record.schoolNameEn ?? record.schoolName) : record.schoolName,
    sealName,
    charging: english ? (record.chargingNameEn ?? record.chargingName) : record.chargingName,
    trainingFen,
    materialFen,
    creditedFen,
    dueFen,
    refundFen: refundOf(record),
    refundedFen,
    teachers,
    state: billState(record),
    createdAt,
    formHandedInAt,
    paidAt,
    paidOn,
    reference,
    printRefusal: refused.print && presentBillRefusal(refused.print, locale),
    reversible: refused.reverse === null,
  });
};

export const presentBillLine = (line: BillLineRecord, locale: Locale): BillLine =>
  Object.assign(new BillLine(), {
    studyNumber: line.studyNumber,
    name: line.name,
    courseNumber: line.courseNumber,
    courseTitle: locale === 'en' ? (line.titleEn ?? line.title) : line.title,
    trainingFen: line.trainingFen,
    materialFen: line.materialFen,
    credited: line.credited,
    paid: line.paid,
    refunded: line.refunded,
  });
