import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'SelectionRemoval',
  tableName: 'selection_removal',
  properties: {
    selectionId: p.uuid().primary(),
    organisationId: p.uuid(),
    reason: p.text(),
    removedBy: p.uuid(),
    at: p.datetime(),
  },
});

/** A selection that the course's own organisation deleted, and why (S3). */
export class SelectionRemoval extends schema.class {}
schema.setClass(SelectionRemoval);
