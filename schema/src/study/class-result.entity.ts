import { defineEntity, p } from '@mikro-orm/core';
import { registrationWays, type ClassEntry, type JudgedLine } from './class-result.rules.js';

const ClassRegistrationSchema = defineEntity({
  name: 'ClassRegistration',
  tableName: 'class_registration',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    offeringId: p.uuid(),
    registeredBy: p.uuid(),
    way: p.enum(registrationWays),
    results: p.integer(),
    registeredAt: p.datetime(),
  },
});

/** One act of registering: by whom, when and how many (H2). */
export class ClassRegistration extends ClassRegistrationSchema.class {}
ClassRegistrationSchema.setClass(ClassRegistration);

const ClassResultSchema = defineEntity({
  name: 'ClassResult',
  tableName: 'class_result',
  properties: {
    offeringId: p.uuid().primary(),
    teacherId: p.uuid().primary(),
    /** 1 for what was registered first; every correction is one more, and the last one stands */
    round: p.smallint().primary(),
    registrationId: p.uuid(),
    attended: p.boolean(),
    score: p.decimal('number').precision(5).scale(2).nullable(),
    passed: p.boolean(),
  },
});

/** What a teacher reached in a class that was held face to face (L3); a fact that is never changed. */
export class ClassResult extends ClassResultSchema.class {}
ClassResultSchema.setClass(ClassResult);

const ClassSheetSchema = defineEntity({
  name: 'ClassSheet',
  tableName: 'class_sheet',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    offeringId: p.uuid(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    fileName: p.text(),
    lines: p.json<ClassEntry[]>(),
    /** what became of each line when it was registered; null before */
    outcome: p.json<JudgedLine[]>().nullable(),
    registrationId: p.uuid().nullable(),
    registeredAt: p.datetime().nullable(),
  },
});

/** A spreadsheet of results as it was read; nothing of it counts until it is registered. */
export class ClassSheet extends ClassSheetSchema.class {}
ClassSheetSchema.setClass(ClassSheet);
