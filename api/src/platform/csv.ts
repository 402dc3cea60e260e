import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { neutral, type Cell } from '@xueshi/schema/platform/cell';
import { stringify } from 'csv-stringify';

/**
 * Streams a table as CSV that spreadsheets open in Chinese (UTF-8 with a mark), page by page and never faster than it is
 * read: memory stays flat however long the table is. Ends early when the reader leaves.
 */
export const sendCsv = async (
  response: ServerResponse,
  fileName: string,
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  csv.pipe(response);
  response.once('close', () => csv.destroy());
  csv.write(head.map(neutral));
  for await (const page of pages)
    for (const row of page) {
      if (csv.destroyed) return;
      if (!csv.write(row.map(neutral))) await Promise.race([once(csv, 'drain'), once(csv, 'close')]);
    }
  csv.end();
  await once(response, 'close');
};
