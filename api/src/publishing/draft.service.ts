import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { recordAudit } from '@xueshi/schema/platform/audit';
import type { Tx } from '@xueshi/schema/platform/database';
import { lastAuthored } from '@xueshi/schema/publishing/authored.store';
import { changesBetween } from '@xueshi/schema/publishing/changes.rules';
import { contentRefused, newContent } from '@xueshi/schema/publishing/content.rules';
import {
  decide,
  decisionsOf,
  findDraft,
  insertDraft,
  lockDraft,
  removeDraft,
  saveContent,
  type DecisionRecord,
  type DraftRecord,
} from '@xueshi/schema/publishing/draft.store';
import {
  adoptCaptions,
  mediaOf,
  videosToChoose,
  type DraftMedia,
} from '@xueshi/schema/publishing/lesson-media.store';
import { missingOf } from '@xueshi/schema/publishing/missing.rules';
import { contentOfEdition, publishedByIds } from '@xueshi/schema/publishing/published.store';
import {
  mayDiscard,
  mayKeepKind,
  maySave,
  maySubmit,
  mayWithdraw,
} from '@xueshi/schema/publishing/review.rules';
import { batched } from '../platform/batch.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { DraftContentInput } from './content.input.js';
import { contentFrom, presentContent, presentVideoChoice } from './content.present.js';
import type { DraftContent, VideoChoice } from './content.type.js';
import { courseEvent } from './course-event.js';
import {
  DraftDiscarded,
  type CourseChange,
  type CourseDecision,
  type CourseDraft,
  type MissingPart,
} from './draft.type.js';
import { maySeeDraft, mayWriteDraft } from './publishing.policy.js';
import {
  presentChange,
  presentDecision,
  presentDraft,
  presentMissing,
  presentPublishingRefusal,
} from './publishing.present.js';

export const noSuchDraft = refuse('A1', 'noSuchDraft');
export const noSuchPublished = refuse('S5', 'noSuchPublished');

/** What the authors of an organisation do with a course before it is published. */
export class DraftService {
  readonly #media = new Map<string, Promise<DraftMedia>>();
  readonly #decisions;

