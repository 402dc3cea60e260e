import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which account to unlock.' })
export class UnlockAccountInput {
  @Field(() => String, { description: 'Study number or account name, typed as at sign-in.' })
  login!: string;
}
