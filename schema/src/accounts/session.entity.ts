import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.js';
import { roles, terminals } from './actor.rules.js';
import { Organisation } from './organisation.entity.js';

const schema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    /** SHA-256 of the token in the cookie; the token itself is kept nowhere */
    tokenDigest: p.blob().unique().hidden(),
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id'),
    role: p.enum(roles),
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id'),
    terminal: p.enum(terminals),
    userAgent: p.text(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});

/** One place where somebody is signed in. */
export class Session extends schema.class {}
schema.setClass(Session);
