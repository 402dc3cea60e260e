import { columnsUnder, plain } from '../kernel/columns.js';
import type { BulkEntry, BulkFault } from './bulk.rules.js';

/** The columns of a sheet, in any order, under Chinese or English heads. */
export const bulkColumns = ['studyNumber', 'courseNumber', 'name'] as const;
export type BulkColumn = (typeof bulkColumns)[number];

const titles: Readonly<Record<BulkColumn, readonly string[]>> = {
  studyNumber: ['继教学号', '继教号', '学号', '学员号', 'studynumber', 'studyno', 'teachernumber'],
  courseNumber: [
    '课程编号',
    '课程号',
    '课程代码',
    '编号',
    'coursenumber',
    'courseno',
    'coursecode',
    'course',
  ],
  name: ['姓名', '教师姓名', '教师', 'name', 'teacher', 'teachername'],
};

/** Where each known column stands; null unless there is one of study numbers and one of course numbers. */
export const bulkColumnsOf = (cells: readonly string[]): ReadonlyMap<BulkColumn, number> | null => {
  const found = columnsUnder(titles, bulkColumns, cells);
  return found.has('studyNumber') && found.has('courseNumber') ? found : null;
};

/** A line of a sheet; null for one without a single word. */
export const readBulkLine = (
  cells: readonly string[],
  columns: ReadonlyMap<BulkColumn, number>,
  line: number,
): BulkEntry | null => {
  const cell = (column: BulkColumn): string => {
    const at = columns.get(column);
    return at === undefined ? '' : plain(cells[at] ?? '').slice(0, longest);
  };
  const studyNumber = cell('studyNumber').toUpperCase();
  const courseNumber = cell('courseNumber').toUpperCase();
  const name = cell('name');
  if (studyNumber === '' && courseNumber === '' && name === '') return null;
  return {
    line,
    studyNumber,
    courseNumber,
    name: name === '' ? null : name,
    fault: faultOf(studyNumber, courseNumber, name),
    facts: {},
  };
};

/** Longer than any number or name of ours: what is more is not kept. */
const longest = 60;

const faultOf = (studyNumber: string, courseNumber: string, name: string): BulkFault | null => {
  // None is ever worked out; a cell that would be one in a spreadsheet is not taken for a number or a name.
  if ([studyNumber, courseNumber, name].some((cell) => /^[=+\-@]/.test(cell))) return 'formula';
  if (studyNumber === '') return 'numberMissing';
  return courseNumber === '' ? 'courseMissing' : null;
};

/** The heading stands among the first lines: some sheets have a title above it. */
const headWithin = 10;

/** The lines under the heading; null when there is none. */
export const bulkEntriesOf = (rows: readonly (readonly string[])[]): BulkEntry[] | null => {
  for (const [at, cells] of rows.slice(0, headWithin).entries()) {
    const columns = bulkColumnsOf(cells);
    if (columns !== null)
      return rows.slice(at + 1).flatMap((line, below) => readBulkLine(line, columns, at + below + 2) ?? []);
  }
  return null;
};
