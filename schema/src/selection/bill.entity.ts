import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { Teacher } from '../accounts/teacher.entity.js';
import { Term } from '../terms/terms.entity.js';
import { Selection } from './selection.entity.js';

const billSchema = defineEntity({
  name: 'Bill',
  tableName: 'bill',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    number: p.text().unique(),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    schoolId: () => p.manyToOne(Organisation).mapToPk().joinColumn('school_id'),
    chargingId: () => p.manyToOne(Organisation).mapToPk().joinColumn('charging_id'),
    /** the school's official name on the day of the bill (A2) */
    sealName: p.text(),
    trainingFen: p.integer(),
    materialFen: p.integer(),
    createdAt: p.datetime(),
  },
});

/** What a school owes an organisation for a term, as lists were final (S13). Never edited. */
export class Bill extends billSchema.class {}
billSchema.setClass(Bill);

const lineSchema = defineEntity({
  name: 'BillLine',
  tableName: 'bill_line',
  properties: {
    selectionId: () => p.oneToOne(Selection).mapToPk().joinColumn('selection_id').primary(),
    billId: () => p.manyToOne(Bill).mapToPk().joinColumn('bill_id'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    trainingFen: p.integer(),
    materialFen: p.integer(),
  },
});

/** One selection on a bill; a selection is billed once. */
export class BillLine extends lineSchema.class {}
lineSchema.setClass(BillLine);

const creditSchema = defineEntity({
  name: 'BillCredit',
  tableName: 'bill_credit',
  properties: {
    selectionId: () => p.oneToOne(BillLine).mapToPk().joinColumn('selection_id').primary(),
    billId: () => p.manyToOne(Bill).mapToPk().joinColumn('bill_id'),
    trainingFen: p.integer(),
    materialFen: p.integer(),
    at: p.datetime(),
  },
});

/** Takes a line off what is due: its course was deleted after the bill (S3). */
export class BillCredit extends creditSchema.class {}
creditSchema.setClass(BillCredit);

const formSchema = defineEntity({
  name: 'DeclarationForm',
  tableName: 'declaration_form',
  properties: {
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id').primary(),
    schoolId: () => p.manyToOne(Organisation).mapToPk().joinColumn('school_id').primary(),
    handedInAt: p.datetime(),
    registeredBy: () => p.manyToOne(Account).mapToPk().joinColumn('registered_by'),
  },
});

/** A school's sealed form for a term has been handed in: without it no payment is taken (S13). */
export class DeclarationForm extends formSchema.class {}
formSchema.setClass(DeclarationForm);

const paymentSchema = defineEntity({
  name: 'BillPayment',
  tableName: 'bill_payment',
  properties: {
    billId: () => p.manyToOne(Bill).mapToPk().joinColumn('bill_id').primary(),
    /** counted from 1: one that was taken back may be followed by another */
    attempt: p.smallint().primary().default(1),
    amountFen: p.integer(),
    /** the bank's number of the transfer, or of the receipt */
    reference: p.text(),
    /** the bank's day */
    paidOn: p.date().nullable(),
    registeredAt: p.datetime(),
    registeredBy: () => p.manyToOne(Account).mapToPk().joinColumn('registered_by'),
  },
});

/** A bill is paid whole and once (S13); a payment that was taken back has a `PaymentReversal`. */
export class BillPayment extends paymentSchema.class {}
paymentSchema.setClass(BillPayment);
