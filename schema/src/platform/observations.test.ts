import { Histogram, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { Observations } from './observations.js';

const buckets = [0.005, 0.1, 1];
const seen = [
  [{ operation: 'Home', outcome: 'done' }, 0.005],
  [{ operation: 'Home', outcome: 'done' }, 0.0051],
  [{ operation: 'Home', outcome: 'failed' }, 30],
  [{ operation: 'with "quotes" \\ and\nlines', outcome: 'done' }, 0.5],
] as const;

/** Lines in one order. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();

describe('observations', () => {
  it('read as those of the library that everything else is counted by', async () => {
    const labelNames = ['operation', 'outcome'] as const;
    const registry = new Registry();
    registry.setDefaultLabels({ service: 'api' });
    const library = new Histogram({
      name: 'some_seconds',
      help: 'How long.',
      labelNames,
      buckets,
      registers: [registry],
    });
    const ours = new Observations('some_seconds', 'How long.', labelNames, buckets);
    for (const [labels, value] of seen) {
      library.observe({ ...labels }, value);
      ours.observe(labels, value);
    }
    expect(linesOf(ours.text({ service: 'api' }))).toEqual(linesOf(await registry.metrics()));
  });

  it('are told by name and kind before the first', () => {
    expect(new Observations('some_seconds', 'How long.', [], buckets).text({})).toBe(
      '# HELP some_seconds How long.\n# TYPE some_seconds histogram\n',
    );
  });
});
