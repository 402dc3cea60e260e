import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { hasEnded } from '@xueshi/schema/kernel/tasks';
import type { Tx } from '@xueshi/schema/platform/database';
import { readTasks, startTask } from '@xueshi/schema/platform/task';
import { applyBulk, undoBulk } from '@xueshi/schema/selection/bulk.jobs';
import {
  bulkClosed,
  bulkVerdicts,
  dropElsewhere,
  mayStaffDrop,
  type BulkVerdict,
} from '@xueshi/schema/selection/bulk.rules';
import { findStaffSelection } from '@xueshi/schema/selection/bulk-press.store';
import { tellDropped } from '@xueshi/schema/selection/bulk-notices.store';
import {
  findBulk,
  lockOrder,
  newestBulks,
  orderBulk,
  orderUndo,
  pageBulkLines,
  type BulkRecord,
} from '@xueshi/schema/selection/bulk.store';
import { dropSelection, lockTeacher } from '@xueshi/schema/selection/store';
import { promoteWaiting } from '@xueshi/schema/selection/waiting.store';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import type { TermsService } from '../terms/terms.service.js';
import { presentBulk, presentBulkLine, presentBulkRefusal } from './bulk.present.js';
import { BulkLineConnection, StaffDropped, type BulkSelection } from './bulk.type.js';

