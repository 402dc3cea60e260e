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

test('an edit, a new file and a removal each change the stamp', () => {
  const first = stampOfSources([folder]);
  writeFileSync(join(folder, 'src/a.ts'), 'two');
  const edited = stampOfSources([folder]);
  expect(edited).not.toBe(first);

  writeFileSync(join(folder, 'src/b.ts'), '');
  expect(stampOfSources([folder])).not.toBe(edited);
  rmSync(join(folder, 'src/b.ts'));
  expect(stampOfSources([folder])).toBe(edited);
});

test('a build does not change it, nor writing what was there', () => {
  const first = stampOfSources([folder]);
  writeFileSync(join(folder, 'dist/a.js'), 'two');
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  expect(stampOfSources([folder])).toBe(first);
});

test('files and folders, and places that are not there', () => {
  const file = join(folder, 'src/a.ts');
  expect(digestSources([folder, join(folder, 'nowhere')])).toEqual(digestSources([file]));
});
