import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { neutral, type Cell } from './cell.js';

/** A sheet of Excel holds 1,048,576 lines; what is more goes on in a further sheet. */
const linesASheet = 1_000_000;

/**
 * Writes a table as an .xlsx file, page by page: memory stays flat however long it is. Texts are texts, never formulas, also
 * after somebody has saved the file as CSV; numbers are numbers. Gives how many lines it has besides the head.
 */
export const writeWorkbook = async (
  path: string,
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<number> => {
  const out = createWriteStream(path);
  let failed: Error | null = null;
  let room = true;
  out.on('error', (error) => (failed = error));
  const zip = new Zip((error, piece, last) => {
    if (error !== null) failed = error;
    room = out.write(piece);
    if (last) out.end();
  });
  let lines = 0;
  let sheets = 0;
  let sheet: ZipDeflate | null = null;
  const endSheet = (): void => sheet?.push(strToU8('</sheetData></worksheet>'), true);
  const newSheet = (): ZipDeflate => {
    endSheet();
    sheets += 1;
    // a third larger than at level 6, in half the time: a city's lists have millions of lines
    const next = new ZipDeflate(`xl/worksheets/sheet${String(sheets)}.xml`, { level: 3 });
    zip.add(next);
    next.push(strToU8(sheetHead + rowOf(head, 1)));
    return next;
  };
  sheet = newSheet();
  for await (const page of pages) {
    for (let from = 0; from < page.length;) {
      const left: number = sheets * linesASheet - lines;
      if (left === 0) sheet = newSheet();
      const part = page.slice(from, from + (left === 0 ? linesASheet : left));
      const above = lines - (sheets - 1) * linesASheet + 2;
      sheet.push(strToU8(part.map((cells, at) => rowOf(cells, above + at)).join('')));
      lines += part.length;
      from += part.length;
    }
    if (failed !== null) throw failed as Error;
    if (!room) await once(out, 'drain');
  }
  endSheet();
  for (const [name, text] of Object.entries(frame(sheets))) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  const closed = once(out, 'close');
  zip.end();
  await closed;
  if (failed !== null) throw failed as Error;
  return lines;
};

/** `line` counts from 1, the head being the first; readers other than Excel find a cell by its name alone. */
const rowOf = (cells: readonly Cell[], line: number): string =>
  `<row r="${String(line)}">${cells.map((cell, at) => cellOf(cell, `${letters(at)}${String(line)}`)).join('')}</row>`;

/** A to Z, AA and on. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCodePoint(65 + (column % 26));

const cellOf = (cell: Cell, name: string): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${String(cell)}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(neutral(cell)))}</t></is></c>`;
};

/** What XML has no place for is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetHead =
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" defaultColWidth="16"/><sheetData>`;

/** The small files around the sheets. */
const frame = (sheets: number): Readonly<Record<string, string>> => {
  const each = (text: (sheet: string) => string): string =>
    Array.from({ length: sheets }, (_, at) => text(String(at + 1))).join('');
  return {
    '[Content_Types].xml':
      `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      each(
        (sheet) =>
          `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      ) +
      '</Types>',
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${each((sheet) => `<sheet name="Sheet${sheet}" sheetId="${sheet}" r:id="rId${sheet}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships">${each((sheet) => `<Relationship Id="rId${sheet}" Type="${relationships}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`)}</Relationships>`,
  };
};
