import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import type { AuthoredRecord } from '@xueshi/schema/publishing/authored.store';
import type { CaptionProblem as CaptionFault } from '@xueshi/schema/publishing/captions.rules';
import type { Change } from '@xueshi/schema/publishing/changes.rules';
import type { DecisionRecord, DraftRecord } from '@xueshi/schema/publishing/draft.store';
import type { Missing } from '@xueshi/schema/publishing/missing.rules';
import type { PublishedRecord } from '@xueshi/schema/publishing/published.store';
import { mayDecide, mayEdit, mayWithdraw } from '@xueshi/schema/publishing/review.rules';
import { presentOrganisation } from '../accounts/accounts.present.js';
import { presentRefusal } from '../platform/refusal.present.js';
import {
  CaptionProblem,
  CaptionProblems,
  CourseChange,
  CourseDecision,
  CourseDraft,
  MissingPart,
} from './draft.type.js';
import { AuthoredCourse, Course } from './published.type.js';
import { mayWriteDraft } from './publishing.policy.js';
import { publishingRefusals } from './publishing.refusals.js';
import { captionTexts, missingTexts } from './publishing.texts.js';

export const presentPublishingRefusal = presentRefusal(publishingRefusals);

export const presentDraft = (draft: DraftRecord, actor: Actor, locale: Locale): CourseDraft => {
  const own = mayWriteDraft(actor, draft);
  return Object.assign(new CourseDraft(), {
    id: toGlobalId('CourseDraft', draft.id),
    record: draft,
    title: draft.content.title,
    titleEn: draft.content.titleEn,
    state: draft.state,
    revision: draft.revision,
    savedAt: draft.savedAt,
    savedBy: draft.savedByName,
    submittedAt: draft.submittedAt,
    courseId: draft.courseId === null ? null : toGlobalId('Course', draft.courseId),
    courseNumber: draft.courseNumber,
    baseEdition: draft.baseEdition,
    organisation: presentOrganisation(
      {
        id: draft.organisationId,
        kind: draft.organisationKind,
        name: draft.organisationName,
        nameEn: draft.organisationNameEn,
      },
      locale,
    ),
    viewerCanEdit: own && !isRefused(mayEdit(draft)),
    viewerCanWithdraw: own && !isRefused(mayWithdraw(draft)),
    viewerCanDecide: actor.role === 'city_admin' && !isRefused(mayDecide(draft, draft.revision)),
  });
};

export const presentMissing = ({ key, part, question }: Missing, locale: Locale): MissingPart =>
  Object.assign(new MissingPart(), { key, message: missingTexts[key][locale], part, question });

export const presentDecision = ({ step, byName, reason, edition, at }: DecisionRecord): CourseDecision =>
  Object.assign(new CourseDecision(), { step, by: byName, reason, edition, at });

export const presentChange = ({ kind, part, id, title, fields }: Change): CourseChange =>
  Object.assign(new CourseChange(), { kind, part, id, title, fields: [...fields] });

export const presentCaptionProblems = (problems: readonly CaptionFault[], locale: Locale): CaptionProblems =>
  Object.assign(new CaptionProblems(), {
    problems: problems.map(({ line, key }) =>
      Object.assign(new CaptionProblem(), { line, key, message: captionTexts[key][locale] }),
    ),
  });

export const presentAuthored = (record: AuthoredRecord): AuthoredCourse =>
  Object.assign(new AuthoredCourse(), {
    record,
    title: record.title,
    titleEn: record.titleEn,
    draftId: record.draftId === null ? null : toGlobalId('CourseDraft', record.draftId),
    draftState: record.state,
    reason: record.reason,
    courseId: record.courseId === null ? null : toGlobalId('Course', record.courseId),
    number: record.number,
    edition: record.edition,
    publishedAt: record.publishedAt,
    changedAt: record.changedAt,
  });

export const presentPublished = (record: PublishedRecord, locale: Locale): Course =>
  Object.assign(new Course(), {
    id: toGlobalId('Course', record.id),
    record,
    number: record.number,
    title: record.title,
    titleEn: record.titleEn,
    introduction: record.introduction,
    introductionEn: record.introductionEn,
    lecturer: record.lecturer,
    hourKind: record.hourKind,
    hours: record.hours,
    delivery: record.delivery,
    stages: record.stages,
    subjects: record.subjects,
    ofDistrict: record.districtId !== null,
    edition: record.edition,
    publishedAt: record.publishedAt,
    declaring: presentOrganisation(
      {
        id: record.declaringId,
        kind: record.declaringKind,
        name: record.declaringName,
        nameEn: record.declaringNameEn,
      },
      locale,
    ),
  });
