import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findNode24 } from './node24.mjs';
import { inRoot } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/** What the launcher would fill in; never reached, because the settings are wrong. */
const stand = {
  DATABASE_URL: 'postgres://settings@127.0.0.1:1/settings',
  XUESHI_DATA_DIR: inRoot('.data'),
  XUESHI_SECRET: 'x'.repeat(43),
};
const wrongSettings = 78; // EX_CONFIG

/**
 * Wrong ports end the start before anything runs. So that nobody corrects faults one by one, the product is asked for all
 * the others as well, once it is built.
 * @param {string[]} faults @param {NodeJS.ProcessEnv} env
 * @returns {Refusal}
 */
export const nameFaults = (faults, env) => {
  const script = inRoot('schema', 'dist', 'seed', 'main.js');
  const node = findNode24();
  const asked =
    node !== null && existsSync(script)
      ? spawnSync(node, [script], { env: { ...stand, ...env }, encoding: 'utf8', timeout: 10_000 })
      : null;
  const others =
    asked?.status === wrongSettings
      ? asked.stderr.split('\n').filter((line) => /^\s+- /.test(line) && !/- (WEB|API)_PORT/.test(line))
      : [];
  const all = [...faults, ...others.map((line) => line.replace(/^\s+- /, ''))];
  return new Refusal('这些设置不对：', 'These settings are wrong:', all.join('\n'));
};
