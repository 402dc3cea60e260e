import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.js';
import { Organisation } from './organisation.entity.js';
import { profileStates, stages, teacherStates } from './teacher.rules.js';

const schema = defineEntity({
  name: 'Teacher',
  tableName: 'teacher',
  properties: {
    accountId: () => p.oneToOne(Account).mapToPk().joinColumn('account_id').primary(),
    studyNumber: p.text().unique(),
    nationalIdSealed: p.blob().hidden(),
    /** finds the person who is already here without opening anybody's id (A3) */
    nationalIdDigest: p.blob().unique().hidden(),
    mobileSealed: p.blob().nullable().hidden(),
    schoolId: () => p.manyToOne(Organisation).mapToPk().joinColumn('school_id'),
    stage: p.enum(stages).nullable(),
    subject: p.text().nullable(),
    state: p.enum(teacherStates).default('active'),
    profileState: p.enum(profileStates).default('open'),
  },
});

/** The learner's record, one for life (A3-A5). */
export class Teacher extends schema.class {}
schema.setClass(Teacher);
