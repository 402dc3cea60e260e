import { defineEntity, p } from '@mikro-orm/core';
import type { CourseContent } from './content.rules.js';
import { draftStates, reviewSteps } from './review.rules.js';

const DraftSchema = defineEntity({
  name: 'CourseDraft',
  tableName: 'course_draft',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    organisationId: p.uuid(),
    /** null until it is published for the first time */
    courseId: p.uuid().nullable(),
    /** the edition it changes */
    baseEdition: p.smallint().nullable(),
    content: p.json<CourseContent>(),
    /** counts every saving, so that a later one from another tab is noticed */
    revision: p.integer().default(1),
    state: p.enum(draftStates).default('editing'),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    savedBy: p.uuid(),
    savedAt: p.datetime(),
    submittedAt: p.datetime().nullable(),
  },
});

/** A course being made or changed by its organisation. */
export class CourseDraft extends DraftSchema.class {}
DraftSchema.setClass(CourseDraft);

const DecisionSchema = defineEntity({
  name: 'CourseDecision',
  tableName: 'course_decision',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    draftId: p.uuid(),
    step: p.enum(reviewSteps),
    byId: p.uuid(),
    /** said with a return */
    reason: p.text().nullable(),
    /** the saving it was about */
    revision: p.integer(),
    /** the edition an approval published */
    edition: p.smallint().nullable(),
    at: p.datetime(),
  },
});

/** A step of a review; a fact that is never changed. */
export class CourseDecision extends DecisionSchema.class {}
DecisionSchema.setClass(CourseDecision);

const CaptionSchema = defineEntity({
  name: 'CaptionTrack',
  tableName: 'caption_track',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    organisationId: p.uuid(),
    lang: p.text(),
    fileName: p.text(),
    /** the WebVTT file in the storage */
    storageKey: p.text(),
    /** how many, and where the last one ends; null for a track an earlier edition had */
    cues: p.integer().nullable(),
    endsMs: p.integer().nullable(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
  },
});

/** Captions an organisation has uploaded, checked and kept as WebVTT. */
export class CaptionTrack extends CaptionSchema.class {}
CaptionSchema.setClass(CaptionTrack);
