import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { exporterSide, type Definition } from './metrics.js';
import { Observations } from './observations.js';

export interface Exposition {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Begins to count: every meter and gauge declared so far, and what Node tells of itself (event loop lag, heap, GC). */
export const openPrometheus = (service: string): Exposition => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const histograms: Observations[] = [];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const shown = new Set<string>();
  const show = (): void => {
    for (const definition of exporterSide.definitions())
      if (!shown.has(definition.name)) {
        shown.add(definition.name);
        if (definition.kind === 'histogram') histograms.push(observe(definition));
        else expose(registry, definition);
      }
  };
  show();
  return {
    contentType: registry.contentType,
    text: async () => {
      show(); // gauges may be declared later, by a feature that loads what it measures when it is first asked
      const others = await registry.metrics();
      return [others, ...histograms.map((one) => one.text({ service }))].join('\n');
    },
  };
};

const observe = ({ name, help, labels, buckets = [] }: Definition): Observations => {
  const observations = new Observations(name, help, labels, buckets);
  exporterSide.connect(name, (values, seconds) => observations.observe(values, seconds));
  return observations;
};

const expose = (registry: Registry, { kind, name, help, labels }: Definition): void => {
  const common = { name, help, labelNames: [...labels], registers: [registry] };
  if (kind === 'counter') {
    const counter = new Counter(common);
    exporterSide.connect(name, (values, amount) => counter.inc({ ...values }, amount));
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
