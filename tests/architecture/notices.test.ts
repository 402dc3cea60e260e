import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeTexts } from '@xueshi/api/notices';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The text of every file that tells people something. */
const senders = execFileSync('git', ['ls-files', 'schema/src', 'api/src', 'worker/src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.endsWith('.notices.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .filter((text) => /messaging(\/|\.)store/.test(text));

const written = (pattern: RegExp): ReadonlySet<string> =>
  new Set(senders.flatMap((text) => [...text.matchAll(pattern)].map(([, kind]) => kind ?? '')));

/** Kinds that are written whole: `'feature.what_happened'`. */
const sent = written(/'([a-z]+\.[a-z]+(?:_[a-z]+)+)'/g);
/** Beginnings of kinds that are put together: `'feature.what_' || reason`, `feature.what${reason}`. */
const begun = [
  ...written(/'([a-z]+\.[a-z]+(?:_[a-z]*)+)' \|\|/g),
  ...written(/`([a-z]+\.[a-z]+(?:_[a-z]*)*)\$\{/g),
];

const han = /\p{Script=Han}/u;

describe('notices', () => {
  it('have words for every kind that is sent, and no words that nobody sends', () => {
    const kinds = Object.keys(noticeTexts);
    expect([...sent].filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(begun.filter((start) => !kinds.some((kind) => kind.startsWith(start)))).toEqual([]);
    const unsent = kinds.filter((kind) => !sent.has(kind) && !begun.some((start) => kind.startsWith(start)));
    expect(unsent).toEqual([]);
  });

  it('say everything in both languages, cite a rule, and lead somewhere', () => {
    const wanting = Object.entries(noticeTexts).filter(([, text]) => {
      const more = text.more?.({}) ?? [];
      const words = [text.title, text.sentence, text.next, ...more.map(({ label }) => label)];
      const href = typeof text.href === 'string' ? text.href : text.href({});
      const said = words.every(
        ({ zh, en }) => han.test(zh) && en !== '' && !han.test(en) && !/[!！]/.test(zh + en),
      );
      return !said || !/^[A-Z]\d+$/.test(text.rule) || !href.startsWith('/');
    });
    expect(wanting.map(([kind]) => kind)).toEqual([]);
  });
});
