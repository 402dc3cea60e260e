import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { hasEnded, type TaskKind } from '@xueshi/schema/kernel/tasks';
import { cityDay } from '@xueshi/schema/platform/city-time';
import type { Tx } from '@xueshi/schema/platform/database';
import { readSheet, type SheetLimits } from '@xueshi/schema/platform/sheet';
import { readTasks, startTask } from '@xueshi/schema/platform/task';
import { paymentEntriesOf } from '@xueshi/schema/selection/payment-cells.rules';
import { applyPayments, undoPayments, type SheetWork } from '@xueshi/schema/selection/payment-sheet.jobs';
import {
  judgePayments,
  markPayments,
  paymentLinesAtMost,
  paymentVerdicts,
  type PaymentVerdict,
} from '@xueshi/schema/selection/payment-sheet.rules';
import {
  findPaymentSheet,
  keepSheet,
  newestSheets,
  orderSheet,
  orderSheetUndo,
  pageSheetLines,
  type PaymentSheetRecord,
} from '@xueshi/schema/selection/payment-sheet.store';
import { billsByNumber, lockSheetOrder } from '@xueshi/schema/selection/payment-work.store';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import { presentPaymentLine, presentPaymentSheet, presentSheetRefusal } from './payment-sheet.present.js';
import { PaymentLineConnection, type PaymentSheet } from './payment-sheet.type.js';

export const paymentSheetLimits: SheetLimits = {
  bytes: 4 * 1024 * 1024,
  unpacked: 32 * 1024 * 1024,
  // head lines above
  rows: paymentLinesAtMost + 20,
  columns: 40,
};

/** Payments by the bank's file: a dry run first, then as a task, taken back while payment is open (S13). */
export class PaymentSheetService {
  constructor(
    private readonly scope: Scope,
    private readonly tasks: TaskService,
  ) {}

  /** A dry run of a file: every line judged as if it were registered singly, and nothing registered. */
  async receive(fileName: string, bytes: Uint8Array): Promise<PaymentSheet | Refusal> {
    const { db, actor, locale, now } = this.scope;
    const content = await readSheet(bytes, paymentSheetLimits);
    if ('fault' in content) return presentSheetRefusal(refuse('S13', content.fault), locale);
    const read = paymentEntriesOf(content.rows);
    if (read === null) return presentSheetRefusal(refuse('S13', 'sheetHeaders'), locale);
    if (read.length === 0) return presentSheetRefusal(refuse('S13', 'sheetEmpty'), locale);
    if (read.length > paymentLinesAtMost) {
      const facts = { most: paymentLinesAtMost, lines: read.length };
      return presentSheetRefusal(refuse('S13', 'paymentSheetTooLarge', facts), locale);
    }
    const entries = markPayments(read, cityDay(now));
    const numbers = entries.map(({ billNumber }) => billNumber);
    const bills = await billsByNumber(db.read(), actor.organisationId, numbers);
    const id = await db.work((tx) =>
      keepSheet(tx, {
        organisationId: actor.organisationId,
        fileName: fileName.slice(0, 200),
        createdBy: actor.accountId,
        entries,
        judged: judgePayments(entries, bills, now),
        now,
      }),
    );
    const sheet = await this.sheet(id);
    if (sheet === null) throw new Error('a sheet was kept and not found');
    return sheet;
  }

  /** A file of the viewer's organisation by its uuid; its lines are read after its task, as of bulks. */
  async sheet(id: string): Promise<PaymentSheet | null> {
    const { db, actor } = this.scope;
    const seen = await findPaymentSheet(db.read(), actor.organisationId, id);
    const taskId = seen?.undoTaskId ?? seen?.taskId ?? null;
    if (seen === null || taskId === null) return seen === null ? null : this.#present(seen);
    await this.tasks.existing(taskId);
    return this.#present((await findPaymentSheet(db.read(), actor.organisationId, id)) ?? seen);
  }

