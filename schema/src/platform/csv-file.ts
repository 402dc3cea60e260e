import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { neutral, type Cell } from './cell.js';

/**
 * Writes a table as a CSV file that spreadsheets open in Chinese (UTF-8 with a mark), page by page: memory stays flat
 * however long it is, and no cell computes anything. Gives how many lines it has besides the head.
 */
export const writeCsv = async (
  path: string,
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<number> => {
  let lines = 0;
  const cells = async function* (): AsyncGenerator<Cell[]> {
    yield head.map(neutral);
    for await (const page of pages)
      for (const line of page) {
        lines += 1;
        yield line.map(neutral);
      }
  };
  await pipeline(cells, stringify({ bom: true, record_delimiter: 'windows' }), createWriteStream(path));
  return lines;
};
