import { defineEntity, p } from '@mikro-orm/core';
import { evidenceKinds, evidenceTypes, liftSteps, type LiftCourse } from './lift.rules.js';

const requestSchema = defineEntity({
  name: 'LiftRequest',
  tableName: 'lift_request',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    schoolId: p.uuid(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
  },
});

/** A request to lift blocks of teachers of a school (A10). */
export class LiftRequest extends requestSchema.class {}
requestSchema.setClass(LiftRequest);

const caseSchema = defineEntity({
  name: 'LiftCase',
  tableName: 'lift_case',
  properties: {
    requestId: p.uuid().primary(),
    blockId: p.uuid().primary(),
    courses: p.json<readonly LiftCourse[]>(),
  },
});

/** One teacher's block in a request, with the courses that were not paid, as they were named. */
export class LiftCase extends caseSchema.class {}
caseSchema.setClass(LiftCase);

const fileSchema = defineEntity({
  name: 'LiftFile',
  tableName: 'lift_file',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    requestId: p.uuid(),
    round: p.smallint(),
    kind: p.enum(evidenceKinds),
    fileName: p.text(),
    mediaType: p.enum(evidenceTypes),
    bytes: p.integer(),
    sha256: p.text(),
    storageKey: p.text(),
    addedBy: p.uuid(),
    addedAt: p.datetime(),
  },
});

/** Evidence of a request; kept after the decision. */
export class LiftFile extends fileSchema.class {}
fileSchema.setClass(LiftFile);

const stepSchema = defineEntity({
  name: 'LiftStep',
  tableName: 'lift_step',
  properties: {
    requestId: p.uuid().primary(),
    number: p.smallint().primary(),
    kind: p.enum(liftSteps),
    reason: p.text().nullable(),
    doneBy: p.uuid(),
    at: p.datetime(),
  },
});

/** What happened to a request, one after the other. */
export class LiftStep extends stepSchema.class {}
stepSchema.setClass(LiftStep);

const liftSchema = defineEntity({
  name: 'BlockLift',
  tableName: 'block_lift',
  properties: {
    blockId: p.uuid().primary(),
    requestId: p.uuid(),
    liftedBy: p.uuid(),
    at: p.datetime(),
  },
});

/** A block that was lifted. */
export class BlockLift extends liftSchema.class {}
liftSchema.setClass(BlockLift);
