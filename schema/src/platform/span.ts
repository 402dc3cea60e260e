import type { TraceContext } from './trace-context.js';

export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';
export type SpanFact = string | number | boolean;

/** One step of a request: names and numbers only, never what a person typed. */
export interface Span {
  readonly context: TraceContext;
  set(name: string, value: SpanFact): void;
  /** the kind of fault; its words may quote data and stay out */
  fail(kind: string): void;
  end(): void;
}

export interface Tracer {
  /** whether steps are kept; when not, nobody needs to begin small ones */
  readonly records: boolean;
  start(name: string, kind: SpanKind, parent: TraceContext | null, links?: readonly TraceContext[]): Span;
  /** sends what is left */
  stop(): Promise<void>;
}
