import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestSources, sourcesIn, stampOfSources } from './sources.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueshi sources '));
  for (const path of ['src', 'dist', 'node_modules', '.turbo']) mkdirSync(join(folder, path));
  for (const path of ['src/a.ts', 'dist/a.js', 'node_modules/b.js', '.turbo/log', 'x.tsbuildinfo'])
    writeFileSync(join(folder, path), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('only what people write is a source', () => {
  expect([...sourcesIn(folder)]).toEqual([join(folder, 'src/a.ts')]);
});

test('an edit, a new file and a removal each change the stamp; a build does not', () => {
  const first = stampOfSources([folder]);
  writeFileSync(join(folder, 'dist/a.js'), 'two');
  expect(stampOfSources([folder])).toBe(first);

  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  const edited = stampOfSources([folder]);
  expect(edited).not.toBe(first);

  writeFileSync(join(folder, 'src/b.ts'), '');
  expect(stampOfSources([folder])).not.toBe(edited);
  rmSync(join(folder, 'src/b.ts'));
  expect(stampOfSources([folder])).toBe(edited);
});

test('a digest sees what is in a file, not when it was written', () => {
  const before = digestSources([folder]);
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  expect(digestSources([folder])).toEqual(before);
  writeFileSync(join(folder, 'src/a.ts'), 'two');
  expect(digestSources([folder])).not.toEqual(before);
});
