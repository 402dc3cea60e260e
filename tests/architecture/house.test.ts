import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|mts|mjs|js|cjs|svelte|css)$/.test(file))
  .filter((file) => !/(^|\/)(generated|paraglide|media)\//.test(file))
  .map((file) => ({ file, text: readText(join(root, file)) }))
  .filter(({ text }) => text !== '');

/** Files in which a pattern stands that has no business there. */
const filesWith = (pattern: RegExp, among: RegExp, except: RegExp): string[] =>
  sources
    .filter(({ file, text }) => among.test(file) && !except.test(file) && pattern.test(text))
    .map(({ file }) => file);

describe('the house', () => {
  it('has no file over 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it('reads the environment in platform only', () => {
    const found = filesWith(/process\.env/, /^(schema|api|worker|web)\/src\//, /\/platform\/|\.server\.ts$/);
    expect(found).toEqual([]);
  });

  it('asks the clock, never the machine, outside platform and kernel', () => {
    const found = filesWith(
      /new Date\(\)|Date\.now\(\)/,
      /^(schema|api|worker)\/src\//,
      /\/(platform|kernel)\//,
    );
    expect(found).toEqual([]);
  });

  it('has no drawer for things without a name', () => {
    const found = sources
      .filter(({ file }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });

  it('imports nothing from three floors up', () => {
    expect(filesWith(/from '\.\.\/\.\.\/\.\.\//, /^(schema|api|worker|web)\/src\//, /^$/)).toEqual([]);
  });

  it('silences no type error (any is the linter’s)', () => {
    expect(
      filesWith(/@ts-(ignore|expect-error|nocheck)/, /\.(ts|mts|svelte)$/, /^tests\/architecture\//),
    ).toEqual([]);
  });
});

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // deleted, not yet committed
  }
}
