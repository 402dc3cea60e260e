import { enrolmentStates } from '@xueshi/schema/study/verdict.rules';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

export const EnrolmentStateEnum = wordEnum(enrolmentStates);
registerEnumType(EnrolmentStateEnum, {
  name: 'EnrolmentState',
  description: 'How far a learner is in a course (L3).',
  valuesConfig: {
    NOT_STARTED: { description: 'Nothing was watched or answered yet.' },
    UNDER_WAY: { description: 'Begun and not passed.' },
    PASSED: { description: 'Passed; that is final.' },
  },
});
