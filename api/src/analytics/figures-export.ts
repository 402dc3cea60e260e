import type { IncomingMessage, ServerResponse } from 'node:http';
import { figureLines, linesAtOnce } from '@xueshi/schema/analytics/figure-lines.rules';
import { figureOrders, type FigureRow } from '@xueshi/schema/analytics/figure-rows.rules';
import { measures } from '@xueshi/schema/analytics/measures.rules';
import { isDimension } from '@xueshi/schema/analytics/member-words.rules';
import { tokenLives } from '@xueshi/schema/analytics/token.store';
import type { Slice } from '@xueshi/schema/analytics/plan.rules';
import type { Context } from '../context.js';
import type { Cell } from '@xueshi/schema/platform/cell';
import { sendCsv } from '../platform/csv.js';
import { LocalizedError } from '../platform/errors.js';
import { sendJson } from '../platform/http.js';
import { readsSomeFigures } from './figures.policy.js';
import type { FiguresAsked } from './figures.service.js';
import { sendTokenRefused } from './token-refused.js';

const pageRows = 1_000;

/** `GET /exports/figures.csv?measure=ENROLMENTS&by=DISTRICT,YEAR&filter=SUBJECT:music&orderBy=MEMBERS`: all rows of a result, a person's up to `linesAtOnce`. */
export const exportFigures = async (
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET') {
    response.setHeader('allow', 'GET');
    return sendJson(response, 405, { error: 'method not allowed' });
  }
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return sendJson(response, 403, { error: 'not from another site' });
  const { viewer, locale, figures } = context;
  if (viewer === null) return sendJson(response, 401, { error: 'sign in first' });
  const scoped = viewer.token === undefined || viewer.token.scopes.includes(readsSomeFigures.scope ?? '');
  if (!readsSomeFigures.allows(viewer) || !scoped) {
    context.denied('figures.csv');
    return sendJson(response, 403, { error: 'not for this role' });
  }
  const asked = questionOf(new URL(request.url ?? '/', 'http://localhost').searchParams);
  if (asked === null) return sendJson(response, 400, { error: 'not a measure, dimension or filter' });
  try {
    const plan = figures.plan(asked);
    const table = await figures.table(plan, asked.order);
    // A token that ended in the meantime gets nothing of what was found for it.
    if (viewer.token && !(await tokenLives(context.db.read(), viewer.token.id, context.clock.now())))
      return sendTokenRefused(response, { refused: 'invalid' }, locale);
    // A program waits for as long as it takes; a person is given a file that can be left and found again.
    if (viewer.token === undefined && table.rows.length > linesAtOnce)
      return sendJson(response, 413, { error: tooLong[locale] });
    await context.db.work((tx) =>
      context.audit(tx, 'figures.export', {
        facts: { measure: asked.measure, by: asked.by.join(' '), rows: table.rows.length },
      }),
    );
    const { head, line } = figureLines(asked.measure, table.by, table.rows, locale);
    await sendCsv(response, `${asked.measure}.csv`, head, pages(table.rows, line));
  } catch (error) {
    if (!(error instanceof LocalizedError)) throw error;
    sendJson(response, 400, { error: error.texts[locale] });
  }
};

const tooLong = {
  zh: `结果超过 ${String(linesAtOnce)} 行，没有直接下载。请在查询页点“生成 CSV”，在后台生成，生成后保留三十天。`,
  en: `The result has more than ${String(linesAtOnce)} lines and was not sent at once. Press “Make the CSV” on its page: it is made in the background and kept for thirty days.`,
} as const;

async function* pages(
  rows: readonly FigureRow[],
  line: (row: FigureRow) => Cell[],
): AsyncGenerator<Cell[][]> {
  for (let start = 0; start < rows.length; start += pageRows)
    yield rows.slice(start, start + pageRows).map(line);
}

/** The question of an address, as the explorer writes it; null when a part of it is not what it should be. */
const questionOf = (
  address: URLSearchParams,
): Pick<FiguresAsked, 'measure' | 'by' | 'slices' | 'order'> | null => {
  const lower = (name: string): string => (address.get(name) ?? '').toLowerCase();
  const measure = measures.find((one) => one === lower('measure'));
  const order = figureOrders.find((one) => one === (lower('orderBy') || 'members'));
  const by = lower('by')
    .split(',')
    .filter((word) => word !== '');
  const slices = address.getAll('filter').map((text): Slice | null => {
    const colon = text.indexOf(':');
    const dimension = text.slice(0, colon).toLowerCase();
    return colon > 0 && isDimension(dimension) ? { dimension, member: text.slice(colon + 1) } : null;
  });
  if (measure === undefined || order === undefined || !by.every(isDimension)) return null;
  const known = slices.filter((slice) => slice !== null);
  return known.length < slices.length ? null : { measure, by, slices: known, order };
};
