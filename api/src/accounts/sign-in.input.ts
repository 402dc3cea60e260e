import type { Role, Terminal } from '@xueshi/schema/accounts/actor.rules';
import { Field, ID, InputType } from 'type-graphql';
import { RoleEnum, TerminalEnum } from './accounts.enum.js';

@InputType({ description: 'Who wants to sign in, and on what.' })
export class SignInInput {
  @Field(() => String, {
    description: 'Study number or account name; case, spaces and full-width characters do not matter.',
  })
  login!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => TerminalEnum, {
    nullable: true,
    description: 'What the session runs on; PC when left out (L5).',
  })
  terminal?: Terminal | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What a `RobotChallenge` asked for: base64 of {algorithm, challenge, number, salt, signature} as JSON; good for one try.',
  })
  proof?: string | null;
}

@InputType({ description: 'In which of the roles one holds to go on (A12).' })
export class SwitchRoleInput {
  @Field(() => RoleEnum, { description: 'The role, as `Viewer.roles` names it.' })
  role!: Role;

  @Field(() => ID, { description: 'Id of the organisation where one holds it.' })
  organisationId!: string;
}
