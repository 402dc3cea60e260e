import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../accounts/organisation.entity.js';
import { Series } from './series.entity.js';
import { hourKinds } from '../kernel/hours.js';
import { deliveries } from './catalogue.rules.js';

const schema = defineEntity({
  name: 'Course',
  tableName: 'course',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    number: p.text().unique(),
    title: p.text(),
    titleEn: p.text().nullable(),
    introduction: p.text(),
    introductionEn: p.text().nullable(),
    attribute: p.text().nullable(),
    hourKind: p.enum(hourKinds),
    hours: p.decimal('number').precision(5).scale(1),
    lecturer: p.text(),
    lecturerTitle: p.text().nullable(),
    declaringId: () => p.manyToOne(Organisation).mapToPk().joinColumn('declaring_id'),
    chargingId: () => p.manyToOne(Organisation).mapToPk().joinColumn('charging_id').nullable(),
    /** set for a district's course, which only its own people see (S6) */
    districtId: () => p.manyToOne(Organisation).mapToPk().joinColumn('district_id').nullable(),
    stages: p.array(),
    subjects: p.array(),
    delivery: p.enum(deliveries),
    /** S9: the same topic in a year counts once */
    publicTopic: p.text().nullable(),
    seriesId: () => p.manyToOne(Series).mapToPk().joinColumn('series_id').nullable(),
    seriesPosition: p.smallint().nullable(),
    themes: p.array(),
    /** number of the newest edition */
    version: p.smallint(),
    publishedAt: p.datetime(),
  },
});

/** What a training organisation declared and published (S5); its offer in a term is an Offering. */
export class Course extends schema.class {}
schema.setClass(Course);
