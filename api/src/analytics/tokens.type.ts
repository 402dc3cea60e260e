import type { TokenScope, TokenState } from '@xueshi/schema/analytics/token.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const TokenScopeEnum = {
  FIGURES_READ: 'figures:read',
  SCHEMA_READ: 'schema:read',
} as const satisfies Record<string, TokenScope>;
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description:
    'FIGURES_READ reads figures; SCHEMA_READ only how the API is made, for tools that generate code.',
});

export const TokenStateEnum = wordEnum<TokenState>(['active', 'expired', 'revoked']);
registerEnumType(TokenStateEnum, {
  name: 'TokenState',
  description: 'Whether a token still opens anything.',
});

@ObjectType({
  description: 'A key with which a program of mine reads figures (N1). The key itself is shown once.',
})
export class ApiToken {
  @Field(() => ID, { description: 'Its id; nothing opens with it.' })
  id!: string;

  @Field(() => String, { description: 'What I called it.' })
  name!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may do.' })
  scopes!: TokenScope[];

  @Field(() => TokenStateEnum, { description: 'Whether it still opens anything.' })
  state!: TokenState;

  @Field(() => DateTimeResolver, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeResolver, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was used last, to the minute.' })
  usedAt!: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When I ended it.' })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'A token that was just made.' })
export class TokenMade {
  @Field(() => String, { description: 'The key, shown this once: `Authorization: Bearer xs_…`.' })
  secret!: string;

  @Policy(inherited)
  @Field(() => ApiToken, { description: 'What is kept of it.' })
  token!: ApiToken;
}

@InputType({ description: 'A token to be made.' })
export class MakeTokenInput {
  @Field(() => String, { description: 'What it is for, at most 60 characters.' })
  name!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may do; at least one.' })
  scopes!: TokenScope[];

  @Field(() => DateTimeResolver, { description: 'When it ends; at most 366 days ahead.' })
  expiresAt!: Date;
}

export const MakeTokenResult = createUnionType({
  name: 'MakeTokenResult',
  description: 'The token, or why not: tokenName, tokenScopes, tokenExpiry, tooManyTokens.',
  types: () => [TokenMade, Refusal] as const,
});

export const RevokeTokenResult = createUnionType({
  name: 'RevokeTokenResult',
  description: 'The token that opens nothing any more, or why not: noSuchToken.',
  types: () => [ApiToken, Refusal] as const,
});
