import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { plain } from '@xueshi/schema/kernel/columns';
import {
  judgeLines,
  registrationRefused,
  type ClassEntry,
  type RegistrationWay,
} from '@xueshi/schema/study/class-result.rules';
import { findSheet, settleSheet } from '@xueshi/schema/study/class-sheet.store';
import { findClass, membersOf, type ClassRecord } from '@xueshi/schema/study/class.store';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { ClassEntryInput, ClassResultsInput } from './class.input.js';
import { countsOf, presentClassRefusal, presentReview } from './class.present.js';
import type { ClassService } from './class.service.js';
import { ClassResultsRegistered, type ClassReview } from './class-review.type.js';
import { registerClass, type Registration } from './register-class.js';

/** As many as a person looks through; whole classes come by spreadsheet. */
const listAtMost = 500;

/** Registers results of the classes of the viewer's organisation (H2), reviewed first. */
export class ClassRegisterService {
  constructor(
    private readonly scope: Scope,
    private readonly classes: ClassService,
  ) {}

  /** What would become of a list; nothing is written. */
  async review(input: ClassResultsInput): Promise<ClassReview | Refusal> {
    const { db, locale, now } = this.scope;
    const taught = await this.classes.record(uuidOf('TaughtClass', input.classId));
    const refused =
      taught === null ? noSuchClass() : (registrationRefused(taught, now) ?? tooMany(input.entries));
    if (taught === null || refused !== null) return presentClassRefusal(refused ?? noSuchClass(), locale);
    const entries = input.entries.map(entryOf);
    const members = await membersOf(
      db.read(),
      taught.id,
      entries.map(({ studyNumber }) => studyNumber),
    );
    return presentReview(judgeLines(entries, members, taught.passMark), locale);
  }

  /** Registers what holds of a list. */
  register(input: ClassResultsInput): Promise<ClassResultsRegistered | Refusal> {
    const classId = uuidOf('TaughtClass', input.classId);
    const refused = classId === null ? noSuchClass() : tooMany(input.entries);
    if (classId === null || refused !== null)
      return Promise.resolve(presentClassRefusal(refused ?? noSuchClass(), this.scope.locale));
    return this.#answer(classId, (tx, taught) =>
      this.#register(tx, taught, input.entries.map(entryOf), 'list'),
    );
  }

  /** Registers what holds of a sheet, once; what became of each line stays with it. */
  async registerSheet(id: string): Promise<ClassResultsRegistered | Refusal> {
    const { db, actor, locale, now } = this.scope;
    const sheetId = uuidOf('ClassSheet', id);
    const sheet = sheetId === null ? null : await findSheet(db.read(), actor.organisationId, sheetId);
    if (sheet === null) return presentClassRefusal(refuse('H2', 'noSuchSheet'), locale);
    if (sheet.registeredAt !== null) return presentClassRefusal(refuse('H2', 'sheetRegistered'), locale);
    return this.#answer(sheet.classId, async (tx, taught) => {
      const done = await this.#register(tx, taught, sheet.lines, 'spreadsheet');
      if (isRefused(done)) return done;
      const { registrationId, judged } = done;
      const first = await settleSheet(tx, { id: sheet.id, registrationId, outcome: judged }, now);
      // Two presses at once: the second one's transaction is undone.
      if (!first) throw new TakenTwice();
      return done;
    });
  }

  async #register(
    tx: Tx,
    taught: ClassRecord,
    entries: readonly ClassEntry[],
    way: RegistrationWay,
  ): Promise<Registration | Refused> {
    const { actor, now } = this.scope;
    const done = await registerClass(tx, taught, entries, way, actor, now);
    if (isRefused(done)) return done;
    const counts = countsOf(done.judged);
    await this.scope.audit(tx, 'class.register', {
      organisationId: taught.organisationId,
      subject: { type: 'Offering', id: taught.id },
      facts: {
        way,
        results: counts.fresh + counts.corrections,
        corrections: counts.corrections,
        refused: counts.refused,
        hours: done.hoursPosted,
      },
    });
    return done;
  }

  async #answer(
    classId: string,
    act: (tx: Tx, taught: ClassRecord) => Promise<Registration | Refused>,
  ): Promise<ClassResultsRegistered | Refusal> {
    const { db, actor, locale } = this.scope;
    const done = await db
      .work(async (tx) => {
        const taught = await findClass(tx, actor.organisationId, classId);
        return taught === null ? noSuchClass() : act(tx, taught);
      })
      .catch((fault: unknown) => {
        if (fault instanceof TakenTwice) return refuse('H2', 'sheetRegistered');
        throw fault;
      });
    if (isRefused(done)) return presentClassRefusal(done, locale);
    const record = await this.classes.record(classId);
    if (record === null) throw new Error(`the class ${classId} was there a moment ago`);
    return Object.assign(new ClassResultsRegistered(), {
      taughtClass: this.classes.present(record),
      counts: countsOf(done.judged),
      hoursPosted: done.hoursPosted,
    });
  }
}

class TakenTwice extends Error {}

export const noSuchClass = (): Refused => refuse('H2', 'noSuchClass');

const tooMany = (entries: readonly ClassEntryInput[]): Refused | null =>
  entries.length > listAtMost ? refuse('H2', 'tooManyResults', { most: listAtMost }) : null;

const entryOf = ({ studyNumber, attended, score, passed }: ClassEntryInput, at: number): ClassEntry => ({
  line: at + 1,
  studyNumber: plain(studyNumber).toUpperCase(),
  name: null,
  attended: attended ?? null,
  score: score ?? null,
  passed: passed ?? null,
  fault: null,
});