  /** The newest ones that were registered. */
  async sheets(first: number): Promise<PaymentSheet[]> {
    const { db, actor } = this.scope;
    const found = await newestSheets(db.read(), actor.organisationId, pageSize(first));
    return Promise.all(found.map((record) => this.#present(record)));
  }

  async lines(
    { record }: PaymentSheet,
    asked: { first: number; after: string | null; verdict: PaymentVerdict | null },
  ): Promise<PaymentLineConnection> {
    const { db, locale } = this.scope;
    const first = pageSize(asked.first);
    const [place, line] = asked.after === null ? [] : fromCursor(asked.after, 2).map(Number);
    const found = await pageSheetLines(db.read(), record.id, {
      verdict: paymentVerdicts.find((verdict) => verdict === asked.verdict) ?? null,
      after: place === undefined || line === undefined ? null : { place, line },
      limit: first + 1,
    });
    return Object.assign(
      new PaymentLineConnection(),
      toPage(
        found,
        first,
        asked.after,
        (one) => toCursor([one.place, one.line]),
        (one) => presentPaymentLine(one, locale),
      ),
    );
  }

  /** Begins to register what holds, or goes on with what was ended half way. */
  apply(id: string): Promise<PaymentSheet | Refusal> {
    return this.#act(id, async (tx, sheet) => {
      const refused = await this.#applyRefused(tx, sheet);
      if (refused !== null) return refused;
      await orderSheet(tx, await this.#order(tx, sheet, applyPayments));
      await this.#audit(tx, 'payments.apply', sheet, { lines: sheet.open, planned: sheet.counts.planned });
      return null;
    });
  }

  /** Begins to take back what a file registered and nobody took back since. */
  undo(id: string): Promise<PaymentSheet | Refusal> {
    return this.#act(id, async (tx, sheet) => {
      const refused = await this.#undoRefused(tx, sheet);
      if (refused !== null) return refused;
      await orderSheetUndo(tx, await this.#order(tx, sheet, undoPayments));
      await this.#audit(tx, 'payments.undo', sheet, { registered: sheet.counts.registered });
      return null;
    });
  }

  async #order(tx: Tx, { id }: PaymentSheetRecord, kind: TaskKind<SheetWork, object>) {
    const { actor, now } = this.scope;
    const by = actor.accountId;
    const taskId = await startTask(tx, { kind, payload: { sheetId: id }, requestedBy: by, now });
    return { id, taskId, by, now };
  }

  #audit(
    tx: Tx,
    action: 'payments.apply' | 'payments.undo',
    { id }: PaymentSheetRecord,
    facts: Readonly<Record<string, number>>,
  ): Promise<void> {
    return this.scope.audit(tx, action, { subject: { type: 'PaymentSheet', id }, facts });
  }

  async #act(
    id: string,
    run: (tx: Tx, sheet: PaymentSheetRecord) => Promise<Refused | null>,
  ): Promise<PaymentSheet | Refusal> {
    const { db, actor, locale } = this.scope;
    const sheetId = uuidOf('PaymentSheet', id);
    if (sheetId === null) return presentSheetRefusal(noSuchSheet(), locale);
    const refused = await db.work(async (tx) => {
      await lockSheetOrder(tx, sheetId);
      const sheet = await findPaymentSheet(tx, actor.organisationId, sheetId);
      return sheet === null ? noSuchSheet() : run(tx, sheet);
    });
    if (refused !== null) return presentSheetRefusal(refused, locale);
    const sheet = await this.sheet(sheetId);
    if (sheet === null) throw new Error(`the sheet ${id} was there a moment ago`);
    return sheet;
  }

  async #applyRefused(tx: Tx, sheet: PaymentSheetRecord): Promise<Refused | null> {
    if (sheet.undoneAt !== null) return refuse('S13', 'sheetUndone');
    if (sheet.taskId !== null && sheet.open === 0) return refuse('S13', 'sheetDone');
    if (await this.#underWay(tx, sheet.taskId)) return refuse('S13', 'sheetUnderWay');
    return sheet.counts.planned === 0 ? refuse('S13', 'sheetNothing') : null;
  }

  async #undoRefused(tx: Tx, sheet: PaymentSheetRecord): Promise<Refused | null> {
    if (sheet.appliedAt === null) return noSuchSheet();
    for (const taskId of [sheet.taskId, sheet.undoTaskId])
      if (await this.#underWay(tx, taskId)) return refuse('S13', 'sheetUnderWay');
    if (sheet.reversibleUntil === null)
      return refuse('S13', sheet.undoneAt === null ? 'sheetNothing' : 'sheetUndone');
    return this.scope.now > sheet.reversibleUntil ? refuse('S13', 'reversalOver') : null;
  }

  async #underWay(tx: Tx, taskId: string | null): Promise<boolean> {
    const [task] = taskId === null ? [] : await readTasks(tx, [taskId]);
    return task !== undefined && !hasEnded(task.state);
  }

  async #present(record: PaymentSheetRecord): Promise<PaymentSheet> {
    const { db, locale } = this.scope;
    const apply = await this.#applyRefused(db.read(), record);
    const undo = await this.#undoRefused(db.read(), record);
    return presentPaymentSheet(record, { apply, undo }, locale);
  }
}

const noSuchSheet = (): Refused => refuse('S13', 'noSuchPaymentSheet');
