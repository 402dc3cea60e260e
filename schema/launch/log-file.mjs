import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 10 * 1024 * 1024;

/**
 * Opens a log for appending; one that grew past 10 MB becomes `<name>.1` first.
 * @param {string} path
 * @returns {number} a file descriptor
 */
export const openLog = (path) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
};
