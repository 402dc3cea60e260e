import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainLog, type Logger } from '@xueshi/schema/platform/log';
import { meters } from '@xueshi/schema/platform/metrics';
import { parseTraceparent } from '@xueshi/schema/platform/trace-context';
import { beginTrail, type Span, type Tally } from '@xueshi/schema/platform/tracing';
import type { Handler } from './http.js';

/** What became of a request: a refusal is an answer of the domain, denied is somebody else's fault, failed is ours. */
type Outcome = 'done' | 'refused' | 'denied' | 'failed';

const pageShape = /^[0-9a-f]{32}$/;

/** Slower than this and a line says so even where lines of single requests are switched off. */
const slow = 1_000;

/**
 * Follows a request: its trace goes on from the web or the browser, and one line and one observation tell what became
 * of it. Nothing of its variables, its address or its answer is kept.
 */
export const observed = (name: string, handle: Handler, log: Logger): Handler => {
  const lines = plainLog(log);
  const [getName, postName] = [`GET /${name}`, `POST /${name}`];
  return (request, response) => {
    const { traceparent, 'x-xueshi-page': page } = request.headers;
    const started = performance.now();
    return beginTrail(
      {
        name: request.method === 'GET' ? getName : postName,
        kind: 'server',
        parent: parseTraceparent(traceparent),
        pageId: typeof page === 'string' && pageShape.test(page) ? page : null,
      },
      (span, tally) => {
        tally.operation = name === 'graphql' ? 'unknown' : name;
        response.on('close', () => tell(request, response, span, tally, performance.now() - started, lines));
        return handle(request, response);
      },
    );
  };
};

const tell = (
  { method }: IncomingMessage,
  response: ServerResponse,
  span: Span,
  { requestId, pageId, operation, statements, sqlMs, refusal, code }: Tally,
  ms: number,
  lines: Logger,
): void => {
  const status = response.statusCode;
  const outcome = outcomeOf(status, refusal, code);
  const name = operation ?? 'unknown';
  meters.operation.record({ operation: name, outcome }, ms / 1_000);
  span.set('graphql.operation.name', name);
  span.set('http.response.status_code', status);
  span.set('xueshi.outcome', outcome);
  span.set('xueshi.statements', statements);
  if (outcome === 'failed') span.fail(code ?? String(status));
  span.end();
  const line = {
    requestId,
    ...(pageId === null ? {} : { pageId }),
    operation: name,
    method,
    status,
    outcome,
    ...(refusal === null ? {} : { refusal }),
    ...(code === null ? {} : { code }),
    // Whoever left did not hear the end of it.
    ...(response.writableFinished ? {} : { cut: true }),
    ms: Math.round(ms * 10) / 10,
    statements,
    sqlMs: Math.round(sqlMs * 10) / 10,
  };
  if (ms > slow) lines.warn(line, 'answered slowly');
  else lines.info(line, 'answered');
};

const outcomeOf = (status: number, refusal: string | null, code: string | null): Outcome => {
  if (status >= 500 || code === 'INTERNAL_SERVER_ERROR') return 'failed';
  if (status >= 400 || code !== null) return 'denied';
  return refusal === null ? 'done' : 'refused';
};
