import { uuidOf } from '@xueshi/schema/kernel/ids';
import { mayPrintNotice } from '@xueshi/schema/selection/bill.rules';
import { findBill, linesOfBill, pageBills } from '@xueshi/schema/selection/bill-list.store';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { sendPdf } from '../platform/pdf.js';
import { drawForm, drawNotice } from './bill-paper.js';
import { billStaff } from './bill.policy.js';
import { presentBillRefusal } from './bill.present.js';

/** More charging organisations than a city has. */
const allBills = 500;

/** S13: the payment notice of a bill, or the declaration form of its school and term; always in Chinese, for the seal. */
const paper =
  (kind: 'notice' | 'form'): Download =>
  async (context, asked, response) => {
    const { db, actor, now, locale } = context;
    const id = uuidOf('Bill', asked.get('bill') ?? '');
    const bill = id === null ? null : await findBill(db.read(), actor.organisationId, id);
    const term = bill === null ? null : await context.terms.record(bill.termId);
    if (bill === null || term === null) return sendJson(response, 404, { error: 'not found' });
    const refused = mayPrintNotice(term, now);
    if (refused !== null) return sendJson(response, 409, { refusal: presentBillRefusal(refused, locale) });
    const filter = { organisationId: bill.schoolId, termId: term.id, part: null, search: null };
    const [lines, bills] = await Promise.all([
      linesOfBill(db.read(), bill.id, { after: null, limit: null }),
      pageBills(db.read(), filter, { after: null, limit: allBills }),
    ]);
    await db.work((tx) =>
      context.audit(tx, 'bill.print', {
        organisationId: bill.schoolId,
        subject: { type: 'Bill', id: bill.id },
        facts: { kind, lines: kind === 'notice' ? lines.length : bills.length },
      }),
    );
    if (kind === 'notice')
      return sendPdf(response, `${bill.number}.pdf`, `缴费通知单 ${bill.number}`, (page) => {
        drawNotice(page, bill, lines, term);
      });
    return sendPdf(response, `form-${term.code}.pdf`, `缴费申报表 ${term.code} ${bill.sealName}`, (page) => {
      drawForm(page, bills, term, now);
    });
  };

/** `GET /exports/…?bill=`, a global id. */
export const billExports = [
  ['/exports/payment-notice.pdf', downloadFor(billStaff, 'payment-notice.pdf', paper('notice'))],
  ['/exports/declaration-form.pdf', downloadFor(billStaff, 'declaration-form.pdf', paper('form'))],
] as const;
