import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that installs, builds and runs write, and pages to read (the build of the web writes one): never a source. */
const written = new Set([
  'README.md',
  'node_modules',
  'dist',
  'build',
  'coverage',
  'paraglide',
  'test-results',
]);

/**
 * @param {string} folder
 * @returns {Generator<string>} every source file under it, in a stable order
 */
export function* sourcesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.tsbuildinfo') || written.has(entry.name))
      continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/**
 * @param {string[]} places files and folders; what is not there is left out
 * @returns {Map<string, string>} path to digest of what is in it, some tenths of a second for the whole house
 */
export const digestSources = (places) => {
  /** @type {Map<string, string>} */
  const digests = new Map();
  const add = (/** @type {string} */ path) =>
    digests.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  for (const place of places) {
    const found = statSync(place, { throwIfNoEntry: false });
    if (found?.isFile()) add(place);
    else if (found?.isDirectory()) for (const path of sourcesIn(place)) add(path);
  }
  return digests;
};

/**
 * One stamp for all of them. Times of change say nothing: a generator that writes what was there makes no new source.
 * @param {string[]} places
 */
export const stampOfSources = (places) => {
  const hash = createHash('sha256');
  for (const [path, digest] of digestSources(places)) hash.update(`${path}\0${digest}\n`);
  return hash.digest('hex');
};
