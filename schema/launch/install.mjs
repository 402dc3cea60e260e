import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './command.mjs';
import { findNode24 } from './node24.mjs';
import { inRoot, root, stampFolder } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { step } from './say.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 */

const stampFile = join(stampFolder, 'installed');

/** @param {string} path */
const readOrNull = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** @param {string | null} text @returns {Record<string, LockedPackage>} */
const packagesOf = (text) => (text === null ? {} : (JSON.parse(text).packages ?? {}));

/**
 * Whether what npm wrote down as installed is what the lock file asks for.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
export const satisfies = (wanted, installed) =>
  Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.link ||
      (installed[path] === undefined
        ? entry.optional === true || entry.devOptional === true
        : installed[path].version === entry.version),
  );

/** @param {string} lock */
const stampOf = (lock) =>
  createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex');

/** @param {string} lock */
const complete = (lock) => {
  if (findNode24() === null) return false;
  if (readOrNull(stampFile) === stampOf(lock)) return true;
  return satisfies(packagesOf(lock), packagesOf(readOrNull(inRoot('node_modules', '.package-lock.json'))));
};

/** The npm that started us, or the one in PATH. @param {NodeJS.ProcessEnv} env */
const npm = (env) =>
  env.npm_execpath && /npm-cli\.[cm]?js$/.test(env.npm_execpath)
    ? { command: env.npm_node_execpath ?? process.execPath, args: [env.npm_execpath] }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };

/**
 * Installs with `npm ci` when node_modules is not what package-lock.json asks for.
 * @param {{ env: NodeJS.ProcessEnv, logs: string, onStart?: (pid: number) => void, onEnd?: (pid: number) => void }} options
 * @returns {Promise<string>} the path of Node 24
 */
export const ensureInstalled = async ({ env, logs, onStart, onEnd }) => {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8');
  if (!complete(lock)) {
    const work = step('安装依赖（第一次约半分钟）', 'Installing dependencies (half a minute the first time)');
    const { command, args } = npm(env);
    const log = join(logs, 'install.log');
    // NODE_ENV=production must not leave the build tools out.
    const flags = [
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-progress',
      '--prefer-offline',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
    ];
    const { code, excerpt } = await runLogged(command, [...args, ...flags], {
      cwd: root,
      env,
      log,
      onStart,
      onEnd,
    }).catch((error) => ({
      code: 1,
      excerpt: String(error),
    }));
    if (code !== 0) {
      work.fail();
      throw new Refusal(`依赖没有装好。完整记录：${log}`, `npm ci failed. Full log: ${log}`, excerpt);
    }
    work.done();
  }
  if (readOrNull(stampFile) !== stampOf(lock)) {
    try {
      mkdirSync(stampFolder, { recursive: true });
      writeFileSync(stampFile, stampOf(lock));
    } catch {
      // A checkout somebody else installed may be read-only for us; the longer look was enough.
    }
  }
  const node = findNode24();
  if (node === null)
    throw new Refusal(
      `没有适合 ${process.platform}-${process.arch} 的 Node 24。请安装 Node 24 以上后重试。`,
      `No Node 24 for ${process.platform}-${process.arch} among the packages. Install Node 24 or newer and try again.`,
    );
  return node;
};
