import { createHash, randomUUID } from 'node:crypto';
import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { readEvidence } from '@xueshi/schema/selection/evidence-file.rules';
import {
  addEvidence,
  addLiftStep,
  findEvidence,
  liftBlocks,
  tellLifted,
  tellReturned,
  type StoredEvidence,
} from '@xueshi/schema/selection/lift-act.store';
import {
  evidenceKinds,
  evidenceMissing,
  evidenceWanted,
  liftRound,
  liftState,
  liftTeachersAtMost,
  mayAddEvidence,
  mayDecideLift,
  maySubmitLift,
} from '@xueshi/schema/selection/lift.rules';
import {
  findLift,
  listLifts,
  lockLift,
  openRequest,
  openRequestOf,
  standingBlocks,
  type LiftRecord,
} from '@xueshi/schema/selection/lift.store';
import { lockTeachers } from '@xueshi/schema/selection/press.store';
import { pageSize } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { LiftReasonInput } from './lift.input.js';
import { liftScope } from './lift.policy.js';
import { presentLift, presentLiftRefusal } from './lift.present.js';
import type { LiftRequest } from './lift.type.js';

/** Requests to lift blocks, their evidence and the centre's decisions (A10); each round stays readable. */
export class LiftService {
  constructor(private readonly scope: Scope) {}

  async request(id: string): Promise<LiftRequest | null> {
    const { db, actor, locale } = this.scope;
    const key = uuidOf('LiftRequest', id);
    const record = key === null ? null : await findLift(db.read(), liftScope(actor), key);
    return record === null ? null : presentLift(record, actor, locale);
  }

  /** What waits for the centre first; then the newest. */
  async requests(first: number, submittedOnly: boolean): Promise<LiftRequest[]> {
    const { db, actor, locale } = this.scope;
    const found = await listLifts(db.read(), liftScope(actor), { submittedOnly, limit: pageSize(first) });
    return found.map((record) => presentLift(record, actor, locale));
  }

  /** Begins a request, or finds the one that was begun for the same people. */
  async open(blockIds: readonly string[]): Promise<LiftRequest | Refusal> {
    const { db, actor, locale } = this.scope;
    const ids = [...new Set(blockIds)].map((id) => uuidOf('UserBlock', id));
    const known = ids.filter((id) => id !== null);
    if (known.length < ids.length || known.length === 0) return presentLiftRefusal(noSuchBlock(), locale);
    if (known.length > liftTeachersAtMost)
      return presentLiftRefusal(refuse('A10', 'liftTooMany', { most: liftTeachersAtMost }), locale);
    const opened = await db.work((tx) => this.#open(tx, known));
    return isRefused(opened) ? presentLiftRefusal(opened, locale) : presentLift(opened, actor, locale);
  }

  async #open(tx: Tx, ids: readonly string[]): Promise<LiftRecord | Refused> {
    const { actor, now } = this.scope;
    const scope = liftScope(actor);
    const seen = await standingBlocks(tx, scope, ids);
    await lockTeachers(
      tx,
      seen.map(({ teacherId }) => teacherId),
    );
    const blocks = await standingBlocks(tx, scope, ids);
    const [first] = blocks;
    if (first === undefined || blocks.length < ids.length) return noSuchBlock();
    if (blocks.some(({ schoolId }) => schoolId !== first.schoolId)) return noSuchBlock();
    const before = await openRequestOf(tx, ids);
    if (before !== null) {
      const record = await findLift(tx, scope, before);
      const same =
        record !== null &&
        record.cases
          .map(({ blockId }) => blockId)
          .toSorted()
          .join() === ids.toSorted().join();
      return same ? record : refuse('A10', 'liftOther');
    }
    const id = await openRequest(tx, { schoolId: first.schoolId, blocks, by: actor.accountId, now });
    const record = await findLift(tx, scope, id);
    if (record === null) throw new Error('a request was opened and not found');
    return record;
  }

