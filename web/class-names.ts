import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import path from 'node:path';
import { normalizePath } from 'vite';

const SHORTEST = 3;

/** A name of a few letters for each component's styles: it stands in the page, in the style and in the script (P6). */
const names = new Map<string, string>();
for (const file of globSync('src/**/*.svelte', { cwd: import.meta.dirname }).toSorted()) {
  const place = normalizePath(file);
  const digits = BigInt(`0x${createHash('sha256').update(place).digest('hex')}`).toString(36);
  const taken = new Set(names.values());
  let length = SHORTEST;
  while (taken.has(`s${digits.slice(0, length)}`)) length += 1;
  names.set(place, `s${digits.slice(0, length)}`);
}

export const classNameOf = (filename: string): string | undefined =>
  names.get(normalizePath(path.relative(import.meta.dirname, path.resolve(import.meta.dirname, filename))));
