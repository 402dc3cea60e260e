import { defineEntity, p } from '@mikro-orm/core';
import { bundleCategories } from './programme.rules.js';

const ThemeSchema = defineEntity({
  name: 'Theme',
  tableName: 'theme',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    nameEn: p.text(),
    description: p.text(),
    descriptionEn: p.text(),
  },
});

/** A topic that electives are about and a diagnostic recommends (D3). */
export class Theme extends ThemeSchema.class {}

ThemeSchema.setClass(Theme);

const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text(),
    termId: p.uuid(),
    questionnaireId: p.uuid(),
    sittingsAllowed: p.smallint(),
    totalHours: p.decimal('number').precision(5).scale(1),
    otherElectiveHours: p.decimal('number').precision(5).scale(1),
    fullOfferSubjects: p.array(),
    scopeDistricts: p.array().columnType('uuid[]').default([]),
    scopeStages: p.array().default([]),
    scopeSubjects: p.array().default([]),
    studyOpens: p.datetime(),
    studyCloses: p.datetime(),
  },
});

/** A capability programme with its scope and numbers (D1, D4, D6). */
export class Programme extends ProgrammeSchema.class {}

ProgrammeSchema.setClass(Programme);

const ProgrammeCategorySchema = defineEntity({
  name: 'ProgrammeCategory',
  tableName: 'programme_category',
  properties: {
    programmeId: p.uuid().primary(),
    category: p.enum(bundleCategories).primary(),
    hours: p.decimal('number').precision(5).scale(1),
  },
});

/** How many hours a category of the bundle asks for (D4). */
export class ProgrammeCategory extends ProgrammeCategorySchema.class {}

ProgrammeCategorySchema.setClass(ProgrammeCategory);

const ProgrammeCourseSchema = defineEntity({
  name: 'ProgrammeCourse',
  tableName: 'programme_course',
  properties: {
    programmeId: p.uuid().primary(),
    offeringId: p.uuid().primary(),
    category: p.enum(bundleCategories),
  },
});

/** A course offered as part of the programme, in its category. */
export class ProgrammeCourse extends ProgrammeCourseSchema.class {}

ProgrammeCourseSchema.setClass(ProgrammeCourse);

const ProgrammeCompletionSchema = defineEntity({
  name: 'ProgrammeCompletion',
  tableName: 'programme_completion',
  properties: {
    teacherId: p.uuid().primary(),
    programmeId: p.uuid().primary(),
    completedAt: p.datetime(),
  },
});

/** Who has completed the programme, as study tells it (D1, D9). */
export class ProgrammeCompletion extends ProgrammeCompletionSchema.class {}

ProgrammeCompletionSchema.setClass(ProgrammeCompletion);
