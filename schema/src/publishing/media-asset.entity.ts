import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import type { Refused } from '../kernel/refusals.js';
import { mediaStates, type Rendition } from './media.rules.js';

const schema = defineEntity({
  name: 'MediaAsset',
  tableName: 'media_asset',
  properties: {
    /** also the name of its upload */
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    /** whose library it is in: all trainers of it may use it */
    organisationId: () => p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id'),
    uploadedBy: () => p.manyToOne(Account).mapToPk().joinColumn('uploaded_by'),
    title: p.text(),
    filename: p.text(),
    bytes: p.bigint('number'),
    receivedBytes: p.bigint('number').default(0),
    state: p.enum(mediaStates),
    /** storage key of what was uploaded; null while it comes in, and once it is encoded */
    sourceKey: p.text().nullable(),
    taskId: p.uuid().nullable(),
    /** how many encodings were begun: each has a folder of its own, so that none changes what plays */
    encodings: p.smallint().default(0),
    /** folder of the HLS files in the storage, which a lesson takes over */
    mediaKey: p.text().unique().nullable(),
    posterKey: p.text().nullable(),
    posters: p.smallint().default(0),
    durationMs: p.integer().nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    renditions: p.json<readonly Rendition[]>(),
    /** bytes of everything that is stored of it */
    storedBytes: p.bigint('number').nullable(),
    fault: p.json<Refused>().nullable(),
    createdAt: p.datetime(),
    /** when the last bytes came in */
    receivedAt: p.datetime(),
    uploadedAt: p.datetime().nullable(),
    readyAt: p.datetime().nullable(),
    deletedAt: p.datetime().nullable(),
  },
});

/** A video of a training organisation's library, from its first byte to the qualities in which it plays. */
export class MediaAsset extends schema.class {}
schema.setClass(MediaAsset);
