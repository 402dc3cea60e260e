import { expect, it } from 'vitest';
import { paidWord } from './list-export.rules.js';

const fees = { trainingFeeFen: 6_000, materialFeeFen: 1_500 };

it('tells paid, unpaid, and that a free course asks for nothing (S15)', () => {
  expect(paidWord({ ...fees, paid: true }).zh).toBe('是');
  expect(paidWord({ ...fees, paid: false }).zh).toBe('否');
  expect(paidWord({ trainingFeeFen: 0, materialFeeFen: 0, paid: false }).zh).toBe('无需缴费');
});
