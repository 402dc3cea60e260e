import { defineEntity, p } from '@mikro-orm/core';
import type { RefusalFacts } from '../kernel/refusals.js';
import { paymentFaults, paymentVerdicts } from './payment-sheet.rules.js';

const sheetSchema = defineEntity({
  name: 'PaymentSheet',
  tableName: 'payment_sheet',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    organisationId: p.uuid(),
    fileName: p.text(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    /** the task that registers; null while it is a dry run only */
    taskId: p.uuid().nullable(),
    appliedBy: p.uuid().nullable(),
    appliedAt: p.datetime().nullable(),
    undoTaskId: p.uuid().nullable(),
    undoneBy: p.uuid().nullable(),
    undoneAt: p.datetime().nullable(),
  },
});

/** A bank's file of payments (S13). */
export class PaymentSheet extends sheetSchema.class {}
sheetSchema.setClass(PaymentSheet);

const lineSchema = defineEntity({
  name: 'PaymentLine',
  tableName: 'payment_line',
  properties: {
    sheetId: p.uuid().primary(),
    line: p.integer().primary(),
    billNumber: p.text(),
    /** as written */
    amount: p.text(),
    amountFen: p.integer().nullable(),
    paidOn: p.date().nullable(),
    reference: p.text(),
    fault: p.enum(paymentFaults).nullable(),
    billId: p.uuid().nullable(),
    /** which payment of the bill it registered */
    attempt: p.smallint().nullable(),
    verdict: p.enum(paymentVerdicts),
    rule: p.text().nullable(),
    key: p.text().nullable(),
    facts: p.json<RefusalFacts>().defaultRaw(`'{}'`),
    /** when it was acted on; null while it waits */
    settledAt: p.datetime().nullable(),
  },
});

/** One line of a bank's file: a payment for a bill, and what became of it. */
export class PaymentLine extends lineSchema.class {}
lineSchema.setClass(PaymentLine);

const reversalSchema = defineEntity({
  name: 'PaymentReversal',
  tableName: 'payment_reversal',
  properties: {
    billId: p.uuid().primary(),
    attempt: p.smallint().primary(),
    reason: p.text(),
    at: p.datetime(),
    registeredBy: p.uuid(),
  },
});

/** A payment that had been registered by mistake was taken back (S13). */
export class PaymentReversal extends reversalSchema.class {}
reversalSchema.setClass(PaymentReversal);
