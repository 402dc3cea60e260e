import type { ServerResponse } from 'node:http';
import { neutral, type Cell } from '@xueshi/schema/platform/cell';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/**
 * Sends a table as a workbook of one sheet. Every cell is text, so that a study number keeps its digits and nothing is
 * taken for a formula, not even after somebody has saved it as CSV. For tables of some thousand rows: it is made in memory.
 */
export const sendXlsx = async (
  response: ServerResponse,
  fileName: string,
  head: readonly string[],
  lines: readonly (readonly Cell[])[],
): Promise<void> => {
  const data: SheetData = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...lines.map((cells) =>
      cells.map((cell) =>
        cell === null ? null : { value: String(neutral(cell)), type: String, format: '@' },
      ),
    ),
  ];
  const bytes = await writeXlsxFile(data, {
    columns: head.map(() => ({ width: 16 })),
    stickyRowsCount: 1,
  }).toBuffer();
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${fileName}"`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
};
