import { describe, expect, it } from 'vitest';
import { bulkColumnsOf, bulkEntriesOf } from './bulk-cells.rules.js';
import { markFaults, mayStaffDrop, type BulkEntry } from './bulk.rules.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 8, day));
const term = {
  firstOpens: at(4),
  firstCloses: at(13),
  makeupOpens: at(14),
  makeupCloses: at(18),
  studyOpens: at(25),
  studyCloses: at(30),
};
const entry = (
  line: number,
  studyNumber: string,
  courseNumber: string,
  name: string | null = null,
): BulkEntry => ({
  line,
  studyNumber,
  courseNumber,
  name,
  fault: null,
  facts: {},
});

describe('a sheet of a bulk (S11)', () => {
  it('is read under heads in any order and language, below a title, with full-width digits as ordinary ones', () => {
    expect(bulkColumnsOf(['课程编号', '备注', '继教学号'])).toEqual(
      new Map([
        ['studyNumber', 2],
        ['courseNumber', 0],
      ]),
    );
    expect(bulkColumnsOf(['继教学号', '成绩'])).toBeNull();
    expect(
      bulkEntriesOf([['代选名单'], ['Course No.', 'Study number'], ['２０２６0001 ', 'a1'], ['', '']]),
    ).toEqual([entry(3, 'A1', '20260001')]);
    expect(bulkEntriesOf([['1', '2']])).toBeNull();
  });

  it('takes no formula for a number, and says which number is missing', () => {
    const read = bulkEntriesOf([
      ['学号', '课程号'],
      ['=A1', '1'],
      ['1', '＋1'],
      ['', '1'],
      ['1', ''],
    ]);
    expect(read?.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'formula'],
      [3, 'formula'],
      [4, 'numberMissing'],
      [5, 'courseMissing'],
    ]);
  });

  it('counts a pair once, and a line that names somebody else not at all', () => {
    const ground = {
      teachers: [{ id: 't', studyNumber: 'A1', name: '欧阳敏', lineage: [] }],
      offerings: [],
    };
    const marked = markFaults(
      [
        entry(2, 'A1', 'C1', '张三'),
        entry(3, 'A1', 'C1', '欧阳 敏'),
        entry(4, 'A1', 'C1'),
        entry(5, 'A1', 'C2'),
      ],
      ground,
    );
    expect(marked.map(({ fault, facts }) => [fault, facts])).toEqual([
      ['nameDiffers', { given: '张三', name: '欧阳敏' }],
      [null, {}],
      ['duplicate', { line: 3 }],
      [null, {}],
    ]);
  });
});

describe('deleting on a teacher’s behalf (S3, S10)', () => {
  it('is the school’s in both rounds, and says when it will be again', () => {
    const own = { source: 'teacher', category: null };
    expect([at(5), at(15)].map((now) => mayStaffDrop(own, term, now))).toEqual([null, null]);
    expect(mayStaffDrop(own, term, at(1))).toMatchObject({
      key: 'bulkClosed',
      availableAt: term.firstOpens,
    });
    expect(mayStaffDrop(own, term, new Date(Date.UTC(2026, 8, 13, 12)))).toMatchObject({
      availableAt: term.makeupOpens,
    });
    expect(mayStaffDrop(own, term, at(20))).toMatchObject({ key: 'bulkOver' });
  });

  it('leaves the required courses of a bundle alone', () => {
    expect(mayStaffDrop({ source: 'bundle', category: 'elective' }, term, at(5))).toBeNull();
    expect(mayStaffDrop({ source: 'bundle', category: 'school_based' }, term, at(5))).toMatchObject({
      rule: 'S10',
      key: 'requiredKept',
    });
  });
});
