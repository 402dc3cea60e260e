import { defineEntity, p } from '@mikro-orm/core';
import { Teacher } from '../accounts/teacher.entity.js';
import { Term } from '../terms/terms.entity.js';

const schema = defineEntity({
  name: 'UserBlock',
  tableName: 'user_block',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    termId: () => p.manyToOne(Term).mapToPk().joinColumn('term_id'),
    at: p.datetime(),
  },
});

/** A teacher who neither deleted nor paid a city-wide course by the end of a term's payment (A10). */
export class UserBlock extends schema.class {}
schema.setClass(UserBlock);