  /** Keeps a file of evidence: its bytes first, then what it is; bytes that nobody names are swept with the storage. */
  async attach(
    asked: { readonly id: string; readonly kind: string; readonly name: string },
    given: Uint8Array,
  ): Promise<LiftRequest | Refusal> {
    const kind = evidenceKinds.find((one) => one.toUpperCase() === asked.kind.toUpperCase());
    const file = readEvidence(given);
    if (kind === undefined) return presentLiftRefusal(refuse('A10', 'evidenceKind'), this.scope.locale);
    if ('fault' in file) return presentLiftRefusal(refuse('A10', file.fault), this.scope.locale);
    return this.#act(asked.id, async (tx, record) => {
      const { actor, now, storage } = this.scope;
      const refused = mayAddEvidence(liftState(record.steps), record.files.length);
      if (refused !== null) return refused;
      const storageKey = `evidence/${record.id}/${randomUUID()}`;
      await storage.put(storageKey, file.bytes);
      await addEvidence(tx, {
        requestId: record.id,
        round: liftRound(record.steps),
        kind,
        fileName: nameOf(asked.name),
        mediaType: file.mediaType,
        bytes: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        storageKey,
        by: actor.accountId,
        now,
      });
      await this.#audit(tx, 'lift.file', record, { kind, bytes: file.bytes.length });
      return null;
    });
  }

  /** A file of a request in the viewer's scope, written down as seen. */
  async evidence(id: string): Promise<StoredEvidence | null> {
    const { db, actor } = this.scope;
    if (!isUuid(id)) return null;
    return db.work(async (tx) => {
      const file = await findEvidence(tx, liftScope(actor), id);
      if (file !== null)
        await this.scope.audit(tx, 'lift.view', {
          organisationId: file.schoolId,
          subject: { type: 'LiftRequest', id: file.requestId },
        });
      return file;
    });
  }

  submit({ id, reason }: LiftReasonInput): Promise<LiftRequest | Refusal> {
    return this.#act(id, async (tx, record) => {
      const missing = evidenceMissing(evidenceWanted(record.cases), record.files);
      const refused = maySubmitLift(liftState(record.steps), missing);
      if (refused !== null) return refused;
      const { actor, now } = this.scope;
      const step = { requestId: record.id, kind: 'submitted' as const, reason: reason.trim() };
      await addLiftStep(tx, { ...step, by: actor.accountId, now });
      await this.#audit(tx, 'lift.submit', record, { teachers: record.cases.length });
      return null;
    });
  }

  sendBack({ id, reason }: LiftReasonInput): Promise<LiftRequest | Refusal> {
    return this.#act(id, async (tx, record) => {
      const refused = mayDecideLift(liftState(record.steps));
      if (refused !== null) return refused;
      const { actor, now } = this.scope;
      const step = { requestId: record.id, kind: 'returned' as const, reason: reason.trim() };
      await addLiftStep(tx, { ...step, by: actor.accountId, now });
      await tellReturned(tx, { ...step, step: record.steps.length + 1, now });
      await this.#audit(tx, 'lift.return', record, { teachers: record.cases.length });
      return null;
    });
  }

  lift(id: string): Promise<LiftRequest | Refusal> {
    return this.#act(id, async (tx, record) => {
      const refused = mayDecideLift(liftState(record.steps));
      if (refused !== null) return refused;
      const { actor, now } = this.scope;
      await lockTeachers(
        tx,
        record.cases.map(({ teacherId }) => teacherId),
      );
      await liftBlocks(tx, { requestId: record.id, by: actor.accountId, now });
      const step = { requestId: record.id, kind: 'lifted' as const, reason: null };
      await addLiftStep(tx, { ...step, by: actor.accountId, now });
      await tellLifted(tx, record.id, now);
      await this.#audit(tx, 'lift.lift', record, { teachers: record.cases.length });
      return null;
    });
  }

  async #act(
    id: string,
    run: (tx: Tx, record: LiftRecord) => Promise<Refused | null>,
  ): Promise<LiftRequest | Refusal> {
    const { db, actor, locale } = this.scope;
    const scope = liftScope(actor);
    const key = uuidOf('LiftRequest', id);
    const done = await db.work(async (tx): Promise<LiftRecord | Refused> => {
      if (key === null) return noSuchLift();
      await lockLift(tx, key);
      const record = await findLift(tx, scope, key);
      if (record === null) return noSuchLift();
      return (await run(tx, record)) ?? (await findLift(tx, scope, key)) ?? noSuchLift();
    });
    return isRefused(done) ? presentLiftRefusal(done, locale) : presentLift(done, actor, locale);
  }

  #audit(
    tx: Tx,
    action: 'lift.file' | 'lift.submit' | 'lift.return' | 'lift.lift',
    { id, schoolId }: LiftRecord,
    facts: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    return this.scope.audit(tx, action, {
      organisationId: schoolId,
      subject: { type: 'LiftRequest', id },
      facts,
    });
  }
}

const noSuchBlock = (): Refused => refuse('A10', 'noSuchBlock');
const noSuchLift = (): Refused => refuse('A10', 'noSuchLift');

/** A file's name as it is shown: without folders, and nothing that could break out of a header. */
const nameOf = (given: string): string => {
  const name = given
    .replaceAll(/[\p{Cc}"\\/]/gu, ' ')
    .trim()
    .slice(0, 120);
  return name === '' ? 'evidence' : name;
};
