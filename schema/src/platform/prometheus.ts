import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { exporterSide, type Definition } from './metrics.js';

export interface Exposition {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Begins to count: every meter and gauge declared so far, and what Node tells of itself (event loop lag, heap, GC). */
export const openPrometheus = (service: string): Exposition => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const shown = new Set<string>();
  const show = (): void => {
    for (const definition of exporterSide.definitions())
      if (!shown.has(definition.name)) {
        shown.add(definition.name);
        expose(registry, definition);
      }
  };
  show();
  return {
    contentType: registry.contentType,
    text: () => {
      show(); // gauges may be declared later, by a feature that loads what it measures when it is first asked
      return registry.metrics();
    },
  };
};

const expose = (registry: Registry, { kind, name, help, labels, buckets }: Definition): void => {
  const common = { name, help, labelNames: [...labels], registers: [registry] };
  if (kind === 'counter') {
    const counter = new Counter(common);
    exporterSide.connect(name, (values, amount) => counter.inc({ ...values }, amount));
  } else if (kind === 'histogram') {
    const histogram = new Histogram({ ...common, buckets: [...(buckets ?? [])] });
    exporterSide.connect(name, (values, seconds) => histogram.observe({ ...values }, seconds));
  } else {
    const gauge = new Gauge({
      ...common,
      collect: async () => {
        const readings = await exporterSide.read(name);
        gauge.reset();
        for (const reading of readings) gauge.inc({ ...reading.labels }, reading.value);
      },
    });
  }
};
