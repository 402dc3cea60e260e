import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this launcher belongs to; it may lie under a path with spaces. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts a path inside the checkout */
export const inRoot = (...parts) => join(root, ...parts);

/** Stamps of what is installed and built live and die with node_modules. */
export const stampFolder = inRoot('node_modules', '.cache', 'xueshi');
