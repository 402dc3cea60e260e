import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, type Refused } from '@xueshi/schema/kernel/refusals';
import { recordAudit } from '@xueshi/schema/platform/audit';
import type { Tx } from '@xueshi/schema/platform/database';
import { countSubmitted, pageQueue, type QueueCursor } from '@xueshi/schema/publishing/authored.store';
import { decide, findDraft, lockDraft, type DraftRecord } from '@xueshi/schema/publishing/draft.store';
import { publishEdition } from '@xueshi/schema/publishing/edition.store';
import { mediaOf } from '@xueshi/schema/publishing/lesson-media.store';
import { missingOf } from '@xueshi/schema/publishing/missing.rules';
import { mayApprove, mayReturn } from '@xueshi/schema/publishing/review.rules';
import { pageSize, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { courseEvent } from './course-event.js';
import { noSuchDraft, type DraftService } from './draft.service.js';
import { CourseDraftConnection, type CourseDraft } from './draft.type.js';
import { momentFrom, momentOf } from './moment-cursor.js';
import { maySeeDraft } from './publishing.policy.js';

/** What the city decides about courses that were submitted. */
export class ReviewService {
  constructor(
    private readonly scope: Scope,
    private readonly drafts: DraftService,
  ) {}

  async queue(asked: number, after: string | null): Promise<CourseDraftConnection> {
    const first = pageSize(asked);
    const db = this.scope.db.read();
    const found = await pageQueue(db, first + 1, cursorFrom(after));
    const drafts = await Promise.all(found.map(({ id }) => findDraft(db, id)));
    const waiting = drafts.filter((draft) => draft?.state === 'submitted');
    return Object.assign(
      new CourseDraftConnection(),
      toPage(
        waiting.filter((draft) => draft !== null),
        first,
        after,
        ({ submittedAt, savedAt, id }) => momentOf(submittedAt ?? savedAt, id),
        (draft) => this.drafts.present(draft),
      ),
      { totalCount: await countSubmitted(db) },
    );
  }

  /** Approved is published in the same transaction: a new edition, and who has begun stays with theirs. */
  async approve(id: string, revision: number): Promise<CourseDraft | Refusal> {
    return this.#decide(id, async (tx, draft) => {
      const { actor, now } = this.scope;
      const media = await mediaOf(tx, draft, draft.content);
      const refused = mayApprove(draft, revision, missingOf(draft.content, media).length);
      if (refused !== null) return refused;
      const published = await publishEdition(tx, draft, media, now);
      await decide(tx, { draft, step: 'approved', by: actor.accountId, published }, now);
      const facts = { revision, edition: published.edition, courseId: published.courseId };
      await recordAudit(tx, [courseEvent(actor, 'course.approve', draft, now, facts)]);
      return null;
    });
  }

  async return(id: string, revision: number, reason: string): Promise<CourseDraft | Refusal> {
    return this.#decide(id, async (tx, draft) => {
      const { actor, now } = this.scope;
      const refused = mayReturn(draft, revision, reason);
      if (refused !== null) return refused;
      await decide(tx, { draft, step: 'returned', by: actor.accountId, reason: reason.trim() }, now);
      await recordAudit(tx, [courseEvent(actor, 'course.return', draft, now, { revision })]);
      return null;
    });
  }

  async #decide(
    id: string,
    decision: (tx: Tx, draft: DraftRecord) => Promise<Refused | null>,
  ): Promise<CourseDraft | Refusal> {
    const draftId = uuidOf('CourseDraft', id);
    const { db, actor } = this.scope;
    const decided = await db.work(async (tx): Promise<DraftRecord | Refused> => {
      const draft = draftId === null ? null : await lockDraft(tx, draftId);
      if (draft === null || !maySeeDraft(actor, draft)) return noSuchDraft;
      return (await decision(tx, draft)) ?? (await findDraft(tx, draft.id)) ?? noSuchDraft;
    });
    return isRefused(decided) ? this.drafts.refusal(decided) : this.drafts.present(decided);
  }
}

const cursorFrom = (after: string | null): QueueCursor | null => {
  const moment = momentFrom(after);
  return moment === null ? null : { submittedAt: moment.at, id: moment.id };
};
