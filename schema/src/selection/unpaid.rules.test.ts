import { describe, expect, it } from 'vitest';
import { cityInstant } from '../platform/city-time.js';
import { mayStudySeat, paymentOf, unpaidOf } from './unpaid.rules.js';

const on = (day: string, time = '12:00'): Date => cityInstant(day, 0, time);
const term = { id: 'term', finalPublished: on('2026-09-18'), paymentCloses: on('2026-09-27') };
const costly = { trainingFeeFen: 6_000, materialFeeFen: 500, paidAt: null };
const free = { trainingFeeFen: 0, materialFeeFen: 0, paidAt: null };
const paid = { ...costly, paidAt: on('2026-09-22') };

describe('whether a course is paid (S13)', () => {
  it('goes with the calendar: later, due until payment closes, then overdue; free and paid stay so', () => {
    const told = ['2026-09-10', '2026-09-18', '2026-09-27', '2026-09-28'].map((day) =>
      paymentOf(costly, term, on(day)),
    );
    expect(told).toEqual(['later', 'due', 'due', 'overdue']);
    for (const day of ['2026-09-10', '2026-09-28']) {
      expect(paymentOf(free, term, on(day))).toBe('free');
      expect(paymentOf(paid, term, on(day))).toBe('paid');
    }
  });

  it('decides whether it is studied: what is free or paid', () => {
    expect([costly, free, paid].map(mayStudySeat)).toEqual([false, true, true]);
  });

  it('is summed up by term, without what is free or paid (H6)', () => {
    const picked = [costly, free, paid, costly].map((one) =>
      Object.assign({ termId: 'term', hours: 4 }, one),
    );
    expect(unpaidOf(picked, [term, { ...term, id: 'other' }], on('2026-09-20'))).toEqual([
      { term, payment: 'due', courses: 2, hours: 8, trainingFen: 12_000, materialFen: 1_000 },
    ]);
  });
});
