import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../accounts/organisation.entity.js';

const schema = defineEntity({
  name: 'Term',
  tableName: 'term',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    code: p.text().unique(),
    /** S14: the district whose own training it is; null: the city's */
    districtId: () => p.manyToOne(Organisation).mapToPk().joinColumn('district_id').nullable(),
    year: p.smallint(),
    name: p.text(),
    nameEn: p.text(),
    cityZone: p.text(),
    firstOpens: p.datetime(),
    firstCloses: p.datetime(),
    resultsArranged: p.datetime(),
    firstPublished: p.datetime(),
    makeupOpens: p.datetime(),
    makeupCloses: p.datetime(),
    finalPublished: p.datetime(),
    noticeAvailable: p.datetime(),
    paymentOpens: p.datetime(),
    paymentCloses: p.datetime(),
    studyOpens: p.datetime(),
    studyCloses: p.datetime(),
    /** S8: hours of TV-only courses a teacher may pick in the term */
    tvLimitHours: p.decimal('number').precision(5).scale(1),
    /** S2: a face-to-face class with fewer selections is cancelled after the first round */
    minimumClass: p.smallint(),
    /** days before the first round closes from which a class under its minimum is shown as at risk (S2) */
    riskDays: p.smallint(),
    /** counts the changes: who saves what somebody else has changed meanwhile is told */
    revision: p.integer(),
    /** L3: weights, pass mark and minimum parts; read by study */
    scorePolicy: p.json<Readonly<Record<string, unknown>>>(),
  },
});

/** One run of training with its own calendar (S1), of the city or of a district (S14). */
export class Term extends schema.class {}
schema.setClass(Term);
