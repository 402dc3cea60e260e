import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.js';
import { sendJson } from './http.js';
import type { PolicyRule } from './policy.js';

export type Download = (context: Context, asked: URLSearchParams, response: ServerResponse) => Promise<void>;

/** A file for whom the policy lets have it, never for another site's page; what does not exist answers 404. */
export const downloadFor =
  (policy: PolicyRule, field: string, answer: Download) =>
  async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      return sendJson(response, 405, { error: 'method not allowed' });
    }
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return sendJson(response, 403, { error: 'not from another site' });
    if (context.viewer === null) return sendJson(response, 401, { error: 'sign in first' });
    if (!policy.allows(context.viewer)) {
      context.denied(field);
      return sendJson(response, 403, { error: 'not for this role' });
    }
    return answer(context, new URL(request.url ?? '/', 'http://localhost').searchParams, response);
  };
