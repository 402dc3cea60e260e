import { defineEntity, p } from '@mikro-orm/core';
import type { RefusalFacts } from '../kernel/refusals.js';
import { bulkFaults, bulkVerdicts, bulkWays } from './bulk.rules.js';

const bulkSchema = defineEntity({
  name: 'BulkSelection',
  tableName: 'bulk_selection',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    organisationId: p.uuid(),
    termId: p.uuid(),
    way: p.enum(bulkWays),
    /** of a spreadsheet */
    fileName: p.text().nullable(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    /** the task that selects; null while it is a dry run only */
    taskId: p.uuid().nullable(),
    appliedBy: p.uuid().nullable(),
    appliedAt: p.datetime().nullable(),
    undoTaskId: p.uuid().nullable(),
    undoneBy: p.uuid().nullable(),
    undoneAt: p.datetime().nullable(),
  },
});

/** Courses that a school selects for its teachers in one act (S11). */
export class BulkSelection extends bulkSchema.class {}
bulkSchema.setClass(BulkSelection);

const lineSchema = defineEntity({
  name: 'BulkLine',
  tableName: 'bulk_line',
  properties: {
    bulkId: p.uuid().primary(),
    line: p.integer().primary(),
    studyNumber: p.text(),
    courseNumber: p.text(),
    name: p.text().nullable(),
    fault: p.enum(bulkFaults).nullable(),
    teacherId: p.uuid().nullable(),
    offeringId: p.uuid().nullable(),
    verdict: p.enum(bulkVerdicts),
    rule: p.text().nullable(),
    key: p.text().nullable(),
    facts: p.json<RefusalFacts>().defaultRaw(`'{}'`),
    selectionId: p.uuid().nullable(),
    /** when it was acted on; null while it waits */
    settledAt: p.datetime().nullable(),
  },
});

/** One line of a bulk: a teacher, a course, and what became of it. */
export class BulkLine extends lineSchema.class {}
lineSchema.setClass(BulkLine);
