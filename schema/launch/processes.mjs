import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const windows = process.platform === 'win32';

/** @param {number} pid */
const exists = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** @param {string} path */
const readOrEmpty = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** @param {string} column @param {number} pid */
const ps = (column, pid) => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
};

/**
 * Tells one process from a later one with the same id (a rebooted machine or container counts from 1 again).
 * @param {number} pid
 * @returns {string | null} null when there is no such process, or only its corpse
 */
export const identify = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return null;
  if (windows) return `${pid}`;
  if (process.platform !== 'linux') return ps('lstart', pid) || null;
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 20 || fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}/${fields[19]}`;
};

/** @param {number} pid @returns {string} its command line, as far as the system shows it */
export const commandOf = (pid) =>
  process.platform === 'linux'
    ? readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
    : windows
      ? ''
      : ps('command', pid);

/** @param {number} pid @returns {number} its parent, 0 when unknown */
const parentOf = (pid) => {
  if (windows) return 0;
  if (process.platform !== 'linux') return Number(ps('ppid', pid)) || 0;
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) || 0;
};

/**
 * Watches the npm that started us, and the shell npm may have put between: killed, they leave nobody who could stop us.
 * @param {() => void} onGone
 */
export const watchNpm = (onGone) => {
  const parent = process.ppid;
  const above = /(^|\/)(da|ba|z)?sh\b/.test(commandOf(parent)) ? parentOf(parent) : 0;
  const timer = setInterval(() => {
    if (process.ppid === parent && (above <= 1 || exists(above))) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
};

/** @param {number} pid @param {string} identity */
export const isStill = (pid, identity) => identify(pid) === identity;

/**
 * Signals a process and everything it started: children lead groups of their own.
 * @param {number} pid @param {NodeJS.Signals} signal
 */
export const signalGroup = (pid, signal) => {
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch {
    // Gone already, which is what was wanted.
  }
};

/**
 * @param {() => boolean} gone
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether it came true in time
 */
export const waitUntil = async (gone, patience) => {
  const until = performance.now() + patience;
  while (!gone()) {
    if (performance.now() > until) return false;
    await sleep(20);
  }
  return true;
};
