import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { mayPrintNotice, mayTakePayment } from '@xueshi/schema/selection/bill.rules';
import { creditDroppedOf } from '@xueshi/schema/selection/bill.store';
import {
  findBill,
  linesOfBill,
  pageBills,
  totalBills,
  type BillFilter,
  type BillRecord,
} from '@xueshi/schema/selection/bill-list.store';
import { handInForm, lockBills, reversePayments, takePayments } from '@xueshi/schema/selection/payment.store';
import { mayReverse } from '@xueshi/schema/selection/payment-sheet.rules';
import { runsTerm } from '@xueshi/schema/terms/owner.rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import type { RegisterPaymentInput, ReversePaymentInput } from './bill.input.js';
import { presentBill, presentBillLine, presentBillRefusal } from './bill.present.js';
import { BillConnection, BillLineConnection, BillTotals, type Bill } from './bill.type.js';
import { RefundService } from './refund.service.js';

export interface BillsAsked {
  readonly termId: string | null;
  readonly first: number;
  readonly after: string | null;
  readonly unpaidOnly: boolean;
  readonly refundOnly: boolean;
  readonly search: string | null;
}

/** Bills of schools, their sealed forms and their payments (S13). */
export class BillService {
  /** money that goes back to schools (S3) */
  readonly refunds: RefundService;

  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {
    this.refunds = new RefundService(scope, (id, run) => this.#act(id, run));
  }

  /** Bills of the viewer's schools in a term; without one in the newest that has bills for them, or could. */
  async page(asked: BillsAsked): Promise<BillConnection> {
    const first = pageSize(asked.first);
    const { db, actor } = this.scope;
    const term = await this.#term(asked.termId);
    const search = asked.search?.trim() ?? '';
    const filter: BillFilter = {
      organisationId: actor.organisationId,
      termId: term?.id ?? noTerm,
      part: asked.refundOnly ? 'refund' : asked.unpaidOnly ? 'unpaid' : null,
      search: search === '' ? null : search.slice(0, 60),
    };
    const after = asked.after === null ? null : textsOf(asked.after, 1)[0];
    const [found, totals] = await Promise.all([
      pageBills(db.read(), filter, { after: after ?? null, limit: first + 1 }),
      totalBills(db.read(), filter),
    ]);
    const shown = new Map(
      await Promise.all(found.map(async (record) => [record.id, await this.present(record)] as const)),
    );
    return Object.assign(new BillConnection(), {
      ...toPage(
        found.flatMap(({ id }) => shown.get(id) ?? []),
        first,
        asked.after,
        ({ number }) => toCursor([number]),
        (bill) => bill,
      ),
      totals: Object.assign(new BillTotals(), totals),
      termId: term === null ? null : toGlobalId('Term', term.id),
    });
  }

  /** A bill of the viewer's schools by its global id; any other answers like one that does not exist. */
  async bill(id: string): Promise<Bill | null> {
    const record = await this.#find(this.scope.db.read(), id);
    return record === null ? null : this.present(record);
  }

  async lines({ record }: Bill, asked: number, cursor: string | null): Promise<BillLineConnection> {
    const first = pageSize(asked);
    const { db, locale } = this.scope;
    const [studyNumber, courseNumber] = cursor === null ? [] : textsOf(cursor, 2);
    const after =
      studyNumber === undefined || courseNumber === undefined ? null : { studyNumber, courseNumber };
    const found = await linesOfBill(db.read(), record.id, { after, limit: first + 1 });
    return Object.assign(
      new BillLineConnection(),
      toPage(
        found,
        first,
        cursor,
        (line) => toCursor([line.studyNumber, line.courseNumber]),
        (line) => presentBillLine(line, locale),
      ),
    );
  }

  /** S13: the school's sealed form has been handed in; a repeated press changes nothing. */
  handIn(id: string): Promise<Bill | Refusal> {
    return this.#act(id, async (tx, bill, term) => {
      const { actor, now } = this.scope;
      const refused = mayPrintNotice(term, now);
      if (refused !== null) return refused;
      const form = { termId: bill.termId, schoolId: bill.schoolId, by: actor.accountId, now };
      if (await handInForm(tx, form))
        await this.scope.audit(tx, 'bill.form', {
          organisationId: bill.schoolId,
          subject: { type: 'Bill', id: bill.id },
        });
      return null;
    });
  }

  /** S13: the payment of a whole bill; its selections are paid with it. */
  pay({ billId, amountFen, reference }: RegisterPaymentInput): Promise<Bill | Refusal> {
    return this.#act(billId, async (tx, bill, term) => {
      const { actor, now } = this.scope;
      const refused = mayTakePayment(bill, amountFen, term, now);
      if (refused !== null) return refused;
      const payment = { billId: bill.id, amountFen, reference: reference.trim(), paidOn: null };
      const [taken] = await takePayments(tx, [payment], { by: actor.accountId, now });
      await this.scope.audit(tx, 'bill.pay', {
        organisationId: bill.schoolId,
        subject: { type: 'Bill', id: bill.id },
        facts: { fen: amountFen, selections: taken?.selections ?? 0 },
      });
      return null;
    });
  }

  /** S13: takes back a payment that was registered by mistake, while payment is open. */
  reverse({ billId, reason }: ReversePaymentInput): Promise<Bill | Refusal> {
    return this.#act(billId, async (tx, bill, term) => {
      const { actor, now } = this.scope;
      const refused = mayReverse(bill, term, now);
      if (refused !== null || bill.attempt === null) return refused ?? refuse('S13', 'notPaid');
      const payment = { billId: bill.id, attempt: bill.attempt };
      await reversePayments(tx, [payment], { reason: reason.trim(), by: actor.accountId, now });
      await this.scope.audit(tx, 'bill.reverse', {
        organisationId: bill.schoolId,
        subject: { type: 'Bill', id: bill.id },
        facts: { fen: bill.paidFen ?? 0 },
      });
      return null;
    });
  }

  /** Acts on a bill of a term that the viewer runs, under the bill's lock, with what was deleted since taken off. */
  async #act(
    id: string,
    run: (tx: Tx, bill: BillRecord, term: TermRecord) => Promise<Refused | null>,
  ): Promise<Bill | Refusal> {
    const { db, locale, now } = this.scope;
    const done = await db.work(async (tx): Promise<BillRecord | Refused> => {
      const seen = await this.#find(tx, id);
      const term = seen === null ? null : await this.terms.record(seen.termId);
      if (seen === null || term === null) return refuse('S13', 'noSuchBill');
      if (!runsTerm(this.scope.actor, term)) return refuse('S14', 'otherTill');
      await lockBills(tx, [seen.id]);
      await creditDroppedOf(tx, [seen.id], now);
      const bill = await this.#find(tx, id);
      if (bill === null) return refuse('S13', 'noSuchBill');
      return (await run(tx, bill, term)) ?? (await this.#find(tx, id)) ?? bill;
    });
    return isRefused(done) ? presentBillRefusal(done, locale) : this.present(done);
  }

  /** A bill of the viewer's schools in a term the viewer knows of (S14). */
  async #find(tx: Tx, id: string): Promise<BillRecord | null> {
    const billId = uuidOf('Bill', id);
    const bill = billId === null ? null : await findBill(tx, this.scope.actor.organisationId, billId);
    return bill !== null && (await this.terms.record(bill.termId)) !== null ? bill : null;
  }

  async present(record: BillRecord): Promise<Bill> {
    const term = await this.terms.record(record.termId);
    const { locale, now } = this.scope;
    const refused = {
      print: term === null ? null : mayPrintNotice(term, now),
      reverse: term === null ? null : mayReverse(record, term, now),
    };
    return presentBill(record, refused, locale);
  }

  /** The term asked for; else the newest whose lists are final. */
  async #term(id: string | null): Promise<TermRecord | null> {
    if (id !== null) return this.terms.chosen(id);
    return (
      (await this.terms.records()).find(({ finalPublished }) => finalPublished <= this.scope.now) ?? null
    );
  }
}

/** Finds nothing: there is no term yet whose lists are final. */
const noTerm = '00000000-0000-0000-0000-000000000000';

const textsOf = (cursor: string, length: number): string[] => {
  const keys = fromCursor(cursor, length);
  const texts = keys.filter((key) => typeof key === 'string');
  if (texts.length !== length) throw notOurCursor();
  return texts;
};
