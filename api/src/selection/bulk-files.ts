import { offeringsOfTerm } from '@xueshi/schema/catalogue/term-offerings.store';
import { maySee } from '@xueshi/schema/catalogue/rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { activeTeachers } from '@xueshi/schema/selection/bulk-press.store';
import { bulkVerdicts, type BulkVerdict } from '@xueshi/schema/selection/bulk.rules';
import { pageBulkLines, type BulkLineRecord } from '@xueshi/schema/selection/bulk.store';
import { catalogueScope } from '../catalogue/catalogue.policy.js';
import type { Context } from '../context.js';
import type { Cell } from '@xueshi/schema/platform/cell';
import { sendCsv } from '../platform/csv.js';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { sendXlsx } from '../platform/xlsx.js';
import { bulkLineText } from './bulk-line.texts.js';
import { listStaff, selectsInBulk } from './bulk.policy.js';

const heads: Readonly<
  Record<'outcome' | 'template' | 'courses', Readonly<Record<Locale, readonly string[]>>>
> = {
  outcome: {
    zh: ['行', '继教学号', '姓名', '课程编号', '课程', '结果', '说明'],
    en: ['Line', 'Study number', 'Name', 'Course number', 'Course', 'Result', 'What became of it'],
  },
  template: { zh: ['继教学号', '姓名', '课程编号'], en: ['Study number', 'Name', 'Course number'] },
  courses: {
    zh: [
      '课程编号',
      '课程',
      '主讲',
      '申报单位',
      '学时类别',
      '学时',
      '培训费',
      '资料费',
      '名额',
      '已选',
      '状态',
    ],
    en: [
      'Course number',
      'Course',
      'Lecturer',
      'Declared by',
      'Hour kind',
      'Hours',
      'Training fee',
      'Material fee',
      'Seats',
      'Selected',
      'State',
    ],
  },
};

const results: Readonly<Record<BulkVerdict, Readonly<Record<Locale, string>>>> = {
  planned: { zh: '未处理', en: 'not reached' },
  selected: { zh: '已选上', en: 'selected' },
  already: { zh: '原来已选', en: 'on the list before' },
  refused: { zh: '没有选上', en: 'not selected' },
  undone: { zh: '已撤回', en: 'taken back' },
  changed: { zh: '没有撤回', en: 'not taken back' },
};

const page = 1_000;

/** What becomes, or became, of every line of a bulk. */
const outcome: Download = async (context, asked, response) => {
  const id = uuidOf('BulkSelection', asked.get('bulk') ?? '');
  const bulk = id === null ? null : await context.bulks.bulk(id);
  if (bulk === null) return sendJson(response, 404, { error: 'not found' });
  await context.db.work((tx) =>
    context.audit(tx, 'bulk.export', {
      subject: { type: 'BulkSelection', id: bulk.record.id },
      facts: { rows: bulk.counts.lines },
    }),
  );
  await sendCsv(response, 'bulk.csv', heads.outcome[context.locale], outcomePages(context, bulk.record.id));
};

async function* outcomePages({ db, locale }: Context, bulkId: string): AsyncGenerator<Cell[][]> {
  let after: { place: number; line: number } | null = null;
  for (;;) {
    const found: (BulkLineRecord & { place: number })[] = await pageBulkLines(db.read(), bulkId, {
      verdict: null,
      after,
      limit: page,
    });
    yield found.map((line) => outcomeLine(line, locale));
    const last = found.at(-1);
    if (last === undefined || found.length < page) return;
    after = { place: last.place, line: last.line };
  }
}

const outcomeLine = (line: BulkLineRecord, locale: Locale): Cell[] => [
  line.line,
  line.studyNumber,
  line.teacherName ?? line.name,
  line.courseNumber,
  locale === 'en' ? (line.courseTitleEn ?? line.courseTitle) : line.courseTitle,
  results[bulkVerdicts.find((verdict) => verdict === line.verdict) ?? 'refused'][locale],
  bulkLineText(line, locale),
];

/** Every active teacher of the school, for course numbers to be filled in. */
const template: Download = async (context, _, response) => {
  const { db, actor, locale } = context;
  const teachers = await activeTeachers(db.read(), actor.organisationId);
  await db.work((tx) => context.audit(tx, 'bulk.template', { facts: { rows: teachers.length } }));
  await sendXlsx(
    response,
    'bulk-template.xlsx',
    heads.template[locale],
    teachers.map(({ studyNumber, name }) => [studyNumber, name, null]),
  );
};

/** S11: what the term offers to the viewer's people. */
const courses: Download = async ({ db, actor, locale, terms }, asked, response) => {
  const term = await terms.chosen(asked.get('term'));
  if (term === null) return sendJson(response, 404, { error: 'not found' });
  const scope = catalogueScope(actor);
  const zh = locale === 'zh';
  const offered = (await offeringsOfTerm(db.read(), term.id)).filter((offering) => maySee(offering, scope));
  await sendXlsx(
    response,
    `courses-${term.code}.xlsx`,
    heads.courses[locale],
    offered.map((one) => [
      one.number,
      zh ? one.title : (one.titleEn ?? one.title),
      one.lecturer,
      zh ? one.declaringName : (one.declaringNameEn ?? one.declaringName),
      kinds[one.hourKind][locale],
      one.hours,
      one.trainingFeeFen / 100,
      one.materialFeeFen / 100,
      one.seats ?? (zh ? '不限' : 'no limit'),
      one.selected,
      one.cancelledAt === null ? (zh ? '开设' : 'offered') : zh ? '停开' : 'cancelled',
    ]),
  );
};

const kinds = {
  public: { zh: '公需科目', en: 'public' },
  professional: { zh: '专业科目', en: 'professional' },
  elective: { zh: '个人选修', en: 'personal elective' },
} as const;

/** `GET /exports/…?bulk=` and `?term=`, global ids. */
export const bulkExports = [
  ['/exports/bulk.csv', downloadFor(selectsInBulk, 'bulk.csv', outcome)],
  ['/exports/bulk-template.xlsx', downloadFor(selectsInBulk, 'bulk-template.xlsx', template)],
  ['/exports/courses.xlsx', downloadFor(listStaff, 'courses.xlsx', courses)],
] as const;
