/** How far long work has come: a bar, the share, and what time is left at the pace so far. */

const cells = 20;

/** @param {number} seconds @returns {string} */
const spoken = (seconds) => {
  if (seconds < 90) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} 秒 s`;
  return `${Math.round(seconds / 60)} 分钟 min`;
};

/**
 * @param {number} share 0 to 1
 * @param {number} took milliseconds
 * @param {number} [from] the share at which the time began: work taken up again has done some of it before
 * @returns {string}
 */
export const progressBar = (share, took, from = 0) => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * cells);
  const bar = '█'.repeat(full) + '░'.repeat(cells - full);
  // before that a guess would only jump
  const paced = share - from > 0.03 && share < 1 && took > 3_000;
  const left = paced ? ` 还剩 left ${spoken((took * (1 - share)) / (share - from) / 1000)}` : '';
  return `${bar} ${String(Math.floor(share * 100)).padStart(2)} %${left}`;
};
