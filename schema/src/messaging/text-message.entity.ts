import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { textStates } from './text-message.rules.js';

const schema = defineEntity({
  name: 'TextMessage',
  tableName: 'text_message',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    key: p.text().unique(),
    kind: p.text(),
    /** null: to the school's own number (A2), since nobody of it has bound one */
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id').nullable(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id'),
    mobileSealed: p.blob().hidden(),
    body: p.text(),
    createdAt: p.datetime(),
    untilAt: p.datetime(),
    state: p.enum(textStates).default('queued'),
    tries: p.smallint().default(0),
    dueAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    /** how often it was given a new key: 0 as long as the gateway knows it by its id */
    round: p.smallint().default(0),
  },
});

/** A text message to one mobile (C1). */
export class TextMessage extends schema.class {}
schema.setClass(TextMessage);
