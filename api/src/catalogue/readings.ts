import type { Readings, Searchable } from '@xueshi/schema/catalogue/search.rules';
import { foldText } from '@xueshi/schema/catalogue/search.rules';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const toSimplified = Converter({ from: 't', to: 'cn' });
const han = /^\p{Script=Han}$/u;

/** What one looks up once a character, since there are some thousands of them and texts without end. */
const kept = <Value>(look: (character: string) => Value): ((character: string) => Value) => {
  const known = new Map<string, Value>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const value = look(character);
    known.set(character, value);
    return value;
  };
};

const simplifiedHan = kept((character) => toSimplified(character));

/** The simplified form of a character, by OpenCC. */
export const simplify = (character: string): string =>
  han.test(character) ? simplifiedHan(character) : character;

const none: readonly string[] = [];

const readingsOfHan = kept((character): readonly string[] => {
  const said = pinyin(character, { type: 'array', multiple: true, toneType: 'none', v: true });
  return [...new Set(said)].filter((reading) => /^[a-z]+$/.test(reading));
});

/** All ways each place of a folded text may be said (see search.rules). */
export const readingsOf = (folded: string): Readings =>
  Array.from({ length: folded.length }, (_, at) => {
    const character = folded.charAt(at);
    return han.test(character) ? readingsOfHan(character) : none;
  });

/** A text that is found as it is written. */
export const written = (text: string): Searchable => ({ folded: foldText(text, simplify), readings: null });

/** A text that is also found as it is said. */
export const said = (text: string): Searchable => {
  const folded = foldText(text, simplify);
  return { folded, readings: readingsOf(folded) };
};
