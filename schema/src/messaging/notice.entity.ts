import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';

const schema = defineEntity({
  name: 'NoticeRow',
  tableName: 'notice',
  properties: {
    id: p.bigint('number').primary(),
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id'),
    kind: p.text(),
    facts: p.json<Readonly<Record<string, string | number | boolean | null>>>(),
    at: p.datetime(),
    key: p.text(),
    readAt: p.datetime().nullable(),
  },
});

/** Something that was told to one person (C1). */
export class NoticeRow extends schema.class {}
schema.setClass(NoticeRow);
