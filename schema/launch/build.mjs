import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './command.mjs';
import { inRoot, root, stampFolder } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { step } from './say.mjs';
import { stampOfSources } from './sources.mjs';

const stampFile = join(stampFolder, 'built');

/** What a build reads. The launcher itself is not built. */
const inputs = [
  'package.json',
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  'schema/src',
  'schema/graphql',
  'schema/package.json',
  'schema/tsconfig.json',
  'schema/tsconfig.build.json',
  'api',
  'worker',
  'web',
].map((place) => inRoot(place));

/** What a start runs: built without these means not built. */
const outputs = [
  'schema/dist/seed/main.js',
  'api/dist/platform/main.js',
  'worker/dist/platform/main.js',
  'web/build/handler.js',
].map((place) => inRoot(place));

/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} turbo quiet, and talking to nobody */
export const turboEnvironment = (env) => ({
  ...env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  TURBO_UI: 'false',
});

export const turbo = inRoot('node_modules', 'turbo', 'bin', 'turbo');
const buildCommand = [turbo, 'run', 'build', '--output-logs=errors-only'];
const checks = ['check', 'check:launch', 'lint:doors', 'lint:code', 'lint:format'];
/** Together with what is checked: the web's build is a single thread for most of its time, and so is the check of its types. */
const buildAndCheckCommand = [...buildCommand, ...checks, '--continue', '--concurrency=3'];

/** Remembers that what is built came from these sources. @param {string} stamp */
const markBuilt = (stamp) => {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
};

/**
 * Runs turbo's build with its output shown, as `npm test` does, and the checks with it when asked.
 * @param {(args: string[]) => Promise<number>} runNode @param {{ checked: boolean }} options
 */
export const buildAloud = async (runNode, { checked }) => {
  const stamp = stampOfSources(inputs);
  rmSync(stampFile, { force: true });
  const code = await runNode(checked ? buildAndCheckCommand : buildCommand);
  if (code === 0) markBuilt(stamp);
  return code;
};

/** @param {string} zh @param {string} en @param {Promise<void>} work */
const shown = async (zh, en, work) => {
  const told = step(zh, en);
  await work.catch((error) => {
    told.fail();
    throw error;
  });
  told.done();
};

/**
 * Builds when a source changed since the last good build. turbo decides package by package; asking turbo itself takes
 * longer than all the rest of a second start, hence the stamp. Gives back when the services are built: the pages take longest, on
 * one core for most of it, and are waited for by `pages`.
 * @param {{ node: string, env: NodeJS.ProcessEnv, logs: string, onStart?: (pid: number) => void, onEnd?: (pid: number) => void }} options
 * @returns {Promise<{ pages: () => Promise<void> }>}
 */
export const ensureBuilt = async ({ node, env, logs, onStart, onEnd }) => {
  const stamp = stampOfSources(inputs);
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (fresh && outputs.every((path) => existsSync(path))) return { pages: async () => {} };
  const log = join(logs, 'build.log');
  const build = async (/** @type {string[]} */ ...parts) => {
    const { code, excerpt } = await runLogged(node, [...buildCommand, ...parts], {
      cwd: root,
      env: turboEnvironment(env),
      log,
      onStart,
      onEnd,
    });
    if (code !== 0)
      throw new Refusal(`构建没有成功。完整记录：${log}`, `The build failed. Full log: ${log}`, excerpt);
  };
  rmSync(stampFile, { force: true });
  await shown('构建服务', 'Building the services', build('--filter=@xueshi/api', '--filter=@xueshi/worker'));
  const pages = build('--filter=@xueshi/web').then(() => markBuilt(stamp));
  // told by whoever waits for it
  pages.catch(() => {});
  return { pages: () => shown('构建网页', 'Building the pages', pages) };
};
