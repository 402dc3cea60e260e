import { defineEntity, p } from '@mikro-orm/core';
import { hourKinds } from '../kernel/hours.js';
import { ledgerSources, type Receipt } from './ledger.rules.js';

const LedgerEntrySchema = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    teacherId: p.uuid(),
    year: p.smallint(),
    hourKind: p.enum(hourKinds),
    hours: p.decimal('number').precision(5).scale(1),
    source: p.enum(ledgerSources),
    /** what the entry is for; posting it again finds it here */
    sourceKey: p.text().unique(),
    title: p.text(),
    titleEn: p.text().nullable(),
    enrolmentId: p.uuid().nullable(),
    /** the entry that this one corrects (H2) */
    corrects: p.bigint('number').nullable(),
    rule: p.text(),
    receipt: p.json<Receipt>(),
    postedAt: p.datetime(),
  },
});

/** Credit hours of a year (H1, H2): never edited, never deleted, corrected only by a further entry. */
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);

const YearNeedSchema = defineEntity({
  name: 'YearNeed',
  tableName: 'year_need',
  properties: {
    /** holds from this year on until the next row's */
    fromYear: p.smallint().primary(),
    total: p.decimal('number').precision(5).scale(1),
    public: p.decimal('number').precision(5).scale(1),
    professional: p.decimal('number').precision(5).scale(1),
  },
});

/** What a year asks for (H1). */
export class YearNeed extends YearNeedSchema.class {}
YearNeedSchema.setClass(YearNeed);
