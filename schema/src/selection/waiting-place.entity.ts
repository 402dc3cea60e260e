import { defineEntity, p } from '@mikro-orm/core';
import { Teacher } from '../accounts/teacher.entity.js';
import { Offering } from '../catalogue/offering.entity.js';
import { Term } from '../terms/terms.entity.js';
import { placeOutcomes } from './waiting.rules.js';

const schema = defineEntity({
  name: 'WaitingPlace',
  tableName: 'waiting_place',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    /** who came first has the lower one; gaps mean nothing */
    number: p.bigint('number'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    offeringId: () => p.manyToOne(Offering).mapToPk().joinColumn('offering_id'),
    joinedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    outcome: p.enum(placeOutcomes).nullable(),
    /** the key of the refusal, of who was passed over */
    reason: p.text().nullable(),
  },
});

/** A teacher's place in the line for a seat of a full class (S4); one that has ended stays as history. */
export class WaitingPlace extends schema.class {}
schema.setClass(WaitingPlace);
