import { lineVerdicts, registrationWays, rosterParts } from '@xueshi/schema/study/class-result.rules';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

export const RegistrationWayEnum = wordEnum(registrationWays);
registerEnumType(RegistrationWayEnum, {
  name: 'RegistrationWay',
  description: 'How results were entered: one by one in the list, or with a spreadsheet.',
});

export const RosterPartEnum = wordEnum(rosterParts);
registerEnumType(RosterPartEnum, {
  name: 'RosterPart',
  description: 'Which part of a roster: EVERYBODY, WAITING for a result, with one REGISTERED, or PASSED.',
});

export const ClassLineVerdictEnum = wordEnum(lineVerdicts);
registerEnumType(ClassLineVerdictEnum, {
  name: 'ClassLineVerdict',
  description:
    'What becomes of a line: NEW and CORRECTION are registered, UNCHANGED stands already, BLANK says nothing, REFUSED is left out.',
});
