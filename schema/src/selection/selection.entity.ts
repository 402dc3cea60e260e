import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Offering } from '../catalogue/offering.entity.js';
import { Teacher } from '../accounts/teacher.entity.js';
import { Term } from '../terms/terms.entity.js';
import { selectionSources } from './selection.rules.js';

const schema = defineEntity({
  name: 'Selection',
  tableName: 'selection',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    offeringId: () => p.manyToOne(Offering).mapToPk().joinColumn('offering_id'),
    source: p.enum(selectionSources),
    /** with its category, set for what the confirmed bundle brought (D5) */
    bundleId: p.uuid().nullable(),
    category: p.text().nullable(),
    pickedAt: p.datetime(),
    paidAt: p.datetime().nullable(),
    droppedAt: p.datetime().nullable(),
    droppedBy: () => p.manyToOne(Account).mapToPk().joinColumn('dropped_by').nullable(),
    /** why it was dropped when nobody did: `class_cancelled` (S2) */
    dropReason: p.text().nullable(),
  },
});

/** A course on a teacher's list of a term (S2-S4); a dropped one stays as history. */
export class Selection extends schema.class {}
schema.setClass(Selection);
