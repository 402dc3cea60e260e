import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { SpanKind as Kind, Tracer } from './span.js';
import type { TraceContext } from './trace-context.js';

const kinds: Readonly<Record<Kind, SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

const flush = {
  scheduledDelayMillis: 1_000,
  maxQueueSize: 8_192,
  maxExportBatchSize: 512,
  exportTimeoutMillis: 5_000,
};

/** Where OTLP over HTTP takes traces, below the endpoint that is set for all signals. */
const tracesUrl = (endpoint: string): string => `${endpoint.replace(/\/$/, '')}/v1/traces`;

/**
 * Steps as OpenTelemetry spans, sent in batches. Parents are handed over in words (W3C), so that no context manager is
 * needed: which step is under way is known by `tracing.ts`.
 */
export const otlpTracer = (service: string, endpoint: string, share: number): Tracer => {
  const ratio = new TraceIdRatioBasedSampler(share);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `xueshi-${service}`, 'service.namespace': 'xueshi' }),
    // The web decides for a whole trace, by its id; what comes after follows.
    sampler: service === 'web' ? ratio : new ParentBasedSampler({ root: ratio }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: tracesUrl(endpoint) }), ...flush }),
    ],
  });
  const tracer = provider.getTracer('xueshi');
  return {
    records: true,
    start: (name, kind, parent, links = []) => {
      const span = tracer.startSpan(
        name,
        { kind: kinds[kind], links: links.map((context) => ({ context: remote(context) })) },
        under(parent),
      );
      const { traceId, spanId, traceFlags } = span.spanContext();
      return {
        context: { traceId, spanId, sampled: traceFlags % 2 === 1 },
        set: (key, value) => void span.setAttribute(key, value),
        fail: (fault) => {
          span.setStatus({ code: SpanStatusCode.ERROR });
          span.setAttribute('error.type', fault);
        },
        end: () => span.end(),
      };
    },
    // A collector that is away must not hold up the end of a process.
    stop: () => provider.shutdown().catch(() => undefined),
  };
};

const remote = ({ traceId, spanId, sampled }: TraceContext) => ({
  traceId,
  spanId,
  traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
  isRemote: true,
});

const under = (parent: TraceContext | null): Context =>
  parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, remote(parent));
