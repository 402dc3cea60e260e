import type { TeacherRecord } from '@xueshi/schema/accounts/store';
import type { ProfileState, Stage } from '@xueshi/schema/accounts/teacher.rules';
import { Field, ObjectType } from 'type-graphql';
import { ProfileStateEnum, StageEnum } from './accounts.enum.js';

@ObjectType({ description: "A teacher's own record; identity is masked (A9)." })
export class TeacherProfile {
  /** where school and district are found */
  place!: Pick<TeacherRecord, 'schoolId' | 'districtId'>;

  @Field(() => String, { description: 'The permanent number of the record (A3).' })
  studyNumber!: string;

  @Field(() => String, {
    description: 'National id with all but the city and the last two characters hidden.',
  })
  nationalIdMasked!: string;

  @Field(() => String, { nullable: true, description: 'Mobile as 138****5678, or null when none is bound.' })
  mobileMasked!: string | null;

  @Field(() => StageEnum, {
    nullable: true,
    description: 'Teaching stage, or null when not filled in yet (A4).',
  })
  stage!: Stage | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject taught, or null when not filled in yet (A4).',
  })
  subject!: string | null;

  @Field(() => ProfileStateEnum, {
    description: 'Whether the profile is open, submitted, approved or reopened (A5).',
  })
  profileState!: ProfileState;
}
