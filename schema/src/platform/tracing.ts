import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span, SpanKind, Tracer } from './span.js';
import { newSpanId, newTraceId, type TraceContext } from './trace-context.js';

export type { Span };

const nothing = (): void => undefined;

/** Hands ids on and keeps nothing: what runs unless a collector is set. */
const plain: Tracer = {
  records: false,
  start: (_name, _kind, parent) => ({
    context: {
      traceId: parent?.traceId ?? newTraceId(),
      spanId: newSpanId(),
      sampled: parent?.sampled ?? false,
    },
    set: nothing,
    fail: nothing,
    end: nothing,
  }),
  stop: () => Promise.resolve(),
};

let tracer: Tracer = plain;

export interface TracingSettings {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_TRACES_SAMPLER_ARG: number;
}

/** Sends the steps of this process to a collector, if one is set; nothing of OpenTelemetry is loaded otherwise. */
export const openTracing = async (
  service: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share }: TracingSettings,
): Promise<Tracer> => {
  if (endpoint === undefined) return plain;
  const { otlpTracer } = await import('./otlp.js');
  tracer = otlpTracer(service, endpoint, share);
  return tracer;
};

/** What one request, or one batch of a job, counts on its way. */
export interface Tally {
  /** the trace's id; `requestId` in every line of the log */
  readonly requestId: string;
  /** the page it was asked from */
  readonly pageId: string | null;
  /** the GraphQL operation, route or job, once it is known */
  operation: string | null;
  /** whether it wants to change something: only then a refusal is its outcome, and not a fact it shows */
  changes: boolean;
  /** the first refusal it was answered with, as rule and key */
  refusal: string | null;
  /** the code of the first error it was answered with */
  code: string | null;
  statements: number;
  /** time spent waiting for the database, in milliseconds; waits side by side are added */
  sqlMs: number;
}

interface Trail {
  readonly span: Span;
  readonly tally: Tally;
}

const trails = new AsyncLocalStorage<Trail>();

export const currentTally = (): Tally | null => trails.getStore()?.tally ?? null;

/** The context to hand on: to another process, or to the row of the outbox. */
export const currentContext = (): TraceContext | null => trails.getStore()?.span.context ?? null;

export interface Beginning {
  readonly name: string;
  readonly kind: SpanKind;
  readonly parent: TraceContext | null;
  readonly links?: readonly TraceContext[];
  readonly pageId?: string | null;
}

/** Begins a request or a batch of a job: everything awaited inside belongs to it. */
export const beginTrail = <Result>(
  { name, kind, parent, links = [], pageId = null }: Beginning,
  run: (span: Span, tally: Tally) => Result,
): Result => {
  const span = tracer.start(name, kind, parent, links);
  const tally: Tally = {
    requestId: span.context.traceId,
    pageId,
    operation: null,
    changes: false,
    refusal: null,
    code: null,
    statements: 0,
    sqlMs: 0,
  };
  return trails.run({ span, tally }, () => run(span, tally));
};

/** What is begun inside belongs to nobody's request: it is for all who come after. */
export const apart = <Result>(run: () => Result): Result => trails.exit(run);

/** Starts a small step of what is under way; null when nobody keeps it. The caller ends it. */
export const startStep = (name: () => string, kind: SpanKind = 'internal'): Span | null => {
  const trail = tracer.records ? trails.getStore() : undefined;
  return trail === undefined ? null : tracer.start(name(), kind, trail.span.context);
};

/** A step around some work; what is awaited inside becomes a part of it. */
export const inStep = async <Result>(
  name: string,
  run: () => Result | Promise<Result>,
  kind: SpanKind = 'internal',
): Promise<Result> => {
  const span = startStep(() => name, kind);
  const trail = trails.getStore();
  if (span === null || trail === undefined) return run();
  try {
    return await trails.run({ span, tally: trail.tally }, run);
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'error');
    throw error;
  } finally {
    span.end();
  }
};

export const tracingRecords = (): boolean => tracer.records;
