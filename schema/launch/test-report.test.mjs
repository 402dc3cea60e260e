import { expect, test } from 'vitest';
import { countTests } from './test-report.mjs';

const report = (/** @type {number} */ numPassedTests, /** @type {number} */ numFailedTests) =>
  JSON.stringify({ numPassedTests, numFailedTests });

test.each([
  { what: 'all passed', text: report(12, 0), code: 0, counts: { passed: 12, failed: 0 } },
  { what: 'some failed', text: report(10, 2), code: 1, counts: { passed: 10, failed: 2 } },
  { what: 'a file that does not load', text: report(10, 0), code: 1, counts: { passed: 10, failed: 1 } },
  { what: 'no test at all', text: report(0, 0), code: 0, counts: { passed: 0, failed: 1 } },
  { what: 'no report', text: null, code: 1, counts: { passed: 0, failed: 1 } },
  { what: 'a report cut short', text: '{"numPassed', code: 1, counts: { passed: 0, failed: 1 } },
])('$what', ({ text, code, counts }) => {
  expect(countTests(text, code)).toEqual(counts);
});
