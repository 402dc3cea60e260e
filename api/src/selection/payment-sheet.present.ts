import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import type { PaymentLineRecord, PaymentSheetRecord } from '@xueshi/schema/selection/payment-sheet.store';
import { presentRefusal } from '../platform/refusal.present.js';
import { paymentLineText } from './payment-line.texts.js';
import { paymentSheetRefusals } from './payment-sheet.refusals.js';
import { PaymentCounts, PaymentLine, PaymentSheet } from './payment-sheet.type.js';

export const presentSheetRefusal = presentRefusal(paymentSheetRefusals);

export const presentPaymentSheet = (
  record: PaymentSheetRecord,
  refused: { readonly apply: Refused | null; readonly undo: Refused | null },
  locale: Locale,
): PaymentSheet => {
  const { fileName, createdAt, createdBy, appliedAt, undoneAt, reversibleUntil, totalFen, counts } = record;
  return Object.assign(new PaymentSheet(), {
    id: toGlobalId('PaymentSheet', record.id),
    record,
    fileName,
    createdAt,
    createdBy,
    appliedAt,
    undoneAt,
    reversibleUntil,
    totalFen,
    counts: Object.assign(new PaymentCounts(), {
      ...counts,
      lines: Object.values(counts).reduce((sum, count) => sum + count, 0),
    }),
    applyRefusal: refused.apply && presentSheetRefusal(refused.apply, locale),
    undoRefusal: refused.undo && presentSheetRefusal(refused.undo, locale),
  });
};

export const presentPaymentLine = (line: PaymentLineRecord, locale: Locale): PaymentLine => {
  const { billNumber, schoolName, schoolNameEn, amount, paidOn, reference, verdict, rule, key } = line;
  return Object.assign(new PaymentLine(), {
    line: line.line,
    billNumber,
    school: locale === 'en' ? (schoolNameEn ?? schoolName) : schoolName,
    amount,
    paidOn,
    reference,
    verdict,
    rule,
    key,
    sentence: paymentLineText(line, locale),
  });
};
