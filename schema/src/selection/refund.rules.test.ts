import { describe, expect, it } from 'vitest';
import { mayRegisterRefund, refundOf } from './refund.rules.js';

const paid = { dueFen: 24_050, paidFen: 36_050, refundedFen: 0 };

describe('a refund (S3, S13)', () => {
  it('is of what was paid, is not due any more, and was not given back yet', () => {
    expect(refundOf({ ...paid, dueFen: 36_050 })).toBe(0);
    expect(refundOf(paid)).toBe(12_000);
    expect(refundOf({ ...paid, paidFen: null })).toBe(0);
    expect(refundOf({ ...paid, refundedFen: 12_000 })).toBe(0);
    expect(refundOf({ ...paid, dueFen: 0, refundedFen: 12_000 })).toBe(24_050);
  });

  const days = { paidOn: '2026-09-22', today: '2026-10-08' };
  const given = (change: object = {}, bill = paid) =>
    mayRegisterRefund(bill, { amountFen: 12_000, refundedOn: '2026-10-08', ...change }, days);

  it('is registered whole, of a day between the payment and today', () => {
    expect(given()).toBeNull();
    expect(given({ refundedOn: '2026-09-22' })).toBeNull();
    expect(given({ amountFen: 11_999 })).toMatchObject({
      rule: 'S13',
      key: 'refundDiffers',
      facts: { open: '120.00', given: '119.99' },
    });
    for (const refundedOn of ['2026-10-09', '2026-09-21', '2026-09-31', '2026-9-30', ''])
      expect(given({ refundedOn })).toMatchObject({ key: 'refundDayWrong', facts: { from: days.paidOn } });
  });

  it('is not registered twice, nor when nothing was paid', () => {
    expect(given({}, { ...paid, refundedFen: 12_000 })).toMatchObject({ key: 'nothingToGiveBack' });
    expect(given({}, { ...paid, dueFen: 36_050 })).toMatchObject({ key: 'nothingToGiveBack' });
  });
});
