import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { localeFrom } from '@xueshi/schema/kernel/locale';
import { exportAudit } from './accounts/audit-export.js';
import { exportFigures } from './analytics/figures-export.js';
import { Context } from './context.js';
import { classExports } from './ledger/class-files.js';
import { addressOf, sendJson } from './platform/http.js';
import type { Deps } from './platform/scope.js';
import { billExports } from './selection/bill-files.js';
import { bulkExports } from './selection/bulk-files.js';
import { liftExports } from './selection/lift-files.js';
import { paymentExports } from './selection/payment-files.js';
import { listFiles } from './selection/list-files.js';

type Export = (context: Context, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What can be taken home as a file, by its path; each checks its own policy and writes itself into the audit. */
const exports: ReadonlyMap<string, Export> = new Map<string, Export>([
  ['/exports/audit.csv', exportAudit],
  ['/exports/figures.csv', exportFigures],
  ...classExports,
  ...billExports,
  ...bulkExports,
  ...paymentExports,
  ...liftExports,
  ...listFiles,
]);

/** Answers `GET /exports/…`; `?lang=` says the language of the file, since a link sends the browser's own. */
export const serveExports = async (
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  viewer: Actor | null,
): Promise<void> => {
  const address = new URL(request.url ?? '/', 'http://localhost');
  const write = exports.get(address.pathname);
  if (write === undefined) return sendJson(response, 404, { error: 'not found' });
  const locale = localeFrom(address.searchParams.get('lang') ?? request.headers['accept-language']);
  const context = new Context(deps, viewer, locale, {
    ip: addressOf(request, deps.trustedWeb),
    userAgent: request.headers['user-agent'] ?? '',
    sessionToken: null,
    setCookie: () => undefined,
    forgetSessions: () => undefined,
  });
  await write(context, request, response);
};
