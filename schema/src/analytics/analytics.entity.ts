import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import type { TokenScope } from './token.rules.js';

const schema = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id'),
    /** where its owner was an analyst when it was made */
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id'),
    name: p.text(),
    scopes: p.array<TokenScope>().columnType('text[]'),
    /** SHA-256 of the token; the token itself is shown once and kept nowhere */
    tokenDigest: p.blob().unique().hidden(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A key with which a programme of an analyst reads figures and nothing else (N1). */
export class ApiToken extends schema.class {}
schema.setClass(ApiToken);