/** What a school selects, takes back and deletes for its teachers (S3, S10, S11). */
export class BulkService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly tasks: TaskService,
  ) {}

  /**
   * A bulk of the viewer's school by its uuid; another school's answers like one that does not exist. Its lines are read
   * after its task: whoever is told that the work has ended sees what became of all of them.
   */
  async bulk(id: string): Promise<BulkSelection | null> {
    const { db, actor } = this.scope;
    const seen = await findBulk(db.read(), actor.organisationId, id);
    const taskId = seen?.undoTaskId ?? seen?.taskId ?? null;
    if (seen === null || taskId === null) return seen === null ? null : this.#present(seen);
    await this.tasks.existing(taskId);
    return this.#present((await findBulk(db.read(), actor.organisationId, id)) ?? seen);
  }

  /** The newest ones that were applied. */
  async bulks(first: number): Promise<BulkSelection[]> {
    const { db, actor } = this.scope;
    const found = await newestBulks(db.read(), actor.organisationId, pageSize(first));
    return Promise.all(found.map((record) => this.#present(record)));
  }

  async lines(
    { record }: BulkSelection,
    asked: { first: number; after: string | null; verdict: BulkVerdict | null },
  ): Promise<BulkLineConnection> {
    const { db, locale } = this.scope;
    const first = pageSize(asked.first);
    const [place, line] = asked.after === null ? [] : fromCursor(asked.after, 2).map(Number);
    const found = await pageBulkLines(db.read(), record.id, {
      verdict: bulkVerdicts.find((verdict) => verdict === asked.verdict) ?? null,
      after: place === undefined || line === undefined ? null : { place, line },
      limit: first + 1,
    });
    return Object.assign(
      new BulkLineConnection(),
      toPage(
        found,
        first,
        asked.after,
        (one) => toCursor([one.place, one.line]),
        (one) => presentBulkLine(one, locale),
      ),
    );
  }

  /** Begins to select what holds, or goes on with what was ended half way. */
  apply(id: string): Promise<BulkSelection | Refusal> {
    return this.#act(id, async (tx, bulk) => {
      const { actor, now } = this.scope;
      const refused = await this.#applyRefused(tx, bulk);
      if (refused !== null) return refused;
      const taskId = await startTask(tx, {
        kind: applyBulk,
        payload: { bulkId: bulk.id },
        requestedBy: actor.accountId,
        now,
      });
      await orderBulk(tx, { id: bulk.id, taskId, by: actor.accountId, now });
      await this.scope.audit(tx, 'bulk.apply', {
        subject: { type: 'BulkSelection', id: bulk.id },
        facts: { way: bulk.way, lines: bulk.open, planned: bulk.counts.planned },
      });
      return null;
    });
  }

  /** Begins to take back what a bulk selected and nobody changed since. */
  undo(id: string): Promise<BulkSelection | Refusal> {
    return this.#act(id, async (tx, bulk) => {
      const { actor, now } = this.scope;
      const refused = await this.#undoRefused(tx, bulk);
      if (refused !== null) return refused;
      const taskId = await startTask(tx, {
        kind: undoBulk,
        payload: { bulkId: bulk.id },
        requestedBy: actor.accountId,
        now,
      });
      await orderUndo(tx, { id: bulk.id, taskId, by: actor.accountId, now });
      await this.scope.audit(tx, 'bulk.undo', {
        subject: { type: 'BulkSelection', id: bulk.id },
        facts: { selected: bulk.counts.selected },
      });
      return null;
    });
  }

  /** S3, S14: deletes a course on a teacher's behalf, in either round; the teacher's own undone list is never touched. */
  async drop(id: string): Promise<StaffDropped | Refusal> {
    const { db } = this.scope;
    const selectionId = uuidOf('StaffSelection', id);
    const refused =
      selectionId === null ? noSuchSelection() : await db.work((tx) => this.#drop(tx, selectionId));
    return refused === null
      ? Object.assign(new StaffDropped(), { selectionId: id })
      : presentBulkRefusal(refused, this.scope);
  }

  async #drop(tx: Tx, selectionId: string): Promise<Refused | null> {
    const { actor, now } = this.scope;
    const seen = await findStaffSelection(tx, actor.organisationId, selectionId);
    if (seen === null) return noSuchSelection();
    await lockTeacher(tx, seen.teacherId);
    const term = await this.terms.record(seen.termId);
    const refused =
      term === null ? noSuchSelection() : (dropElsewhere(actor, term) ?? mayStaffDrop(seen, term, now));
    if (refused !== null) return refused;
    const { accountId } = actor;
    const dropped = await dropSelection(tx, { selectionId, teacherId: seen.teacherId, by: accountId, now });
    if (!dropped) return noSuchSelection();
    await tellDropped(tx, { ...seen, selectionId, byDistrict: actor.role === 'district_admin' }, now);
    await promoteWaiting(tx, [seen.offeringId], now);
    await this.scope.audit(tx, 'selection.drop', { subject: { type: 'Offering', id: seen.offeringId } });
    return null;
  }

  async #act(
    id: string,
    run: (tx: Tx, bulk: BulkRecord) => Promise<Refused | null>,
  ): Promise<BulkSelection | Refusal> {
    const { db, actor } = this.scope;
    const bulkId = uuidOf('BulkSelection', id);
    const refused =
      bulkId === null
        ? noSuchBulk()
        : await db.work(async (tx) => {
            await lockOrder(tx, bulkId);
            const bulk = await findBulk(tx, actor.organisationId, bulkId);
            return bulk === null ? noSuchBulk() : run(tx, bulk);
          });
    if (refused !== null) return presentBulkRefusal(refused, this.scope);
    const bulk = bulkId === null ? null : await this.bulk(bulkId);
    if (bulk === null) throw new Error(`the bulk ${id} was there a moment ago`);
    return bulk;
  }

  async #applyRefused(tx: Tx, bulk: BulkRecord): Promise<Refused | null> {
    if (bulk.undoneAt !== null) return refuse('S11', 'bulkUndone');
    if (bulk.taskId !== null && bulk.open === 0) return refuse('S11', 'bulkDone');
    if (await this.#underWay(tx, bulk.taskId)) return refuse('S11', 'bulkUnderWay');
    const closed = await this.#closed(bulk);
    if (closed !== null) return closed;
    return bulk.counts.planned === 0 ? refuse('S11', 'bulkNothing') : null;
  }

  async #undoRefused(tx: Tx, bulk: BulkRecord): Promise<Refused | null> {
    if (bulk.appliedAt === null) return noSuchBulk();
    if (await this.#underWay(tx, bulk.undoTaskId)) return refuse('S11', 'bulkUnderWay');
    if (bulk.counts.selected === 0)
      return refuse('S11', bulk.undoneAt === null ? 'bulkNothing' : 'bulkUndone');
    return this.#closed(bulk);
  }

  async #closed(bulk: BulkRecord): Promise<Refused | null> {
    const term = await this.terms.record(bulk.termId);
    return term === null ? noSuchBulk() : bulkClosed(term, this.scope.now);
  }

  async #underWay(tx: Tx, taskId: string | null): Promise<boolean> {
    const [task] = taskId === null ? [] : await readTasks(tx, [taskId]);
    return task !== undefined && !hasEnded(task.state);
  }

  async #present(record: BulkRecord): Promise<BulkSelection> {
    const { db } = this.scope;
    const apply = await this.#applyRefused(db.read(), record);
    const undo = await this.#undoRefused(db.read(), record);
    return presentBulk(record, { apply, undo }, this.scope);
  }
}

const noSuchBulk = (): Refused => refuse('S11', 'noSuchBulk');
const noSuchSelection = (): Refused => refuse('S3', 'noSuchStaffSelection');
