import { columnsUnder, plain } from '../kernel/columns.js';
import type { ClassEntry, LineFault } from './class-result.rules.js';

/** The columns of a sheet, as the template has them and as people write them. */
export const sheetColumns = ['studyNumber', 'name', 'attended', 'score', 'passed'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

const titles: Readonly<Record<SheetColumn, readonly string[]>> = {
  studyNumber: ['继教学号', '学号', '学员号', 'studynumber', 'studyno'],
  name: ['姓名', '教师姓名', 'name', 'teacher'],
  attended: ['出勤', '是否出勤', '到课', '考勤', 'attended', 'attendance'],
  score: ['成绩', '分数', '得分', 'score', 'mark'],
  passed: ['合格', '是否合格', '通过', '是否通过', 'passed', 'pass'],
};

const yes = new Set([
  '是',
  '有',
  '到',
  '出勤',
  '到课',
  '合格',
  '通过',
  '1',
  'y',
  'yes',
  'true',
  '√',
  '✓',
  'v',
  't',
]);
const no = new Set([
  '否',
  '无',
  '缺',
  '缺勤',
  '未到',
  '不合格',
  '未通过',
  '0',
  'n',
  'no',
  'false',
  '×',
  '✗',
  'x',
  'f',
]);

/** Where each known column stands; null unless there is a study number and something to register. */
export const columnsOf = (cells: readonly string[]): ReadonlyMap<SheetColumn, number> | null => {
  const found = columnsUnder(titles, sheetColumns, cells);
  return found.has('studyNumber') && found.has('score') ? found : null;
};

/** A line of a sheet; null for one without a single word. */
export const readLine = (
  cells: readonly string[],
  columns: ReadonlyMap<SheetColumn, number>,
  line: number,
): ClassEntry | null => {
  const cell = (column: SheetColumn): string => {
    const at = columns.get(column);
    return at === undefined ? '' : plain(cells[at] ?? '');
  };
  if (sheetColumns.every((column) => cell(column) === '')) return null;
  const attended = answerOf(cell('attended'));
  const passed = answerOf(cell('passed'));
  const score = scoreOf(cell('score'));
  const faults: (LineFault | false)[] = [
    attended === undefined && 'attended_unreadable',
    score === undefined && 'score_unreadable',
    passed === undefined && 'passed_unreadable',
  ];
  return {
    line,
    studyNumber: cell('studyNumber').toUpperCase(),
    name: cell('name') === '' ? null : cell('name'),
    attended: attended ?? null,
    score: score ?? null,
    passed: passed ?? null,
    fault: faults.find((fault) => fault !== false) ?? null,
  };
};

/** Null for an empty cell, undefined for a word that is neither. */
const answerOf = (cell: string): boolean | null | undefined => {
  if (cell === '') return null;
  const said = cell.toLowerCase();
  if (yes.has(said)) return true;
  return no.has(said) ? false : undefined;
};

const scoreOf = (cell: string): number | null | undefined => {
  if (cell === '') return null;
  const text = cell.replace(/分$/, '');
  return /^-?\d{1,6}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
};