  constructor(private readonly scope: Scope) {
    this.#decisions = batched(async (ids: readonly string[]): Promise<Map<string, DecisionRecord[]>> =>
      Map.groupBy(await decisionsOf(scope.db.read(), ids), ({ draftId }) => draftId),
    );
  }

  /** A draft by its global id, or null: another organisation's answers like one that does not exist. */
  async draft(id: string): Promise<CourseDraft | null> {
    const draftId = uuidOf('CourseDraft', id);
    const draft = draftId === null ? null : await findDraft(this.scope.db.read(), draftId);
    return draft !== null && maySeeDraft(this.scope.actor, draft) ? this.present(draft) : null;
  }

  async create(title: string): Promise<CourseDraft | Refusal> {
    const { db, actor, now } = this.scope;
    const made = await db.work(async (tx): Promise<DraftRecord | Refused> => {
      const content = newContent(title.trim(), actor.name, await lastAuthored(tx, actor.organisationId));
      const refused = contentRefused(content);
      if (refused !== null) return refused;
      const id = await insertDraft(
        tx,
        { organisationId: actor.organisationId, content, revises: null, by: actor.accountId },
        now,
      );
      const begun = id === null ? null : await findDraft(tx, id);
      if (begun === null) throw new Error('a new course is in no other draft');
      return begun;
    });
    return isRefused(made) ? this.refusal(made) : this.present(made);
  }

  /** A draft of the newest edition, its videos and captions kept. One at a time. */
  async revise(id: string): Promise<CourseDraft | Refusal> {
    const courseId = uuidOf('Course', id);
    const { db, actor, now } = this.scope;
    const made = await db.work(async (tx): Promise<DraftRecord | Refused> => {
      const [course] = courseId === null ? [] : await publishedByIds(tx, [courseId]);
      if (course === undefined || course.declaringId !== actor.organisationId) return noSuchPublished;
      await adoptCaptions(tx, course, actor.accountId, now);
      const content = await contentOfEdition(tx, course, course.edition);
      const revises = { courseId: course.id, edition: course.edition };
      const begun = { organisationId: actor.organisationId, content, revises, by: actor.accountId };
      const draftId = await insertDraft(tx, begun, now);
      return (draftId === null ? null : await findDraft(tx, draftId)) ?? refuse('S5', 'beingChanged');
    });
    return isRefused(made) ? this.refusal(made) : this.present(made);
  }

  async save(id: string, revision: number, input: DraftContentInput): Promise<CourseDraft | Refusal> {
    const content = contentFrom(input);
    const { actor, now } = this.scope;
    return this.#change(id, async (tx, draft) => {
      const refused = maySave(draft, revision) ?? contentRefused(content) ?? mayKeepKind(draft, content);
      if (refused === null) await saveContent(tx, draft.id, content, actor.accountId, now);
      return refused;
    });
  }

  async submit(id: string, revision: number): Promise<CourseDraft | Refusal> {
    return this.#change(id, async (tx, draft) => {
      const missing = missingOf(draft.content, await mediaOf(tx, draft, draft.content)).length;
      const refused = maySubmit(draft, revision, missing);
      if (refused === null) await this.#step(tx, draft, 'submitted');
      return refused;
    });
  }

  async withdraw(id: string): Promise<CourseDraft | Refusal> {
    return this.#change(id, async (tx, draft) => {
      const refused = mayWithdraw(draft);
      if (refused === null) await this.#step(tx, draft, 'withdrawn');
      return refused;
    });
  }

  async discard(id: string): Promise<DraftDiscarded | Refusal> {
    const { db, actor } = this.scope;
    const refused = await db.work(async (tx) => {
      const draft = await this.#own(tx, actor, id);
      if (draft === null) return noSuchDraft;
      const steps = await decisionsOf(tx, [draft.id]);
      const kept = mayDiscard(draft, steps.length);
      if (kept === null) await removeDraft(tx, draft.id);
      return kept;
    });
    return refused === null ? Object.assign(new DraftDiscarded(), { id }) : this.refusal(refused);
  }

  async content({ record }: CourseDraft): Promise<DraftContent> {
    return presentContent(record.content, await this.#mediaOf(record));
  }

  /** Only who writes chooses. */
  async videoChoices({ record }: CourseDraft): Promise<VideoChoice[]> {
    if (!mayWriteDraft(this.scope.actor, record)) return [];
    return (await videosToChoose(this.scope.db.read(), record.organisationId)).map(presentVideoChoice);
  }

  async missing({ record }: CourseDraft): Promise<MissingPart[]> {
    const missing = missingOf(record.content, await this.#mediaOf(record));
    return missing.map((one) => presentMissing(one, this.scope.locale));
  }

  async decisions({ record }: CourseDraft): Promise<CourseDecision[]> {
    return ((await this.#decisions(record.id)) ?? []).map(presentDecision);
  }

  /** Against the edition it was begun from; null for a course that has none. */
  async changes({ record }: CourseDraft): Promise<CourseChange[] | null> {
    const { courseId, baseEdition, content } = record;
    if (courseId === null || baseEdition === null) return null;
    const db = this.scope.db.read();
    const [course] = await publishedByIds(db, [courseId]);
    if (course === undefined) return null;
    return changesBetween(await contentOfEdition(db, course, baseEdition), content).map(presentChange);
  }

  present(draft: DraftRecord): CourseDraft {
    return presentDraft(draft, this.scope.actor, this.scope.locale);
  }

  refusal(refused: Refused): Refusal {
    return presentPublishingRefusal(refused, this.scope.locale);
  }

  #mediaOf(draft: DraftRecord): Promise<DraftMedia> {
    const key = `${draft.id}@${draft.revision}`;
    const known = this.#media.get(key) ?? mediaOf(this.scope.db.read(), draft, draft.content);
    this.#media.set(key, known);
    return known;
  }

  /** One's own draft, locked, handed to a change; and what it is afterwards. */
  async #change(
    id: string,
    change: (tx: Tx, draft: DraftRecord) => Promise<Refused | null>,
  ): Promise<CourseDraft | Refusal> {
    const { db, actor } = this.scope;
    const changed = await db.work(async (tx): Promise<DraftRecord | Refused> => {
      const draft = await this.#own(tx, actor, id);
      if (draft === null) return noSuchDraft;
      return (await change(tx, draft)) ?? (await findDraft(tx, draft.id)) ?? noSuchDraft;
    });
    return isRefused(changed) ? this.refusal(changed) : this.present(changed);
  }

  async #own(tx: Tx, actor: Actor, id: string): Promise<DraftRecord | null> {
    const draftId = uuidOf('CourseDraft', id);
    const draft = draftId === null ? null : await lockDraft(tx, draftId);
    return draft !== null && mayWriteDraft(actor, draft) ? draft : null;
  }

  async #step(tx: Tx, draft: DraftRecord, step: 'submitted' | 'withdrawn'): Promise<void> {
    const { actor, now } = this.scope;
    await decide(tx, { draft, step, by: actor.accountId }, now);
    const action = step === 'submitted' ? 'course.submit' : 'course.withdraw';
    await recordAudit(tx, [courseEvent(actor, action, draft, now, { revision: draft.revision })]);
  }
}
