import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { ClassEntry, JudgedLine } from './class-result.rules.js';

export interface SheetRecord {
  readonly id: string;
  readonly classId: string;
  readonly fileName: string;
  readonly uploadedAt: Instant;
  readonly registeredAt: Instant | null;
  readonly lines: readonly ClassEntry[];
  /** what became of each line when it was registered; null before */
  readonly outcome: readonly JudgedLine[] | null;
}

const sheetColumns = `s.id, s.offering_id as "classId", s.file_name as "fileName", s.uploaded_at as "uploadedAt",
  s.registered_at as "registeredAt", s.lines, s.outcome`;

/** Keeps a sheet for its review; the same person's earlier ones of the class that came to nothing go. */
export const keepSheet = async (
  tx: Tx,
  sheet: {
    readonly classId: string;
    readonly uploadedBy: string;
    readonly fileName: string;
    readonly lines: readonly ClassEntry[];
    readonly now: Instant;
  },
): Promise<string> => {
  await rows(
    tx,
    `delete from class_sheet where offering_id = $1 and uploaded_by = $2 and registered_at is null`,
    [sheet.classId, sheet.uploadedBy],
  );
  const kept = await row<{ id: string }>(
    tx,
    `insert into class_sheet (offering_id, uploaded_by, uploaded_at, file_name, lines)
     values ($1, $2, $3, $4, $5::jsonb) returning id`,
    [sheet.classId, sheet.uploadedBy, sheet.now, sheet.fileName, JSON.stringify(sheet.lines)],
  );
  if (!kept) throw new Error('a sheet was inserted and not returned');
  return kept.id;
};

/** A sheet of a class of this organisation; any other answers like one that does not exist. */
export const findSheet = (tx: Tx, organisationId: string, id: string): Promise<SheetRecord | null> =>
  row<SheetRecord>(
    tx,
    `select ${sheetColumns} from class_sheet s join offering o on o.id = s.offering_id
     join course c on c.id = o.course_id where s.id = $2 and c.declaring_id = $1`,
    [organisationId, id],
  );

/** A sheet is registered once, and keeps what became of its lines; false when it was already. */
export const settleSheet = async (
  tx: Tx,
  sheet: { readonly id: string; readonly registrationId: string; readonly outcome: readonly JudgedLine[] },
  now: Instant,
): Promise<boolean> => {
  const settled = await rows(
    tx,
    `update class_sheet set registration_id = $2, outcome = $3::jsonb, registered_at = $4
     where id = $1 and registered_at is null returning id`,
    [sheet.id, sheet.registrationId, JSON.stringify(sheet.outcome), now],
  );
  return settled.length === 1;
};
