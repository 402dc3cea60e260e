import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { readSheet, type SheetLimits } from '@xueshi/schema/platform/sheet';
import { columnsOf, readLine } from '@xueshi/schema/study/class-cells.rules';
import {
  judgeLines,
  registrationRefused,
  resultsAtMost,
  type ClassEntry,
  type JudgedLine,
} from '@xueshi/schema/study/class-result.rules';
import { findSheet, keepSheet, type SheetRecord } from '@xueshi/schema/study/class-sheet.store';
import { membersOf, type MemberRecord } from '@xueshi/schema/study/class.store';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { noSuchClass } from './class-register.service.js';
import { presentClassRefusal, presentLine, presentSheet } from './class.present.js';
import type { ClassService } from './class.service.js';
import { ClassLineConnection, type ClassSheet } from './class-review.type.js';

export const sheetLimits: SheetLimits = {
  bytes: 4 * 1024 * 1024,
  unpacked: 16 * 1024 * 1024,
  // head lines above the results
  rows: resultsAtMost + 10,
  columns: 40,
};

/** The heading stands among the first lines: some sheets have a title above it. */
const headWithin = 10;

/** Spreadsheets of results: read, kept for their review, shown with what becomes of every line. */
export class ClassSheetService {
  constructor(
    private readonly scope: Scope,
    private readonly classes: ClassService,
  ) {}

  /** Reads a file for a class; nothing is registered by it. */
  async receive(classId: string, fileName: string, bytes: Uint8Array): Promise<ClassSheet | Refusal> {
    const { db, actor, locale, now } = this.scope;
    const taught = await this.classes.record(uuidOf('TaughtClass', classId));
    const refused = taught === null ? noSuchClass() : registrationRefused(taught, now);
    if (taught === null || refused !== null) return presentClassRefusal(refused ?? noSuchClass(), locale);
    const content = await readSheet(bytes, sheetLimits);
    if ('fault' in content) return presentClassRefusal(refuse('H2', content.fault), locale);
    const lines = linesOf(content.rows);
    if (lines === null) return presentClassRefusal(refuse('H2', 'sheetHeaders'), locale);
    if (lines.length === 0) return presentClassRefusal(refuse('H2', 'sheetEmpty'), locale);
    const id = await db.work((tx) =>
      keepSheet(tx, {
        classId: taught.id,
        uploadedBy: actor.accountId,
        fileName: fileName.slice(0, 200),
        lines,
        now,
      }),
    );
    const sheet = await this.sheet(id);
    if (sheet === null) throw new Error('a sheet was kept and not found');
    return sheet;
  }

  /** A sheet by its uuid, every line judged as the roster stands now, or as it became when registered. */
  async sheet(id: string): Promise<ClassSheet | null> {
    const { db, actor } = this.scope;
    const record = await findSheet(db.read(), actor.organisationId, id);
    const taught = record && (await this.classes.record(record.classId));
    if (record === null || taught === null) return null;
    const judged = record.outcome ?? (await this.#judge(record, taught.passMark));
    return presentSheet(record, judged, this.classes.present(taught));
  }

  lines({ record, judged }: ClassSheet, asked: number, after: string | null): ClassLineConnection {
    const first = pageSize(asked);
    const from = after === null ? 0 : Number(fromCursor(after, 1)[0]) || 0;
    const page = judged.slice(from, from + first + 1).map((line, at) => ({ line, place: from + at + 1 }));
    return Object.assign(
      new ClassLineConnection(),
      toPage(
        page,
        first,
        after,
        ({ place }) => toCursor([place]),
        ({ line }) => presentLine(line, record.registeredAt !== null, this.scope.locale),
      ),
    );
  }

  /** Everybody in a class, for the template; null when it is not one of the viewer's organisation. */
  async rosterOf(classId: string): Promise<MemberRecord[] | null> {
    const taught = await this.classes.record(uuidOf('TaughtClass', classId));
    return taught && membersOf(this.scope.db.read(), taught.id, null);
  }

  async #judge(record: SheetRecord, passMark: number): Promise<JudgedLine[]> {
    const members = await membersOf(
      this.scope.db.read(),
      record.classId,
      record.lines.map(({ studyNumber }) => studyNumber),
    );
    return judgeLines(record.lines, members, passMark);
  }
}

/** The lines under the heading; null when there is none. */
const linesOf = (rows: readonly (readonly string[])[]): ClassEntry[] | null => {
  for (const [at, cells] of rows.slice(0, headWithin).entries()) {
    const columns = columnsOf(cells);
    if (columns !== null)
      return rows.slice(at + 1).flatMap((line, below) => readLine(line, columns, at + below + 2) ?? []);
  }
  return null;
};
