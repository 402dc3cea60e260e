import { defineEntity, p } from '@mikro-orm/core';
import { Teacher } from '../accounts/teacher.entity.js';
import { Offering } from '../catalogue/offering.entity.js';

const schema = defineEntity({
  name: 'PlannedCourse',
  tableName: 'planned_course',
  properties: {
    teacherId: () => p.manyToOne(Teacher).mapToPk().primary().joinColumn('teacher_id'),
    offeringId: () => p.manyToOne(Offering).mapToPk().primary().joinColumn('offering_id'),
    plannedAt: p.datetime(),
  },
});

/** A course a teacher means to pick when the round opens: it takes no seat and is not on the list (S2). */
export class PlannedCourse extends schema.class {}
schema.setClass(PlannedCourse);
