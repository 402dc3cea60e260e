import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { anyone, Policy, signedIn } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { SignInInput, SwitchRoleInput } from './sign-in.input.js';
import {
  SignedOut,
  SignInResult,
  SwitchRoleResult,
  type RobotChallenge,
  type SignedIn,
} from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  @Policy(anyone)
  @Mutation(() => SignInResult, {
    description:
      'Opens a session and ends the one the browser came with; ten wrong passwords lock the name (A8).',
  })
  signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() { signing }: Context,
  ): Promise<SignedIn | RobotChallenge | Refusal> {
    return signing.signIn(input);
  }

  @Policy(anyone)
  @Mutation(() => SignedOut, { description: 'Ends this session at once, in every process.' })
  signOut(@Ctx() { sessions }: Context): Promise<SignedOut> {
    return sessions.signOut();
  }

  @Policy(signedIn)
  @Mutation(() => SwitchRoleResult, {
    description:
      'Goes on in another role of the same person: a new session, the one that asks is over (A12).',
  })
  switchRole(
    @Arg('input', () => SwitchRoleInput) input: SwitchRoleInput,
    @Ctx() { sessions }: Context,
  ): Promise<SignedIn | Refusal> {
    return sessions.switchRole(input);
  }

  @Policy(signedIn)
  @Mutation(() => SignedOut, { description: 'Ends every session of the viewer, this one included.' })
  signOutEverywhere(@Ctx() { sessions }: Context): Promise<SignedOut> {
    return sessions.signOutEverywhere();
  }

  @Policy(signedIn)
  @Mutation(() => SignedOut, {
    description: "Ends one session of the viewer's; any other id ends nothing.",
  })
  endSession(
    @Arg('id', () => ID, { description: 'Id of the session, from `Viewer.sessions`.' }) id: string,
    @Ctx() { sessions }: Context,
  ): Promise<SignedOut> {
    return sessions.endSession(id);
  }
}
