import type { Locale } from '@xueshi/schema/kernel/locale';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { MemberRecord } from '@xueshi/schema/study/class.store';
import type { Cell } from '@xueshi/schema/platform/cell';
import { sendCsv } from '../platform/csv.js';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { sendXlsx } from '../platform/xlsx.js';
import { lineText, standingText } from './class-line.texts.js';
import { organisationStaff } from './class.policy.js';

const templateHead: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['继教学号', '姓名', '学校', '出勤', '成绩', '合格'],
  en: ['Study number', 'Name', 'School', 'Attended', 'Score', 'Passed'],
};

const outcomeHead: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['行', '继教学号', '姓名', '结果', '说明'],
  en: ['Line', 'Study number', 'Name', 'Result', 'What became of it'],
};

/** The roster as a template to fill in; what stands already is filled in. */
const template =
  (format: 'csv' | 'xlsx'): Download =>
  async (context, asked, response) => {
    const classId = asked.get('class') ?? '';
    const roster = await context.sheets.rosterOf(classId);
    if (roster === null) return sendJson(response, 404, { error: 'not found' });
    const { locale } = context;
    await context.db.work((tx) =>
      context.audit(tx, 'class.export', {
        subject: { type: 'Offering', id: uuidOf('TaughtClass', classId) ?? '' },
        facts: { rows: roster.length, format },
      }),
    );
    const lines = roster.map((member) => templateLine(member, locale));
    if (format === 'xlsx') return sendXlsx(response, 'class.xlsx', templateHead[locale], lines);
    return sendCsv(response, 'class.csv', templateHead[locale], oneByOne([lines]));
  };

const templateLine = (
  { studyNumber, name, schoolName, schoolNameEn, standing }: MemberRecord,
  locale: Locale,
): Cell[] => {
  const zh = locale === 'zh';
  const said = (value: boolean): string => (zh ? (value ? '是' : '否') : value ? 'yes' : 'no');
  return [
    studyNumber,
    name,
    zh ? schoolName : (schoolNameEn ?? schoolName),
    standing === null ? null : said(standing.attended),
    standing === null ? null : standing.score,
    standing === null ? null : said(standing.passed),
  ];
};

/** What becomes, or became, of every line of a sheet. */
const outcome: Download = async (context, asked, response) => {
  const id = uuidOf('ClassSheet', asked.get('sheet') ?? '');
  const sheet = id === null ? null : await context.sheets.sheet(id);
  if (sheet === null) return sendJson(response, 404, { error: 'not found' });
  const { locale } = context;
  const done = sheet.registeredAt !== null;
  const lines = sheet.judged
    .toSorted((a, b) => a.line - b.line)
    .map((line): Cell[] => [
      line.line,
      line.studyNumber,
      line.name,
      line.standing === null ? null : standingText(line.standing, locale),
      lineText(line, done, locale),
    ]);
  return sendCsv(response, 'class-results.csv', outcomeHead[locale], oneByOne([lines]));
};

async function* oneByOne<Page>(pages: readonly Page[]): AsyncIterable<Page> {
  yield* pages;
}

/** `GET /exports/…?class=` and `?sheet=`, global ids. */
export const classExports = [
  ['/exports/class-template.xlsx', downloadFor(organisationStaff, 'class-template.xlsx', template('xlsx'))],
  ['/exports/class-template.csv', downloadFor(organisationStaff, 'class-template.csv', template('csv'))],
  ['/exports/class-sheet.csv', downloadFor(organisationStaff, 'class-sheet.csv', outcome)],
] as const;
