import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exporterSide } from '@xueshi/schema/platform/metrics';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const text = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../schema/operations', name), 'utf8');

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string };
    }[];
  }[];
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly w: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

/** Series that processes declare only when they run, or that Node's library brings. */
const elsewhere =
  /^(xueshi_outbox_(open_rows|oldest_seconds)|xueshi_tasks|xueshi_database_connections|nodejs_eventloop_lag_p99_seconds|process_resident_memory_bytes|up)$/;
const declared = new Set(exporterSide.definitions().map(({ name }) => name));

const unknownIn = (expression: string): string[] =>
  (expression.match(/\b(?:xueshi|nodejs|process)_\w+/g) ?? [])
    .map((name) => name.replace(/_(bucket|count|sum)$/, (end) => (declared.has(name) ? end : '')))
    .filter((name) => !declared.has(name) && !elsewhere.test(name));

describe('what whoever operates the product is given', () => {
  it('alerts speak of series that exist, and say what to do', () => {
    const { groups } = parse(text('alerts.yaml')) as Rules;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(5);
    for (const { alert, expr, labels, annotations } of rules) {
      expect({ alert, unknown: unknownIn(expr) }).toEqual({ alert, unknown: [] });
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
    }
  });

  it('the dashboard shows series that exist', () => {
    const { panels } = JSON.parse(text('dashboard.json')) as Dashboard;
    expect(panels.length).toBeGreaterThan(10);
    for (const { title, gridPos, targets } of panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (const { expr } of targets)
        expect({ title, unknown: unknownIn(expr) }).toEqual({ title, unknown: [] });
    }
  });
});
