import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';

const schema = defineEntity({
  name: 'AnnouncementRow',
  tableName: 'announcement',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    /** whose word it is */
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id'),
    writtenBy: () => p.manyToOne(Account).mapToPk().joinColumn('written_by'),
    title: p.text(),
    titleEn: p.text().nullable(),
    body: p.text(),
    bodyEn: p.text().nullable(),
    fromAt: p.datetime(),
    untilAt: p.datetime(),
    important: p.boolean(),
    roles: p.array(),
    /** null: everywhere */
    placeId: () => p.manyToOne(Organisation).mapToPk().joinColumn('place_id').nullable(),
    groupKind: p.enum(['course', 'term']).nullable(),
    groupId: p.uuid().nullable(),
    /** written by the database: where a reader looks */
    address: p.uuid().persist(false),
    savedAt: p.datetime(),
    revision: p.integer().default(1),
    publishedAt: p.datetime().nullable(),
    /** how many people it was addressed to when it was published */
    reached: p.integer().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

/** What an organisation tells an audience (C1). */
export class AnnouncementRow extends schema.class {}
schema.setClass(AnnouncementRow);

const readingSchema = defineEntity({
  name: 'AnnouncementReading',
  tableName: 'announcement_reading',
  properties: {
    announcementId: () => p.manyToOne(AnnouncementRow).mapToPk().joinColumn('announcement_id').primary(),
    accountId: () => p.manyToOne(Account).mapToPk().joinColumn('account_id').primary(),
    readAt: p.datetime(),
  },
});

/** That somebody has read one. */
export class AnnouncementReading extends readingSchema.class {}
readingSchema.setClass(AnnouncementReading);
