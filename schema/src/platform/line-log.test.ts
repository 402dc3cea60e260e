import { describe, expect, it, vi } from 'vitest';
import { GatheredLines } from './line-log.js';

const linesOf = (enabled: readonly string[] = ['info', 'warn']) => {
  const written: string[] = [];
  const destination = { write: (text: string) => written.push(text), flush: () => undefined };
  const lines = new GatheredLines(destination, 'api', (level) => enabled.includes(level));
  const parsed = (): object[] =>
    written.flatMap((text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    );
  return { lines, written, parsed };
};

describe('the line of a request', () => {
  it('is JSON with level, time and name, whatever its facts hold', () => {
    const { lines, parsed } = linesOf();
    lines.write('info', { operation: 'a "b"\n', status: 200, cut: true, page: null, ms: 0.1 }, 'answered');
    lines.flush();
    expect(parsed()).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        name: 'api',
        operation: 'a "b"\n',
        status: 200,
        cut: true,
        page: null,
        ms: 0.1,
        msg: 'answered',
      },
    ]);
  });

  it('leaves with the others that come together, in their order, and not later than a tenth of a second', () => {
    vi.useFakeTimers();
    const { lines, written, parsed } = linesOf();
    for (const at of [1, 2, 3]) lines.write('info', { at }, 'answered');
    vi.advanceTimersByTime(99);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toHaveLength(1);
    lines.write('warn', { at: 4 }, 'answered slowly');
    vi.advanceTimersByTime(100);
    expect(parsed()).toMatchObject([{ at: 1 }, { at: 2 }, { at: 3 }, { at: 4, level: 40 }]);
    vi.useRealTimers();
  });

  it('does not wait where there are many', () => {
    const { lines, written } = linesOf();
    for (let at = 0; at < 2_000; at += 1) lines.write('info', { at }, 'answered');
    expect(written.length).toBeGreaterThan(1);
    expect(Math.max(...written.map((text) => text.length))).toBeLessThan(65_000);
    lines.flush();
  });

  it('is not written below the level of the log', () => {
    const { lines, written } = linesOf(['warn']);
    lines.write('info', { at: 1 }, 'answered');
    lines.flush();
    expect(written).toEqual([]);
  });
});
