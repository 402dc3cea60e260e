import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
import { readSheet as readXlsx } from 'read-excel-file/universal';

/** What a sheet may hold; whatever is larger is put away before it is read. */
export interface SheetLimits {
  /** bytes as sent */
  readonly bytes: number;
  /** bytes once unpacked, whatever the archive says of itself */
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
}

export const sheetFaults = [
  'sheetEmpty',
  'sheetTooLarge',
  'sheetTooManyRows',
  'sheetUnreadable',
  'sheetOldFormat',
] as const;
export type SheetFault = (typeof sheetFaults)[number];

export type SheetContent =
  | { readonly rows: readonly (readonly string[])[]; readonly format: 'xlsx' | 'csv' }
  | { readonly fault: SheetFault };

/**
 * The first sheet of an .xlsx, or a .csv in UTF-8 or GBK, as text cells: by its bytes, never by its name. Formulas give
 * the value they had when the file was saved; none is worked out.
 */
export const readSheet = async (bytes: Uint8Array, limits: SheetLimits): Promise<SheetContent> => {
  if (bytes.length === 0) return { fault: 'sheetEmpty' };
  if (bytes.length > limits.bytes) return { fault: 'sheetTooLarge' };
  if (startsWith(bytes, oldOffice)) return { fault: 'sheetOldFormat' };
  const zipped = startsWith(bytes, zip);
  const read = zipped ? await readZipped(bytes, limits) : readText(bytes, limits);
  if (!Array.isArray(read)) return { fault: read };
  const rows = read.map((cells) => cells.slice(0, limits.columns));
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) return { fault: 'sheetEmpty' };
  return { rows, format: zipped ? 'xlsx' : 'csv' };
};

const zip = [0x50, 0x4b];
/** .xls, and an .xlsx behind a password */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

const readZipped = async (bytes: Uint8Array, limits: SheetLimits): Promise<string[][] | SheetFault> => {
  const parts = unpack(bytes, limits.unpacked);
  if (typeof parts === 'string') return parts;
  try {
    // Packed anew, so that what the archive claims of its sizes is never believed.
    const honest = zipSync(parts, { level: 0 });
    const copy = new ArrayBuffer(honest.length);
    new Uint8Array(copy).set(honest);
    // Numbers stay the text they are: a study number must not lose a digit on its way through a float.
    const rows = await readXlsx<string>(copy, { parseNumber: (text) => text, trim: false });
    return rows.length > limits.rows ? 'sheetTooManyRows' : rows.map((cells) => cells.map(textOf));
  } catch {
    return 'sheetUnreadable';
  }
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
};

/** The XML of the archive, unpacked piece by piece and only until it is too much. */
const unpack = (bytes: Uint8Array, most: number): Record<string, Uint8Array> | SheetFault => {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let broken = false;
  const archive = new Unzip((file) => {
    if (!/\.(xml|rels)$/.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (fault, piece) => {
      if (fault !== null) broken = true;
      else size += piece.length;
      if (size > most) file.terminate();
      else pieces.push(piece);
    };
    if (size <= most) file.start();
  });
  archive.register(UnzipPassThrough);
  archive.register(UnzipInflate);
  const step = 16_384;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      if (size > most) break;
      archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    broken = true;
  }
  if (size > most) return 'sheetTooLarge';
  if (broken) return 'sheetUnreadable';
  return Object.fromEntries([...parts].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
};

const readText = (bytes: Uint8Array, limits: SheetLimits): string[][] | SheetFault => {
  const text = decoded(bytes);
  if (text === null) return 'sheetUnreadable';
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: limits.rows + 1,
    });
    return rows.length > limits.rows ? 'sheetTooManyRows' : rows;
  } catch {
    return 'sheetUnreadable';
  }
};

/** UTF-8 where it is that, with a mark at its beginning or without; else GBK, as Excel saves here; nothing binary. */
const decoded = (bytes: Uint8Array): string | null => {
  if (bytes.includes(0) && !startsWith(bytes, [0xff, 0xfe])) return null;
  for (const encoding of startsWith(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding
    }
  return null;
};

/** What parts the cells of the first line: a tab when it came out of Excel's "Unicode text", a semicolon in some regions. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  return ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ',';
};
