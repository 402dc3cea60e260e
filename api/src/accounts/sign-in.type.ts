import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { TerminalEnum } from './accounts.enum.js';
import { Viewer } from './viewer.type.js';

@ObjectType({ implements: Node, description: 'One place where the viewer is signed in.' })
export class SignInSession extends Node {
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;

  @Field(() => TerminalEnum, { description: 'What it said it runs on (L5).' })
  terminal!: Terminal;

  @Field(() => String, { description: 'How the browser names itself.' })
  userAgent!: string;

  @Field(() => DateTimeResolver, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => DateTimeResolver, { description: 'When it was last used, to the minute.' })
  seenAt!: Date;
}

@ObjectType({ description: 'Signing in worked; the session is in the cookie of the answer.' })
export class SignedIn {
  @Policy(inherited)
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'What signing out ended.' })
export class SignedOut {
  @Field(() => Int, { description: 'How many sessions were open and are not any more.' })
  endedSessions!: number;
}

@ObjectType({
  description:
    'Work for the machine before the next password is looked at, after some wrong ones (A8, ALTCHA): find the number up to `maxNumber` for which the hash of salt and number is the challenge, and sign in again with the proof. It tells nothing about whether the name exists.',
})
export class RobotChallenge {
  @Field(() => String, { description: 'The hash, `SHA-256`.' })
  algorithm!: string;

  @Field(() => String, { description: 'The hash to reach, in hexadecimal.' })
  challenge!: string;

  @Field(() => String, {
    description: 'What the number is appended to; it also says when the challenge runs out.',
  })
  salt!: string;

  @Field(() => String, { description: "The platform's signature." })
  signature!: string;

  @Field(() => Int, { description: 'The number is not larger.' })
  maxNumber!: number;
}

export const SwitchRoleResult = createUnionType({
  name: 'SwitchRoleResult',
  description: 'The viewer in the new role, or why not: roleNotHeld (A12).',
  types: () => [SignedIn, Refusal] as const,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description:
    'The viewer, a challenge after some wrong tries, or why not: wrongPassword, lockedOut, tooManyTries, signInBusy (A8).',
  types: () => [SignedIn, RobotChallenge, Refusal] as const,
});
