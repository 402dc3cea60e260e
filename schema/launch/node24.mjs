import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inRoot } from './paths.mjs';

const system = process.platform === 'win32' ? 'win' : process.platform;
const binary = process.platform === 'win32' ? 'node.exe' : 'node';

/** Packages that carry Node 24 for this machine, none of which needs an install script. */
const packages = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`];

/** @returns {string | null} the Node 24 every part of the product runs on, once it is installed */
export const findNode24 = () => {
  for (const name of packages) {
    const path = inRoot('node_modules', name, 'bin', binary);
    if (existsSync(path)) return path;
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node
 * @returns {NodeJS.ProcessEnv} the environment with that Node first in PATH: npm 10 links no `.bin/node`
 */
export const withNode = (env, node) => {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...env,
    [name]: [dirname(node), inRoot('node_modules', '.bin'), env[name]].filter(Boolean).join(delimiter),
  };
};
