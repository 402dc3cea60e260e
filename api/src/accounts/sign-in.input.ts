import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import { Field, InputType } from 'type-graphql';
import { TerminalEnum } from './accounts.enum.js';

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
}
