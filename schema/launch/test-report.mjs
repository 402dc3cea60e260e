/**
 * @param {string | null} report vitest's JSON, or null when it wrote none
 * @param {number} code vitest's exit code
 * @returns {{ passed: number, failed: number }} a run that failed without a failing test (a file that does not load, an
 *   error outside a test, no report at all) counts as one failed, and so does a run without a single test
 */
export const countTests = (report, code) => {
  let passed = 0;
  let failed = 0;
  if (report !== null) {
    try {
      const { numPassedTests, numFailedTests } = JSON.parse(report);
      passed = Number(numPassedTests) || 0;
      failed = Number(numFailedTests) || 0;
    } catch {
      // A report cut short is no report.
    }
  }
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
};
