import { defineEntity, p } from '@mikro-orm/core';
import { Offering } from '../catalogue/offering.entity.js';
import { Teacher } from '../accounts/teacher.entity.js';
import { Term } from '../terms/terms.entity.js';

const schema = defineEntity({
  name: 'FirstPlace',
  tableName: 'first_place',
  properties: {
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id').primary(),
    cancelledId: () => p.manyToOne(Offering).mapToPk().joinColumn('cancelled_id').primary(),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    /** the best first */
    substitutes: p.array().columnType('uuid[]'),
  },
});

/** Whose class was cancelled may choose one of these before the makeup round opens to everybody (S2). */
export class FirstPlace extends schema.class {}
schema.setClass(FirstPlace);
