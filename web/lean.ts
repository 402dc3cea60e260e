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

/** Faults that a page's walk must see in the console. */
const TOLD = new Set(['hydration_mismatch', 'hydration_attribute_changed', 'full_reload_after_error']);

/** What libraries tell their developers; in a product only its name is of use, and of most warnings nothing. */
const fewWords: Plugin = {
  name: 'xueshi:few-words',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: inBrowsers,
  transform: {
    filter: {
      id: /(?:svelte[\\/]src[\\/]internal[\\/](?:client|shared)|@sveltejs[\\/]kit[\\/]src[\\/]messages)[\\/](?:\w+-)?(?:errors|warnings)\.js$/,
    },
    handler(code, id) {
      const others = [...code.matchAll(/^export \* +from '[^']+';$/gm)].map(([line]) => line);
      const names = [...code.matchAll(/^export function (\w+)\(/gm)].map(([, name = '']) => name);
      const said = id.endsWith('errors.js')
        ? (name: string) => `export function ${name}() { throw Error('${name}'); }`
        : (name: string) =>
            `export function ${name}() {${TOLD.has(name) ? ` console.warn('${name}'); ` : ''}}`;
      return { code: [...others, ...names.map(said)].join('\n'), map: null };
    },
  },
};

/** A page's styles are asked for once and waited for; scripts name one another (see `modulePreload`). */
const STYLES_FIRST = `
const asked = {};
export const __vitePreload = (load, styles, importer) => Promise.all((styles ?? []).map((style) => {
  const { href } = new URL(style, importer);
  return asked[href] ??= [...document.querySelectorAll('link[rel=stylesheet]')].some((link) => link.href === href) || new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
})).then(load);`;

const smallPreload: Plugin = {
  name: 'xueshi:small-preload',
  apply: 'build',
  applyToEnvironment: inBrowsers,
  transform: {
    order: 'post',
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: (code) => {
      instead(code, 'export const __vitePreload', '');
      return { code: STYLES_FIRST, map: null, moduleSideEffects: false };
    },
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

/**
 * Paraglide asks `Intl` for the rules of plurals anew for each word, which takes longer than a whole card of a course, and
 * on a phone a fifth of a second the first time. Chinese has none; English has one.
 */
const plainPlurals: Plugin = {
  name: 'xueshi:plain-plurals',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /paraglide[\\/]registry\.js$/ },
    handler: () => ({
      code: "export const plural = (locale, count) => locale === 'en' && Number(count) === 1 ? 'one' : 'other';",
      moduleSideEffects: false,
    }),
  },
};

/** What is left out of libraries for pages' sake (P6): bytes in a browser, time on the server. */
export const lean: readonly Plugin[] = [
  plainDevalue,
  noCustomElements,
  fewWords,
  smallPreload,
  noEtags,
  plainPlurals,
];
