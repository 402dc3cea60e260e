import type { Instant } from '@xueshi/schema/kernel/instants';
import { cityDayOnPaper } from '@xueshi/schema/platform/city-time';
import { sumFees, yuan } from '@xueshi/schema/selection/bill.rules';
import type { BillLineRecord, BillRecord } from '@xueshi/schema/selection/bill-list.store';
import { refundOf } from '@xueshi/schema/selection/refund.rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Paper } from '../platform/pdf.js';

const [ink, soft, rule] = ['#1d1b18', '#57524a', '#8f887a'];

const heading = (paper: Paper, title: string, under: string): void => {
  paper.fillColor(ink).fontSize(20).text(title, { align: 'center' }).moveDown(0.4);
  paper.fillColor(soft).fontSize(10).text(under, { align: 'center' }).moveDown(1.4);
  paper.fillColor(ink).fontSize(11);
};

type Row = readonly (string | number)[];

/** A table whose last columns are amounts; its head is repeated by nobody, since lines are numbered. */
const table = (
  paper: Paper,
  widths: (number | '*')[],
  amounts: number,
  head: Row,
  lines: readonly Row[],
): void => {
  const align = (at: number): 'left' | 'right' => (at >= head.length - amounts ? 'right' : 'left');
  const cells = (row: Row, heads: boolean) =>
    row.map((value, at) => ({
      text: String(value),
      align: { x: align(at), y: 'center' as const },
      ...(heads ? { backgroundColor: '#f4f0e6' } : {}),
    }));
  paper.fontSize(9.5).table({
    columnStyles: widths.map((width) => ({ width })),
    defaultStyle: { border: 0.5, borderColor: rule, padding: 5 },
    data: [cells(head, true), ...lines.map((line) => cells(line, false))],
  });
  paper.fontSize(11).moveDown(1);
};

/** Room to sign and to put the seal, in the lower right. */
const seal = (paper: Paper, name: string): void => {
  if (paper.y > paper.page.height - 230) paper.addPage();
  paper.moveDown(2);
  const { left } = paper.page.margins;
  const from = paper.page.width / 2;
  for (const line of [
    '经办人：____________________',
    '校长（签名）：____________________',
    `${name}（盖章）`,
    '________ 年 ____ 月 ____ 日',
  ])
    paper.text(line, from, paper.y, { width: paper.page.width - left - from }).moveDown(1);
};

const window = ({ paymentOpens, paymentCloses }: TermRecord): string =>
  `${cityDayOnPaper(paymentOpens)}至${cityDayOnPaper(paymentCloses)}`;

/** What was paid, and of it what went or goes back (S3). */
const settled = (bill: BillRecord, paidFen: number): string => {
  const open = refundOf(bill);
  return [
    `本账单已缴 ${yuan(paidFen)} 元`,
    ...(bill.refundedFen > 0 ? [`缴费后删课，已退还 ${yuan(bill.refundedFen)} 元`] : []),
    ...(open > 0 ? [`缴费后删课，应退还 ${yuan(open)} 元`] : []),
  ]
    .join('；')
    .concat('。');
};

/** What became of the fees of a deleted course. */
const deleted = ({ paid, refunded }: BillLineRecord): string =>
  refunded ? '已删课，已退费' : paid ? '已删课，应退费' : '已删课，不收费';

/** S13: what a school pays to an organisation, until when, and for whom. */
export const drawNotice = (
  paper: Paper,
  bill: BillRecord,
  lines: readonly BillLineRecord[],
  term: TermRecord,
): void => {
  heading(paper, '教师继续教育缴费通知单', `${term.name}（${term.code}）    账单号 ${bill.number}`);
  paper.text(`${bill.sealName}：`).moveDown(0.5);
  paper.text(
    `贵校教师在${term.name}选报${bill.chargingName}的课程，应缴费用如下。请于${window(term)}由学校统一缴清，` +
      '并交回盖章的申报表；没有申报表不收款。',
    { lineGap: 4, indent: 22 },
  );
  paper.moveDown(0.8);
  table(
    paper,
    ['*', 80, 80, 80, 90],
    4,
    ['收费单位', '培训费（元）', '资料费（元）', '核减（元）', '应缴合计（元）'],
    [
      [
        bill.chargingName,
        yuan(bill.trainingFen),
        yuan(bill.materialFen),
        yuan(bill.creditedFen),
        yuan(bill.dueFen),
      ],
    ],
  );
  if (bill.paidFen !== null) paper.text(settled(bill, bill.paidFen)).moveDown(0.5);
  paper.text(`明细：${String(bill.teachers)} 位教师，${String(lines.length)} 门次`).moveDown(0.5);
  table(
    paper,
    [28, 92, 62, '*', 62, 62],
    2,
    ['序', '继教学号', '姓名', '课程', '培训费', '资料费'],
    lines.map((line, at) => [
      at + 1,
      line.studyNumber,
      line.name,
      line.credited ? `${line.title}（${deleted(line)}）` : line.title,
      yuan(line.trainingFen),
      yuan(line.materialFen),
    ]),
  );
};

/** S13: what the school declares for the term, to be sealed and handed in; one for all its bills. */
export const drawForm = (
  paper: Paper,
  bills: readonly BillRecord[],
  term: TermRecord,
  printed: Instant,
): void => {
  const [first] = bills;
  if (first === undefined) throw new Error('a form without a bill');
  heading(
    paper,
    '教师继续教育缴费申报表',
    `${term.name}（${term.code}）    打印日期 ${cityDayOnPaper(printed)}`,
  );
  paper.text(`申报学校：${first.sealName}`).moveDown(0.8);
  const fees = sumFees(bills);
  const sum = (of: (bill: BillRecord) => number): number => bills.reduce((all, bill) => all + of(bill), 0);
  table(
    paper,
    [106, '*', 36, 58, 52, 52, 66],
    5,
    ['账单号', '收费单位', '人数', '培训费', '资料费', '核减', '应缴（元）'],
    [
      ...bills.map((bill) => [
        bill.number,
        bill.chargingName,
        bill.teachers,
        yuan(bill.trainingFen),
        yuan(bill.materialFen),
        yuan(bill.creditedFen),
        yuan(bill.dueFen),
      ]),
      [
        '合计',
        '',
        '',
        yuan(fees.trainingFen),
        yuan(fees.materialFen),
        yuan(sum(({ creditedFen }) => creditedFen)),
        yuan(sum(({ dueFen }) => dueFen)),
      ],
    ],
  );
  paper.text('以上课程由本校教师选报，本校已核对无误，并统一缴纳上列费用。', { indent: 22 });
  seal(paper, first.sealName);
};
