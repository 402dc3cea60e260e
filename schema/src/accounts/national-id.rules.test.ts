import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, maskMobile, maskNationalId, parseNationalId } from './national-id.rules.js';

const two = (n: number): string => String(n).padStart(2, '0');

const seventeen = fc
  .record({
    region: fc.integer({ min: 110_000, max: 659_999 }),
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(
    ({ region, year, month, dayOfMonth, sequence }) =>
      `${String(region)}${String(year)}${two(month)}${two(dayOfMonth)}${String(sequence).padStart(3, '0')}`,
  );

const nationalIds = seventeen.map((digits) => digits + checkCharacter(digits));

describe('A3: national ids', () => {
  it('accepts the example of the standard', () => {
    expect(parseNationalId('11010519491231002X')).toBe('11010519491231002X');
  });

  it('is stored half-width, without spaces, with X in upper case', () => {
    expect(parseNationalId(' １１０１０５ 19491231 002x')).toBe('11010519491231002X');
  });

  it('accepts every id with its own check character, and no other one', () => {
    fc.assert(
      fc.property(
        nationalIds,
        fc.nat(10).map((at) => '0123456789X'.charAt(at)),
        (id, last) => {
          const changed = id.slice(0, 17) + last;
          expect(parseNationalId(changed)).toBe(changed === id ? id : null);
        },
      ),
    );
  });

  it('notices any one wrong digit and any two neighbours swapped', () => {
    fc.assert(
      fc.property(nationalIds, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1);
        expect(parseNationalId(wrong)).toBeNull();
        const swapped = id.slice(0, at) + (id[at + 1] ?? '') + (id[at] ?? '') + id.slice(at + 2);
        expect(parseNationalId(swapped)).toBe(swapped === id ? id : null);
      }),
    );
  });

  it.each(['', '440106850101123', '44010619850229002X', '440106198513010020', '４４０１０６', "440106'; --"])(
    'refuses %j',
    (typed) => {
      expect(parseNationalId(typed)).toBeNull();
    },
  );

  it('knows leap years', () => {
    const born = (on: string): string => `440106${on}002${checkCharacter(`440106${on}002`)}`;
    expect(parseNationalId(born('20000229'))).not.toBeNull();
    expect(parseNationalId(born('19840229'))).not.toBeNull();
    expect(parseNationalId(born('19000229'))).toBeNull();
    expect(parseNationalId(born('19850229'))).toBeNull();
  });
});

describe('A9: masks', () => {
  it('shows of an id the city and the last two characters', () => {
    fc.assert(
      fc.property(nationalIds, (id) => {
        const masked = maskNationalId(id);
        expect(masked).toHaveLength(18);
        expect(masked).toBe(`${id.slice(0, 4)}************${id.slice(16)}`);
      }),
    );
  });

  it('shows of a mobile the first three and the last four digits', () => {
    expect(maskMobile('13812345678')).toBe('138****5678');
  });
});
