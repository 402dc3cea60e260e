import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../kernel/refusals.js';
import { columnsOf, readLine } from './class-cells.rules.js';
import { judgeLines, registrationRefused, type ClassEntry, type RosterMember } from './class-result.rules.js';

const passMark = 60;
const member = (studyNumber: string, given: Partial<RosterMember> = {}): RosterMember => ({
  teacherId: `t-${studyNumber}`,
  studyNumber,
  name: `教师${studyNumber}`,
  standing: null,
  ...given,
});
const roster = [
  member('1'),
  member('2'),
  member('3', { standing: { attended: true, score: 70, passed: true } }),
];

const columns = columnsOf(['继教学号', '姓名', '出勤', '成绩', '合格']);
const judge = (...lines: (readonly string[])[]) =>
  judgeLines(
    lines.flatMap((cells, at) => (columns === null ? [] : (readLine(cells, columns, at + 2) ?? []))),
    roster,
    passMark,
  );

describe('a line of results (H2, L3)', () => {
  it.each([
    [['1', '教师1', '是', '86.5', ''], 'new', { attended: true, score: 86.5, passed: true }],
    [['１', ' 教 师 1 ', '', '８６分', '合格'], 'new', { attended: true, score: 86, passed: true }],
    [['1', '', '出勤', '59.999', ''], 'new', { attended: true, score: 59.99, passed: false }],
    [['1', '', '是', '90', '否'], 'new', { attended: true, score: 90, passed: false }],
    [['1', '', '缺勤', '', ''], 'new', { attended: false, score: null, passed: false }],
    [['1', '', '否', '0', ''], 'new', { attended: false, score: null, passed: false }],
    [['3', '', '是', '70', ''], 'unchanged', { attended: true, score: 70, passed: true }],
    [['3', '', '是', '50', ''], 'correction', { attended: true, score: 50, passed: false }],
    [['1', '教师1', '', '', ''], 'blank', null],
  ] as const)('%j is %s', (cells, verdict, standing) => {
    expect(judge(cells)).toMatchObject([{ verdict, standing, fault: null }]);
  });

  it.each([
    [['', '教师1', '是', '80', ''], 'number_missing'],
    [['9', '', '是', '80', ''], 'not_in_class'],
    [['1', '别人', '是', '80', ''], 'name_differs'],
    [['1', '', '也许', '80', ''], 'attended_unreadable'],
    [['1', '', '是', '=1+1', ''], 'score_unreadable'],
    [['1', '', '是', 'NaN', ''], 'score_unreadable'],
    [['1', '', '是', '101', ''], 'score_out_of_range'],
    [['1', '', '是', '-1', ''], 'score_out_of_range'],
    [['1', '', '是', '', ''], 'score_missing'],
    [['1', '', '否', '80', ''], 'absent_with_score'],
    [['1', '', '是', '80', '大概'], 'passed_unreadable'],
    [['1', '', '否', '', '是'], 'passed_though_absent'],
    [['1', '', '是', '59', '是'], 'passed_below_mark'],
  ] as const)('%j is refused: %s', (cells, fault) => {
    expect(judge(cells)).toMatchObject([{ verdict: 'refused', fault, standing: null }]);
  });

  it('takes none of two lines about one teacher, and tells where the other stands', () => {
    expect(
      judge(['1', '', '是', '80', ''], ['2', '', '是', '80', ''], ['1', '', '是', '90', '']),
    ).toMatchObject([
      { fault: 'duplicate', facts: { lines: '4' } },
      { verdict: 'new' },
      { fault: 'duplicate', facts: { lines: '2' } },
    ]);
  });

  it('knows its columns by their titles in any order, and says when one is missing', () => {
    expect(columnsOf(['Score', 'Study number', 'x'])).toEqual(
      new Map([
        ['studyNumber', 1],
        ['score', 0],
      ]),
    );
    expect(columnsOf(['姓名', '成绩'])).toBeNull();
    expect(columnsOf(['继教学号', '姓名'])).toBeNull();
  });

  const anyEntry: fc.Arbitrary<ClassEntry> = fc.record({
    line: fc.nat(),
    studyNumber: fc.constantFrom('', '1', '2', '3', '9'),
    name: fc.option(fc.constantFrom('教师1', '教师2', '别人')),
    attended: fc.option(fc.boolean()),
    score: fc.option(fc.double({ min: -20, max: 120, noNaN: true })),
    passed: fc.option(fc.boolean()),
    fault: fc.option(fc.constantFrom('score_unreadable' as const)),
  });

  it('registers only what holds together, whatever was entered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: ({ line }) => line, maxLength: 8 }), (entries) => {
        const judged = judgeLines(entries, roster, passMark);
        expect(judged.map(({ line }) => line)).toEqual(entries.map(({ line }) => line));
        const taken = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'correction');
        expect(new Set(taken.map(({ teacherId }) => teacherId)).size).toBe(taken.length);
        const sound = judged.every(({ standing, fault }) => {
          if (standing === null) return true;
          const { attended, score, passed } = standing;
          const inRange = score === null || (score >= 0 && score <= 100);
          return (
            fault === null &&
            inRange &&
            (score === null) === !attended &&
            (!passed || (score !== null && score >= passMark))
          );
        });
        expect(sound).toBe(true);
      }),
    );
  });
});

describe('when results are registered (H2)', () => {
  const studyOpens = new Date('2026-10-10T00:00:00+08:00');
  const yearEnds = new Date('2027-01-01T00:00:00+08:00');
  const taught = { year: 2026, studyOpens, yearEnds, cancelledAt: null };

  it('is from the beginning of study until the end of 31 December', () => {
    expect(registrationRefused(taught, studyOpens)).toBeNull();
    expect(registrationRefused(taught, new Date(yearEnds.getTime() - 1))).toBeNull();
    expect(registrationRefused(taught, yearEnds)).toMatchObject({ rule: 'H2', key: 'yearOver' });
    expect(registrationRefused(taught, new Date(studyOpens.getTime() - 1))).toMatchObject({
      key: 'classNotBegun',
      availableAt: studyOpens,
    });
    expect(isRefused(registrationRefused({ ...taught, cancelledAt: studyOpens }, yearEnds))).toBe(true);
  });
});
