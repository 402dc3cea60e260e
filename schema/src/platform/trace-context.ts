import { randomBytes } from 'node:crypto';

/**
 * W3C trace context: one short text that every process, header and outbox row hands on. The trace's id is also the
 * request's id in the logs, so that a line and a trace find each other.
 */
export interface TraceContext {
  /** 32 hexadecimal digits, the same from the page to the last job it caused */
  readonly traceId: string;
  /** 16 hexadecimal digits: the step that asks */
  readonly spanId: string;
  /** whether its steps are sent to the collector */
  readonly sampled: boolean;
}

const shape = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** What a `traceparent` says, or null when it is missing or none. */
export const parseTraceparent = (
  text: string | readonly string[] | null | undefined,
): TraceContext | null => {
  const [, traceId, spanId, flags] = typeof text === 'string' ? (shape.exec(text) ?? []) : [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
};

export const formatTraceparent = ({ traceId, spanId, sampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** Chance is drawn and written for many ids at once: a draw costs a microsecond, however little is drawn. */
const drawn = 4_096;
let pool = '';
let used = 0;
const draw = (digits: number): string => {
  if (used + digits > pool.length) {
    pool = randomBytes(drawn).toString('hex');
    used = 0;
  }
  used += digits;
  return pool.slice(used - digits, used);
};

export const newTraceId = (): string => draw(32);
export const newSpanId = (): string => draw(16);
