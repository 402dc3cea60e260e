import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.js';
import { readBytes, sendJson } from '../platform/http.js';
import { Refusal } from '../platform/refusal.type.js';
import { bulkSheetLimits } from './bulk-plan.service.js';
import { schoolStaff } from './bulk.policy.js';

/**
 * `POST /sheets/bulk?name=<file name>`: the file itself is the body. Answers `{ bulk }` with the id of a BulkSelection, or
 * `{ refusal }`. Asks for a header that no form can send, so that no other site can upload (CSRF).
 */
export const uploadBulkSheet = async (
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendJson(response, 405, { error: 'method not allowed' });
  }
  if (request.headers['x-xueshi-client'] === undefined)
    return sendJson(response, 403, { error: 'not from a form' });
  if (context.viewer === null) return sendJson(response, 401, { error: 'sign in first' });
  if (!schoolStaff.allows(context.viewer)) {
    context.denied('bulk-sheet');
    return sendJson(response, 403, { error: 'not for this role' });
  }
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const bytes = await readBytes(request, bulkSheetLimits.bytes);
  const received = await context.bulkPlans.receive(
    asked.get('name') ?? '',
    bytes ?? new Uint8Array(bulkSheetLimits.bytes + 1),
  );
  if (received instanceof Refusal) return sendJson(response, 200, { refusal: received });
  sendJson(response, 200, { bulk: received.id });
};
