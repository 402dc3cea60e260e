import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumHours } from '../kernel/hours.js';
import { classPosting, type ClassPosting } from './class-hours.rules.js';

const hours = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10);

interface Kept extends ClassPosting {
  readonly id: number;
}

/** A ledger of one teacher: a key is posted once and for all, entries are only added. */
const register = (
  kept: readonly Kept[],
  given: { passed: boolean; round: number; hours: number; topic?: string },
): readonly Kept[] => {
  const [first] = kept;
  const posting = classPosting({
    teacherId: 't',
    offeringId: 'o',
    year: 2026,
    publicTopic: given.topic ?? null,
    hours: given.hours,
    passed: given.passed,
    round: given.round,
    entry:
      first === undefined
        ? null
        : { id: first.id, year: first.year, sum: sumHours(kept.map((entry) => entry.hours)) },
  });
  if (posting === null || kept.some(({ sourceKey }) => sourceKey === posting.sourceKey)) return kept;
  return [...kept, { ...posting, id: kept.length + 1 }];
};

describe('hours of a registered class (H2)', () => {
  it('stand in the ledger just when the last result is a pass, after any registrations and corrections', () => {
    fc.assert(
      fc.property(hours, fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (each, results) => {
        let kept: readonly Kept[] = [];
        results.forEach((passed, at) => {
          kept = register(kept, { passed, round: at + 1, hours: each });
          expect(sumHours(kept.map((entry) => entry.hours))).toBe(passed ? each : 0);
        });
        expect(new Set(kept.map(({ sourceKey }) => sourceKey)).size).toBe(kept.length);
        kept.forEach((entry, at) => {
          expect(entry.source).toBe(at === 0 ? 'face_to_face' : 'correction');
          expect(entry.corrects).toBe(at === 0 ? null : 1);
        });
      }),
    );
  });

  it('count once with the videos of a blended course, and once for a public topic (S9)', () => {
    const [first] = register([], { passed: true, round: 1, hours: 12 });
    expect(first?.sourceKey).toBe('course:o:t');
    const [topic] = register([], { passed: true, round: 1, hours: 12, topic: 'law' });
    expect(topic?.sourceKey).toBe('public:2026:law:t');
  });

  it('are corrected for the year they were posted to', () => {
    const kept: Kept[] = [
      { id: 1, source: 'course', sourceKey: 'course:o:t', year: 2025, hours: 12, corrects: null },
    ];
    expect(register(kept, { passed: false, round: 1, hours: 12 })[1]).toMatchObject({
      source: 'correction',
      year: 2025,
      hours: -12,
      corrects: 1,
    });
  });
});
