import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { localeFrom } from '@xueshi/schema/kernel/locale';
import { Context } from './context.js';
import { uploadClassSheet } from './ledger/class-upload.js';
import { addressOf, sendJson } from './platform/http.js';
import type { Deps } from './platform/scope.js';
import { uploadBulkSheet } from './selection/bulk-upload.js';
import { uploadEvidence } from './selection/lift-files.js';
import { uploadPayments } from './selection/payment-upload.js';

type Upload = (context: Context, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Spreadsheets and papers that can be sent, by path; each checks its own policy and its own limits. */
const uploads: ReadonlyMap<string, Upload> = new Map([
  ['/sheets/class', uploadClassSheet],
  ['/sheets/bulk', uploadBulkSheet],
  ['/sheets/payments', uploadPayments],
  ['/sheets/evidence', uploadEvidence],
]);

/** Answers `POST /sheets/…`. */
export const serveSheets = async (
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  viewer: Actor | null,
): Promise<void> => {
  const upload = uploads.get(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (upload === undefined) return sendJson(response, 404, { error: 'not found' });
  const context = new Context(deps, viewer, localeFrom(request.headers['accept-language']), {
    ip: addressOf(request),
    userAgent: request.headers['user-agent'] ?? '',
    sessionToken: null,
    setCookie: () => undefined,
    forgetSessions: () => undefined,
  });
  await upload(context, request, response);
};
