import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Bill, BillCredit } from './bill.entity.js';

const refundSchema = defineEntity({
  name: 'BillRefund',
  tableName: 'bill_refund',
  properties: {
    billId: () => p.manyToOne(Bill).mapToPk().joinColumn('bill_id').primary(),
    /** counted from 1: courses may be deleted after a refund, too */
    number: p.smallint().primary(),
    amountFen: p.integer(),
    /** the day the money went back */
    refundedOn: p.date(),
    /** how: the transfer's number, or a few words */
    note: p.text(),
    registeredAt: p.datetime(),
    registeredBy: () => p.manyToOne(Account).mapToPk().joinColumn('registered_by'),
  },
});

/** Money that was given back to a school (S3, S13). One that was registered wrongly has a `BillRefundReversal`. */
export class BillRefund extends refundSchema.class {}
refundSchema.setClass(BillRefund);

const lineSchema = defineEntity({
  name: 'BillRefundLine',
  tableName: 'bill_refund_line',
  properties: {
    selectionId: () => p.manyToOne(BillCredit).mapToPk().joinColumn('selection_id').primary(),
    billId: p.uuid(),
    number: p.smallint().primary(),
  },
});

/** A deleted course whose fees a refund gave back. */
export class BillRefundLine extends lineSchema.class {}
lineSchema.setClass(BillRefundLine);

const reversalSchema = defineEntity({
  name: 'BillRefundReversal',
  tableName: 'bill_refund_reversal',
  properties: {
    billId: p.uuid().primary(),
    number: p.smallint().primary(),
    reason: p.text(),
    at: p.datetime(),
    registeredBy: () => p.manyToOne(Account).mapToPk().joinColumn('registered_by'),
  },
});

/** A refund that was registered by mistake does not stand. */
export class BillRefundReversal extends reversalSchema.class {}
reversalSchema.setClass(BillRefundReversal);
