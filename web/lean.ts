import path from 'node:path';
import type { Plugin } from 'vite';

const plainValues = path.resolve(import.meta.dirname, 'src/lib/platform/plain-values.ts');

const inBrowsers = ({ name }: { readonly name: string }): boolean => name === 'client';

/** Browsers get a tenth of devalue: what our forms, loads and states need of it. */
const plainDevalue: Plugin = {
  name: 'xueshi:plain-devalue',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: inBrowsers,
  resolveId: { filter: { id: /^devalue$/ }, handler: () => plainValues },
};

/** None of our components is an element of its own; Svelte's class for those, and what it needs, comes in anyway. */
const noCustomElements: Plugin = {
  name: 'xueshi:no-custom-elements',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: inBrowsers,
  load: {
    filter: { id: /svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]elements[\\/]custom-element\.js$/ },
    handler: () => ({ code: 'export const create_custom_element = undefined;', moduleSideEffects: false }),
  },
};

/** The words with another in their place; a bump that words it otherwise must not pass unnoticed. */
const instead = (code: string, words: string, others: string): string => {
  if (!code.includes(words)) throw new Error(`Nowhere is said: ${words}`);
  return code.replace(words, others);
};

/** Kit reads a whole page letter by letter for an `etag`; ours are `no-store`, so that nobody ever sends one back. */
const noEtags: Plugin = {
  name: 'xueshi:no-etags',
  apply: 'build',
  transform: {
    filter: { id: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]server[\\/]page[\\/]render\.js$/ },
    handler: (code) => ({
      code: instead(code, 'headers.set(\'etag\', `"${hash(transformed)}"`);', ''),
      map: null,
    }),
  },
};

/** Paraglide makes the rules of plurals anew for each word, which takes longer than a whole card of a course. */
const keptPlurals: Plugin = {
  name: 'xueshi:kept-plurals',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /paraglide[\\/]registry\.js$/ },
    handler: (code) => ({
      code: `const rules = {};\n${instead(code, 'new Intl.PluralRules(locale, options)', '(rules[locale + options?.type] ??= new Intl.PluralRules(locale, options))')}`,
      map: null,
    }),
  },
};

/** What is left out of libraries for pages' sake (P6): bytes in a browser, time on the server. */
export const lean: readonly Plugin[] = [plainDevalue, noCustomElements, noEtags, keptPlurals];
