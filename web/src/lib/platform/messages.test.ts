import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { m } from './paraglide/messages.js';

const root = path.resolve(import.meta.dirname, '../../../messages');
const features = readdirSync(root);

/** The same on purpose: names and units that both languages write alike. Empty so far. */
const ALIKE: ReadonlySet<string> = new Set();

/** Nothing but what the code hands over and signs between: there is nothing to translate. */
const wordless = (message: unknown): boolean =>
  textsOf(message).every((text) => !/\p{Letter}/u.test(text.replace(/\{\w+\}/g, '')));

const read = (feature: string, locale: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, feature, `${locale}.json`), 'utf8')) as Record<string, unknown>;

/** The words of a message, whatever its form: a text, or variants of one. */
const textsOf = (message: unknown): readonly string[] => {
  if (typeof message === 'string') return [message];
  if (!Array.isArray(message)) return [];
  return message.flatMap((part: { match?: Record<string, string> }) => Object.values(part.match ?? {}));
};

/** What the code hands over: the same in both languages, or a sentence loses a name. */
const placeholdersOf = (message: unknown): readonly string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

describe.each(features)('messages of %s', (feature) => {
  const zh = read(feature, 'zh');
  const en = read(feature, 'en');

  it('has every key in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
  });

  it('is translated, not copied', () => {
    const copied = Object.keys(zh).filter(
      (key) => !ALIKE.has(key) && !wordless(zh[key]) && JSON.stringify(zh[key]) === JSON.stringify(en[key]),
    );
    expect(copied).toEqual([]);
  });

  it('says no more and no less in one language than in the other', () => {
    const uneven = Object.keys(zh).filter((key) => {
      const given = new Set([...placeholdersOf(zh[key]), ...placeholdersOf(en[key])]);
      const shared = placeholdersOf(zh[key]).filter((name) => placeholdersOf(en[key]).includes(name));
      return shared.length !== given.size;
    });
    expect(uneven).toEqual([]);
  });

  it('keeps its tone: no exclamation marks, no empty texts', () => {
    const loud = [...Object.entries(zh), ...Object.entries(en)].filter(([, message]) =>
      textsOf(message).some((text) => text === '' || /[!！]/.test(text)),
    );
    expect(loud).toEqual([]);
  });
});

type Say = (given: never, options: { locale: 'zh' | 'en' }) => string;

describe('the compiled words', () => {
  const said: Record<string, Say> = { ...m };

  it.each(['zh', 'en'] as const)('say every message in %s', (locale) => {
    const texts = features.flatMap((feature) => Object.entries(read(feature, locale)));
    const wrong = texts.filter(([key, message]) => {
      const plain = typeof message === 'string' && placeholdersOf(message).length === 0;
      const compiled = said[key]?.({} as never, { locale });
      return compiled === undefined || compiled === key || (plain && compiled !== message);
    });
    expect(wrong).toEqual([]);
  });

  // A process that may open 1,024 files lost a fifth of the messages when each was a file, and said nothing.
  it('are few enough files to be written and read at once anywhere', () => {
    const written = readdirSync(path.resolve(import.meta.dirname, 'paraglide'), { recursive: true });
    expect(written.length).toBeLessThan(20);
  });
});

it('uses every key in one feature only', () => {
  const owners = Map.groupBy(
    features.flatMap((feature) => Object.keys(read(feature, 'zh')).map((key) => ({ feature, key }))),
    ({ key }) => key,
  );
  const shared = [...owners].filter(([, list]) => list.length > 1).map(([key]) => key);
  expect(shared).toEqual([]);
});

it('keeps no words that no page says', () => {
  const src = path.resolve(root, '../src');
  const code = globSync('**/*.{ts,svelte}', { cwd: src, exclude: ['**/paraglide/**', '**/generated/**'] })
    .map((file) => readFileSync(path.join(src, file), 'utf8'))
    .join('\n');
  const said = new Set([...code.matchAll(/\bm\.(\w+)\b/g)].map(([, key]) => key));
  const unsaid = features
    .flatMap((feature) => Object.keys(read(feature, 'zh')))
    .filter((key) => !said.has(key));
  expect(unsaid).toEqual([]);
});
