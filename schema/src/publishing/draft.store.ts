import type { OrganisationKind } from '../accounts/organisation.rules.js';
import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { CourseContent } from './content.rules.js';
import type { DraftStanding, DraftState, ReviewStep } from './review.rules.js';

export interface DraftRecord extends DraftStanding {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly courseId: string | null;
  readonly courseNumber: string | null;
  readonly baseEdition: number | null;
  /** those of the published course, which no edition changes; null before the first */
  readonly courseHourKind: HourKind | null;
  readonly coursePublicTopic: string | null;
  readonly content: CourseContent;
  readonly savedByName: string;
  readonly createdAt: Instant;
  readonly submittedAt: Instant | null;
}

const draftColumns = `d.id, d.organisation_id as "organisationId", g.kind as "organisationKind",
  g.name as "organisationName", g.name_en as "organisationNameEn", d.course_id as "courseId",
  c.number as "courseNumber", d.base_edition as "baseEdition",
  c.hour_kind as "courseHourKind", c.public_topic as "coursePublicTopic", d.content, d.revision, d.state,
  d.saved_at as "savedAt", a.name as "savedByName", d.created_at as "createdAt", d.submitted_at as "submittedAt"`;

const draftTables = `course_draft d
  join organisation g on g.id = d.organisation_id
  join account a on a.id = d.saved_by
  left join course c on c.id = d.course_id`;

export const findDraft = (tx: Tx, id: string): Promise<DraftRecord | null> =>
  row<DraftRecord>(tx, `select ${draftColumns} from ${draftTables} where d.id = $1`, [id]);

/** The draft with its row locked until the transaction ends: savings and decisions happen one after the other. */
export const lockDraft = (tx: Tx, id: string): Promise<DraftRecord | null> =>
  row<DraftRecord>(tx, `select ${draftColumns} from ${draftTables} where d.id = $1 for no key update of d`, [
    id,
  ]);

/** The draft in which a course is being changed, if one is. */
export const openDraftOf = (tx: Tx, courseId: string): Promise<{ readonly id: string } | null> =>
  row(tx, `select id from course_draft where course_id = $1 and state <> 'approved'`, [courseId]);

export interface NewDraft {
  readonly organisationId: string;
  readonly content: CourseContent;
  /** the published course it changes, and the edition it starts from */
  readonly revises: { readonly courseId: string; readonly edition: number } | null;
  readonly by: string;
}

/** The id of the new draft; null when the course is being changed in another one. */
export const insertDraft = async (tx: Tx, draft: NewDraft, now: Instant): Promise<string | null> => {
  const made = await row<{ id: string }>(
    tx,
    `insert into course_draft (organisation_id, course_id, base_edition, content, created_by, created_at, saved_by, saved_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $5, $6)
     on conflict (course_id) where course_id is not null and state <> 'approved' do nothing returning id`,
    [
      draft.organisationId,
      draft.revises?.courseId ?? null,
      draft.revises?.edition ?? null,
      JSON.stringify(draft.content),
      draft.by,
      now,
    ],
  );
  return made?.id ?? null;
};

/** Keeps the whole content under the next revision. */
export const saveContent = async (
  tx: Tx,
  id: string,
  content: CourseContent,
  by: string,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `update course_draft set content = $2::jsonb, revision = revision + 1, saved_by = $3, saved_at = $4 where id = $1`,
    [id, JSON.stringify(content), by, now],
  );
};

export const removeDraft = async (tx: Tx, id: string): Promise<void> => {
  await rows(tx, `delete from course_draft where id = $1`, [id]);
};

export interface Decided {
  readonly draft: DraftStanding & { readonly id: string };
  readonly step: ReviewStep;
  readonly by: string;
  readonly reason?: string;
  /** the edition an approval published */
  readonly published?: { readonly courseId: string; readonly edition: number };
}

const stateAfter: Readonly<Record<ReviewStep, DraftState>> = {
  submitted: 'submitted',
  withdrawn: 'editing',
  returned: 'returned',
  approved: 'approved',
};

/** Takes a step of the review and keeps who took it, when and why. */
export const decide = async (tx: Tx, decided: Decided, now: Instant): Promise<void> => {
  const { draft, step, by, reason, published } = decided;
  await rows(
    tx,
    `update course_draft set state = $2, course_id = coalesce($3, course_id),
       submitted_at = case when $2 = 'submitted' then $4 else submitted_at end
     where id = $1`,
    [draft.id, stateAfter[step], published?.courseId ?? null, now],
  );
  await rows(
    tx,
    `insert into course_decision (draft_id, step, by_id, reason, revision, edition, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [draft.id, step, by, reason ?? null, draft.revision, published?.edition ?? null, now],
  );
};

export interface DecisionRecord {
  readonly draftId: string;
  readonly step: ReviewStep;
  readonly byName: string;
  readonly reason: string | null;
  readonly edition: number | null;
  readonly at: Instant;
}

/** The steps of these drafts' reviews, oldest first. */
export const decisionsOf = (tx: Tx, draftIds: readonly string[]): Promise<DecisionRecord[]> =>
  rows<DecisionRecord>(
    tx,
    `select s.draft_id as "draftId", s.step, a.name as "byName", s.reason, s.edition, s.at
     from course_decision s join account a on a.id = s.by_id
     where s.draft_id = any($1::uuid[]) order by s.draft_id, s.id`,
    [draftIds],
  );
