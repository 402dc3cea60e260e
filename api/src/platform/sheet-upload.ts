import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.js';
import { readBytes, sendJson } from './http.js';
import type { PolicyRule } from './policy.js';
import { Refusal } from './refusal.type.js';

interface SheetRoute {
  /** what a denial is written down under */
  readonly name: string;
  readonly policy: PolicyRule;
  readonly largest: number;
  /** the answer's fields, or why the file was not taken; a file that is too large comes as more bytes than allowed */
  readonly receive: (
    context: Context,
    asked: URLSearchParams,
    bytes: Uint8Array,
  ) => Promise<object | Refusal>;
}

/**
 * `POST` of a spreadsheet: the file itself is the body. Answers what `receive` gives, or `{ refusal }`. Asks for a header
 * that no form can send, so that no other site can upload (CSRF).
 */
export const sheetUpload =
  ({ name, policy, largest, receive }: SheetRoute) =>
  async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return sendJson(response, 405, { error: 'method not allowed' });
    }
    if (request.headers['x-xueshi-client'] === undefined)
      return sendJson(response, 403, { error: 'not from a form' });
    if (context.viewer === null) return sendJson(response, 401, { error: 'sign in first' });
    if (!policy.allows(context.viewer)) {
      context.denied(name);
      return sendJson(response, 403, { error: 'not for this role' });
    }
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const bytes = await readBytes(request, largest);
    const received = await receive(context, asked, bytes ?? new Uint8Array(largest + 1));
    sendJson(response, 200, received instanceof Refusal ? { refusal: received } : received);
  };
