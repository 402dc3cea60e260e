import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.js';
import { readSheet } from './sheet.js';
import { writeWorkbook } from './workbook.js';

const limits = { bytes: 1e8, unpacked: 1e9, rows: 1e6, columns: 40 };

const written = async (
  pages: readonly (readonly (readonly Cell[])[])[],
): Promise<readonly (readonly string[])[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-workbook-'));
  const path = join(folder, 'list.xlsx');
  const each = async function* (): AsyncGenerator<readonly (readonly Cell[])[]> {
    yield* pages;
  };
  expect(await writeWorkbook(path, ['学号', '学时'], each())).toBe(pages.flat().length);
  const content = await readSheet(new Uint8Array(await readFile(path)), limits);
  await rm(folder, { recursive: true });
  return 'rows' in content ? content.rows : [];
};

describe('a workbook written page by page', () => {
  it('is read as it was written: digits kept, numbers numbers, nothing a formula, gaps empty', async () => {
    const rows = await written([
      [
        ['0012', 1.5],
        ['=1+1', null],
      ],
      [
        [null, 3],
        ['a < b & "c" 欧阳\u0001', 0],
      ],
    ]);
    expect(rows).toEqual([
      ['学号', '学时'],
      ['0012', '1.5'],
      ["'=1+1", ''],
      ['', '3'],
      ['a < b & "c" 欧阳', '0'],
    ]);
  });

  it('holds tens of thousands of lines, in order', async () => {
    const page = (from: number): Cell[][] =>
      Array.from({ length: 2_000 }, (_, at) => [String(from + at), at]);
    const rows = await written(Array.from({ length: 20 }, (_, n) => page(n * 2_000)));
    expect(rows).toHaveLength(40_001);
    expect(rows.slice(1).every(([number], at) => number === String(at))).toBe(true);
  });
});
