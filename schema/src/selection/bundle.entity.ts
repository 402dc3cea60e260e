import { defineEntity, p } from '@mikro-orm/core';

const BundleSchema = defineEntity({
  name: 'Bundle',
  tableName: 'bundle',
  properties: {
    id: p.uuid().primary(),
    teacherId: p.uuid(),
    programmeId: p.uuid(),
    /** whose confirmed result it follows */
    sittingId: p.uuid(),
    confirmedAt: p.datetime(),
  },
});

/** The courses a teacher confirmed for the programme, as one (D5); they are selections. Append-only. */
export class Bundle extends BundleSchema.class {}

BundleSchema.setClass(Bundle);
