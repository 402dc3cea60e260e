import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { ownTokens } from './figures.policy.js';
import {
  ApiToken,
  MakeTokenInput,
  MakeTokenResult,
  RevokeTokenResult,
  type TokenMade,
} from './tokens.type.js';

@Resolver()
export class TokensResolver {
  @Policy(ownTokens)
  @Query(() => [ApiToken], {
    description: 'My tokens, newest first, ended ones too; a hundred at most (N1).',
  })
  apiTokens(@Ctx() { tokens }: Context): Promise<ApiToken[]> {
    return tokens.mine();
  }

  @Policy(ownTokens)
  @Mutation(() => MakeTokenResult, { description: 'Makes a token and shows its key once (N1).' })
  makeToken(
    @Arg('input', () => MakeTokenInput) input: MakeTokenInput,
    @Ctx() { tokens }: Context,
  ): Promise<TokenMade | Refusal> {
    return tokens.make(input);
  }

  @Policy(ownTokens)
  @Mutation(() => RevokeTokenResult, {
    description: 'Ends a token at once, also for what runs with it now; repeating it changes nothing (N1).',
  })
  revokeToken(@Arg('id', () => ID) id: string, @Ctx() { tokens }: Context): Promise<ApiToken | Refusal> {
    return tokens.revoke(id);
  }
}
