import { defineEntity, p } from '@mikro-orm/core';
import { organisationKinds } from './organisation.rules.js';

const schema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    kind: p.enum(organisationKinds),
    /** the organisation it reports to; a directly affiliated school reports to the city (A1) */
    parentId: () => p.manyToOne(Organisation).mapToPk().joinColumn('parent_id').nullable(),
    /** it and those above it, the nearest first: written by the database alone */
    lineage: p.array().columnType('uuid[]').defaultRaw(`'{}'`),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text().nullable(),
    /** A2: the next six are a school's, and required of it */
    schoolType: p.text().nullable(),
    sealName: p.text().nullable(),
    town: p.text().nullable(),
    nature: p.text().nullable(),
    personInCharge: p.text().nullable(),
    mobileSealed: p.blob().nullable(),
    directlyAffiliated: p.boolean().default(false),
    charges: p.boolean().default(false),
    closedAt: p.datetime().nullable(),
  },
});

/** A node of the tree of city, districts and schools, or a training organisation beside it (A1). */
export class Organisation extends schema.class {}
schema.setClass(Organisation);
