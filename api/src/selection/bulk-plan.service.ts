import { offeringsByIds } from '@xueshi/schema/catalogue/store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { readSheet, type SheetLimits } from '@xueshi/schema/platform/sheet';
import { bulkEntriesOf } from '@xueshi/schema/selection/bulk-cells.rules';
import {
  bulkClosed,
  bulkElsewhere,
  bulkLinesAtMost,
  judgeBulk,
  markFaults,
  pressesOf,
  type BulkEntry,
  type BulkWay,
} from '@xueshi/schema/selection/bulk.rules';
import { bulkGround } from '@xueshi/schema/selection/bulk-press.store';
import { keepBulk } from '@xueshi/schema/selection/bulk.store';
import { readCounter } from '@xueshi/schema/selection/press.store';
import { selectionTerm } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import type { PlanBulkInput } from './bulk.input.js';
import { presentBulkRefusal } from './bulk.present.js';
import type { BulkService } from './bulk.service.js';
import type { BulkSelection } from './bulk.type.js';

export const bulkSheetLimits: SheetLimits = {
  bytes: 4 * 1024 * 1024,
  unpacked: 16 * 1024 * 1024,
  // head lines above
  rows: bulkLinesAtMost + 10,
  columns: 40,
};

/** Dry runs (S11): every line judged as if it were the teacher's own press, and nothing selected. */
export class BulkPlanService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly bulks: BulkService,
  ) {}

  /** Every course for every teacher, as they were picked in a list. */
  async plan({ offeringIds, studyNumbers }: PlanBulkInput): Promise<BulkSelection | Refusal> {
    const { db } = this.scope;
    const ids = [...new Set(offeringIds)].map((id) => uuidOf('Offering', id));
    const numbers = [...new Set(studyNumbers)];
    const lines = ids.length * numbers.length;
    if (lines === 0) return presentBulkRefusal(refuse('S11', 'bulkEmpty'), this.scope);
    if (lines > bulkLinesAtMost) return presentBulkRefusal(tooLarge(lines), this.scope);
    const offerings = await offeringsByIds(
      db.read(),
      ids.filter((id) => id !== null),
    );
    const [first] = offerings;
    const term = first === undefined ? null : await this.terms.record(first.termId);
    const unknown = offerings.length < ids.length || offerings.some(({ termId }) => termId !== term?.id);
    if (term === null || unknown) return presentBulkRefusal(refuse('S6', 'noSuchCourse'), this.scope);
    const pairs = offerings.flatMap(({ number }) => numbers.map((studyNumber) => ({ number, studyNumber })));
    return this.#keep(
      term,
      'list',
      null,
      pairs.map(({ number, studyNumber }, at) => ({
        line: at + 1,
        studyNumber: studyNumber.slice(0, 60),
        courseNumber: number,
        name: null,
        fault: null,
        facts: {},
      })),
    );
  }

  /** A spreadsheet of study numbers and course numbers, for a term; without one for that whose round is open. */
  async receive(
    fileName: string,
    bytes: Uint8Array,
    termId: string | null,
  ): Promise<BulkSelection | Refusal> {
    const { actor, now } = this.scope;
    const mine = (await this.terms.records()).filter((term) => bulkElsewhere(actor, term) === null);
    const term = termId === null ? selectionTerm(mine, now) : await this.terms.chosen(termId);
    const closed =
      term === null ? refuse('S3', 'bulkOver') : (bulkElsewhere(actor, term) ?? bulkClosed(term, now));
    if (term === null || closed !== null)
      return presentBulkRefusal(closed ?? refuse('S3', 'bulkOver'), this.scope);
    const content = await readSheet(bytes, bulkSheetLimits);
    if ('fault' in content) return presentBulkRefusal(refuse('S11', content.fault), this.scope);
    const entries = bulkEntriesOf(content.rows);
    if (entries === null) return presentBulkRefusal(refuse('S11', 'sheetHeaders'), this.scope);
    if (entries.length === 0) return presentBulkRefusal(refuse('S11', 'sheetEmpty'), this.scope);
    if (entries.length > bulkLinesAtMost) return presentBulkRefusal(tooLarge(entries.length), this.scope);
    return this.#keep(term, 'spreadsheet', fileName.slice(0, 200), entries);
  }

  async #keep(
    term: TermRecord,
    way: BulkWay,
    fileName: string | null,
    given: readonly BulkEntry[],
  ): Promise<BulkSelection | Refusal> {
    const { db, actor, now } = this.scope;
    const closed = bulkElsewhere(actor, term) ?? bulkClosed(term, now);
    if (closed !== null) return presentBulkRefusal(closed, this.scope);
    const ground = await bulkGround(db.read(), actor.organisationId, term.id, given);
    const entries = markFaults(given, ground);
    const counter = await readCounter(db.read(), pressesOf(entries, ground, now));
    const id = await db.work((tx) =>
      keepBulk(tx, {
        organisationId: actor.organisationId,
        termId: term.id,
        way,
        fileName,
        createdBy: actor.accountId,
        entries,
        judged: judgeBulk(entries, ground, counter, now),
        now,
      }),
    );
    const bulk = await this.bulks.bulk(id);
    if (bulk === null) throw new Error('a bulk was kept and not found');
    return bulk;
  }
}

const tooLarge = (lines: number): Refused => refuse('S11', 'bulkTooLarge', { most: bulkLinesAtMost, lines });
