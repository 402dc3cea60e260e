import { pipeline } from 'node:stream/promises';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { takesLists } from './bulk.policy.js';

/** A finished list, to who asked for it. */
const list: Download = async (context, asked, response) => {
  const task = asked.get('task') ?? '';
  const made = await context.admissions.made(task);
  const stored = made === null ? null : await context.storage.get(made.file.key);
  if (made === null || stored === null) return sendJson(response, 404, { error: 'not found' });
  await context.db.work((tx) =>
    context.audit(tx, 'list.download', { facts: { rows: made.rows, file: made.file.name } }),
  );
  response.writeHead(200, {
    'content-type': made.file.name.endsWith('.csv')
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${made.file.name}"`,
    'content-length': stored.size,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(stored.stream(), response);
};

/** `GET /exports/list.xlsx?task=`, a global id; figures come as CSV, whatever the address is called. */
export const listFiles = [
  ['/exports/list.xlsx', downloadFor(takesLists, 'list.xlsx', list)],
  ['/exports/list.csv', downloadFor(takesLists, 'list.csv', list)],
] as const;
