import { roles, terminals } from '@xueshi/schema/accounts/actor.rules';
import { organisationKinds } from '@xueshi/schema/accounts/organisation.rules';
import { profileStates, stages } from '@xueshi/schema/accounts/teacher.rules';
import { auditOutcomes } from '@xueshi/schema/platform/audit';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

export const RoleEnum = wordEnum(roles);
registerEnumType(RoleEnum, { name: 'Role', description: 'A role a person can act in (A7, A11, A12).' });

export const TerminalEnum = wordEnum(terminals);
registerEnumType(TerminalEnum, { name: 'Terminal', description: 'What somebody studies on (L5).' });

export const StageEnum = wordEnum(stages);
registerEnumType(StageEnum, { name: 'Stage', description: 'Teaching stage (A4).' });

export const ProfileStateEnum = wordEnum(profileStates);
registerEnumType(ProfileStateEnum, {
  name: 'ProfileState',
  description: "Where a teacher's profile stands (A5).",
});

export const OrganisationKindEnum = wordEnum(organisationKinds);
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What an organisation is (A1).',
});

export const AuditOutcomeEnum = wordEnum(auditOutcomes);
registerEnumType(AuditOutcomeEnum, {
  name: 'AuditOutcome',
  description: 'How an act ended: it happened, a rule of the domain refused it, or a policy denied it.',
});
