import * as devalue from 'devalue';
import { describe, expect, it } from 'vitest';
import { parse, stringify, unflatten } from './plain-values.js';

const twice = { name: '陈' };
const plain = [
  undefined,
  null,
  0,
  '',
  true,
  [],
  {},
  { form: { rows: [1, 'a', null, undefined, [false]], about: 'b' }, room: null },
  { a: twice, b: [twice, twice] },
  { type: 'data', uses: {}, data: { '': '', 空: ['"\\', -1.5] } },
];

describe('plain values', () => {
  it.each(plain)('are read as devalue wrote them: %j', (value) => {
    expect(parse(devalue.stringify(value))).toEqual(value);
  });

  it.each(plain)('are written so that devalue reads them: %j', (value) => {
    expect(devalue.parse(stringify(value))).toEqual(value);
  });

  it('stay one where they were one, and may hold themselves', () => {
    const round = parse(stringify({ a: twice, b: twice })) as { a: object; b: object };
    expect(round.a).toBe(round.b);
    const own: { self?: unknown } = {};
    own.self = own;
    const read = parse(stringify(own)) as typeof own;
    expect(read.self).toBe(read);
  });

  it('are revived as Kit asks for what arrives later', () => {
    const later = unflatten([{ counts: 1 }, ['Promise', 2], 7], { Promise: (id) => `later ${String(id)}` });
    expect(later).toEqual({ counts: 'later 7' });
  });

  it('name what they are not, rather than being wrong', () => {
    expect(() => parse(devalue.stringify(new Date(0)))).toThrow('no plain value: Date');
    expect(() => parse(devalue.stringify(new Map()))).toThrow('no plain value: Map');
    expect(() => stringify({ at: new Date(0) })).toThrow('no plain value');
    expect(() => parse('[{"__proto__":1},{"x":2},1]')).not.toThrow();
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(() => parse('[[4]]')).toThrow('no value at 4');
  });
});
