import { describe, expect, it } from 'vitest';
import { formatTraceparent, newSpanId, newTraceId, parseTraceparent } from './trace-context.js';

describe('a trace context', () => {
  it('reads what it writes', () => {
    for (const sampled of [true, false]) {
      const context = { traceId: newTraceId(), spanId: newSpanId(), sampled };
      expect(parseTraceparent(formatTraceparent(context))).toEqual(context);
    }
  });

  it.each([
    null,
    undefined,
    '',
    '01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n{"level":60}',
  ])('takes nothing else for one: %j', (text) => {
    expect(parseTraceparent(text)).toBeNull();
  });
});
