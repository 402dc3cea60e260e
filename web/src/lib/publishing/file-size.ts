import { number } from '#lib/platform/format.js';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** How much a file takes, as file managers say it: 812 KB, 3.4 GB. */
export function size(bytes: number): string {
  let [value, unit] = [Math.max(0, bytes), 0];
  while (value >= 1024 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${number(unit === 0 ? Math.round(value) : value)} ${UNITS[unit] ?? ''}`;
}
