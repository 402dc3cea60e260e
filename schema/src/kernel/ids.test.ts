import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, parseGlobalId, toGlobalId, uuidOf } from './ids.js';

describe('a global id', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(uuidOf('Offering', toGlobalId('Offering', uuid))).toBe(uuid);
      }),
    );
  });

  it('of another type answers like one that does not exist', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(uuidOf('Sitting', toGlobalId('Offering', uuid))).toBeNull();
      }),
    );
  });

  it('is null for any text that is not one, never an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(parseGlobalId(text)?.type).not.toBe('');
      }),
    );
    expect(parseGlobalId(btoa("Offering:1' or '1'='1"))).toBeNull();
  });

  it('of a fact holds its number', () => {
    expect(keyOf('LedgerEntry', toGlobalId('LedgerEntry', 42))).toBe('42');
    expect(uuidOf('LedgerEntry', toGlobalId('LedgerEntry', 42))).toBeNull();
  });
});
