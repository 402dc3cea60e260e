import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Cell } from '@xueshi/schema/platform/cell';
import { pageBills } from '@xueshi/schema/selection/bill-list.store';
import type { PaymentVerdict } from '@xueshi/schema/selection/payment-sheet.rules';
import { pageSheetLines } from '@xueshi/schema/selection/payment-sheet.store';
import type { Context } from '../context.js';
import { sendCsv } from '../platform/csv.js';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { sendXlsx } from '../platform/xlsx.js';
import { cashier } from './bill.policy.js';
import { paymentLineText } from './payment-line.texts.js';

type Heads = Readonly<Record<Locale, readonly string[]>>;

const outcomeHeads: Heads = {
  zh: ['行', '账单号', '学校', '金额（元）', '日期', '流水号', '结果', '说明'],
  en: ['Line', 'Bill number', 'School', 'Amount (yuan)', 'Date', 'Reference', 'Result', 'What became of it'],
};

const templateHeads: Heads = {
  zh: ['账单号', '学校', '应缴（元）', '金额（元）', '日期', '流水号'],
  en: ['Bill number', 'School', 'Due (yuan)', 'Amount (yuan)', 'Date', 'Reference'],
};

const results: Readonly<Record<PaymentVerdict, Readonly<Record<Locale, string>>>> = {
  planned: { zh: '未处理', en: 'not reached' },
  registered: { zh: '已登记', en: 'registered' },
  already: { zh: '之前已登记', en: 'registered before' },
  refused: { zh: '没有登记', en: 'not registered' },
  undone: { zh: '已撤回', en: 'taken back' },
  changed: { zh: '之前已撤回', en: 'taken back before' },
};

const page = 1_000;

/** What becomes, or became, of every line of a bank's file. */
const outcome: Download = async (context, asked, response) => {
  const id = uuidOf('PaymentSheet', asked.get('sheet') ?? '');
  const sheet = id === null ? null : await context.paymentSheets.sheet(id);
  if (sheet === null) return sendJson(response, 404, { error: 'not found' });
  await context.db.work((tx) =>
    context.audit(tx, 'payments.export', {
      subject: { type: 'PaymentSheet', id: sheet.record.id },
      facts: { rows: sheet.counts.lines },
    }),
  );
  await sendCsv(
    response,
    'payments.csv',
    outcomeHeads[context.locale],
    outcomePages(context, sheet.record.id),
  );
};

async function* outcomePages({ db, locale }: Context, sheetId: string): AsyncGenerator<Cell[][]> {
  let after: { place: number; line: number } | null = null;
  for (;;) {
    const found: Awaited<ReturnType<typeof pageSheetLines>> = await pageSheetLines(db.read(), sheetId, {
      verdict: null,
      after,
      limit: page,
    });
    yield found.map((line): Cell[] => [
      line.line,
      line.billNumber,
      locale === 'en' ? (line.schoolNameEn ?? line.schoolName) : line.schoolName,
      line.amount,
      line.paidOn,
      line.reference,
      results[line.verdict][locale],
      paymentLineText(line, locale),
    ]);
    const last = found.at(-1);
    if (last === undefined || found.length < page) return;
    after = { place: last.place, line: last.line };
  }
}

/** Every bill of a term that waits for its payment, for amount, date and reference to be filled in. */
const template: Download = async (context, asked, response) => {
  const { db, actor, locale, terms, now } = context;
  const named = asked.get('term');
  const term =
    named === null
      ? ((await terms.records()).find(({ finalPublished }) => finalPublished <= now) ?? null)
      : await terms.chosen(named);
  const filter = {
    organisationId: actor.organisationId,
    termId: term?.id ?? '',
    part: 'unpaid' as const,
    search: null,
  };
  const bills = term === null ? [] : await pageBills(db.read(), filter, { after: null, limit: 20_000 });
  await db.work((tx) => context.audit(tx, 'payments.template', { facts: { rows: bills.length } }));
  await sendXlsx(
    response,
    'payments-template.xlsx',
    templateHeads[locale],
    bills.map(({ number, schoolName, dueFen }) => [number, schoolName, dueFen / 100, null, null, null]),
  );
};

/** `GET /exports/…?sheet=` and `?term=`, global ids. */
export const paymentExports = [
  ['/exports/payments.csv', downloadFor(cashier, 'payments.csv', outcome)],
  ['/exports/payments-template.xlsx', downloadFor(cashier, 'payments-template.xlsx', template)],
] as const;
