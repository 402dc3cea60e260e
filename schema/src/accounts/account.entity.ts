import { defineEntity, p } from '@mikro-orm/core';
import { roles } from './actor.rules.js';
import { Organisation } from './organisation.entity.js';

const accountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    /** the account name in lower case, see normalLogin */
    login: p.text().unique(),
    name: p.text(),
    passwordHash: p.text().hidden(),
    /** the mobile that staff have bound (A7); a teacher's own stands with the teacher's record */
    mobileSealed: p.blob().nullable().hidden(),
    createdAt: p.datetime(),
    disabledAt: p.datetime().nullable(),
  },
});

/** A real person's way in (A7). */
export class Account extends accountSchema.class {}
accountSchema.setClass(Account);

const grantSchema = defineEntity({
  name: 'RoleGrant',
  tableName: 'role_grant',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id').primary(),
    role: p.enum(roles).primary(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id').primary(),
    grantedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});

/** One of the roles somebody holds, and where (A12). */
export class RoleGrant extends grantSchema.class {}
grantSchema.setClass(RoleGrant);
