import { defineEntity, p } from '@mikro-orm/core';
import { Course } from './course.entity.js';
import { Term } from '../terms/terms.entity.js';
import { boards } from './catalogue.rules.js';

const schema = defineEntity({
  name: 'Offering',
  tableName: 'offering',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn('course_id'),
    board: p.enum(boards),
    hours: p.decimal('number').precision(5).scale(1),
    terminals: p.array(),
    trainingFeeFen: p.integer(),
    materialFeeFen: p.integer(),
    /** null: no limit */
    seats: p.integer().nullable(),
    /** active selections; only selection.store changes it, under the row's lock (S4) */
    selected: p.integer().default(0),
    cancelledAt: p.datetime().nullable(),
  },
});

/** A course in a term, with its hours, fees and seats there (S5). */
export class Offering extends schema.class {}
schema.setClass(Offering);
