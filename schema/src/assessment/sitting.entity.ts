import { defineEntity, p } from '@mikro-orm/core';
import type { DiagnosticReport } from './grading.rules.js';

const SittingSchema = defineEntity({
  name: 'Sitting',
  tableName: 'sitting',
  properties: {
    id: p.uuid().primary(),
    teacherId: p.uuid(),
    programmeId: p.uuid(),
    ordinal: p.smallint(),
    startedAt: p.datetime(),
    submittedAt: p.datetime().nullable(),
    report: p.json<DiagnosticReport>().nullable(),
  },
});

/** One go at the diagnostic (D3). */
export class Sitting extends SittingSchema.class {}

SittingSchema.setClass(Sitting);

const SittingAnswerSchema = defineEntity({
  name: 'SittingAnswer',
  tableName: 'sitting_answer',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    sittingId: p.uuid(),
    questionId: p.uuid(),
    optionId: p.uuid(),
    answeredAt: p.datetime(),
  },
});

/** An answer as it was given; the latest of a question holds (D2). Append-only. */
export class SittingAnswer extends SittingAnswerSchema.class {}

SittingAnswerSchema.setClass(SittingAnswer);

const DiagnosisSchema = defineEntity({
  name: 'Diagnosis',
  tableName: 'diagnosis',
  properties: {
    teacherId: p.uuid().primary(),
    programmeId: p.uuid().primary(),
    sittingId: p.uuid().unique(),
    confirmedAt: p.datetime(),
  },
});

/** The confirmed result of a teacher in a programme: final (D3). Append-only. */
export class Diagnosis extends DiagnosisSchema.class {}

DiagnosisSchema.setClass(Diagnosis);
