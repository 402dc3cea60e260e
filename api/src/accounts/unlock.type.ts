import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Refusal } from '../platform/refusal.type.js';

@ObjectType({ description: 'An account that can sign in again.' })
export class AccountUnlocked {
  @Field(() => String, { description: 'Whose account it is.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether wrong tries had been counted; false when there was nothing to take back.',
  })
  hadWrongTries!: boolean;
}

@ObjectType({ description: 'An account of the own school that wrong passwords have locked (A8).' })
export class LockedAccount {
  @Field(() => String, {
    description: 'Study number, or account name of who has none: what `unlockAccount` takes.',
  })
  login!: string;

  @Field(() => String, { description: 'Whose account it is.' })
  name!: string;

  @Field(() => DateTimeResolver, { description: 'Since when it is locked.' })
  lockedAt!: Date;
}

export const UnlockAccountResult = createUnionType({
  name: 'UnlockAccountResult',
  description: 'The unlocked account, or why not: accountNotFound (A8).',
  types: () => [AccountUnlocked, Refusal] as const,
});
