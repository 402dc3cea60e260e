import nodeFs from 'node:fs';
import path from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { normalizePath, type Plugin } from 'vite';
import { messageOptions } from './messages.config.ts';

/** Stands for the language of an edition (language-editions.ts) until its files are written. */
export const LOCALE = '__XUESHI_LOCALE__';

/** All that browsers need of paraglide's: a page says its language by the edition it names. */
const RUNTIME = `
  export const baseLocale = 'zh';
  export const locales = ['zh', 'en'];
  export const getLocale = () => ${LOCALE};
  export const isLocale = (locale) => locales.includes(locale);
  export const toLocale = (locale) => locales.find((one) => one === locale);
  export const overwriteGetLocale = () => {};
`;

const folder = normalizePath(path.resolve(messageOptions.outdir, 'messages'));
const index = `${folder}/_index.js`;

/** Reads as ever and keeps what is written in memory. */
const writingInto = (written: Map<string, string>): typeof nodeFs => ({
  ...nodeFs,
  promises: {
    ...nodeFs.promises,
    mkdir: async () => undefined,
    writeFile: async (file: unknown, text: unknown) =>
      void written.set(normalizePath(String(file)), String(text)),
  },
});

/**
 * On disk the words are one module a language. Browsers get a module a message instead, so that each page loads the
 * words it says; these thousands stay in memory, as a machine that lets a process open 1,024 files would lose some.
 */
export const messageModules = (): Plugin => {
  const modules = new Map<string, string>();
  return {
    name: 'xueshi:message-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      modules.clear();
      const fs = writingInto(modules);
      await compile({ ...messageOptions, outputStructure: 'message-modules', cleanOutdir: false, fs });
    },
    resolveId: {
      filter: { id: /^\.\/\w+\.js$/ },
      handler: (id, importer) => (importer === index ? path.posix.join(folder, id) : null),
    },
    load: {
      filter: { id: /paraglide[\\/](?:messages[\\/]\w+|runtime)\.js$/ },
      handler(id) {
        if (id.endsWith('/runtime.js')) return { code: RUNTIME, moduleSideEffects: false };
        const code = modules.get(id);
        if (code === undefined) throw new Error(`No words were compiled for ${id}`);
        return {
          code: id === index ? code : either(code, path.posix.basename(id, '.js')),
          moduleSideEffects: false,
        };
      },
    },
  };
};

/** The message as a choice that is made when an edition is written, without paraglide's own at each call. */
function either(code: string, key: string): string {
  const said = (locale: string): string => {
    const found = new RegExp(`\\nconst ${locale}_${key} = ([^]*?\\n})`).exec(code)?.[1];
    if (found === undefined) throw new Error(`${key} says nothing in ${locale}`);
    return found;
  };
  const plurals = code.includes('registry.') ? "import * as registry from '../registry.js';\n" : '';
  return `${plurals}export const ${key} = ${LOCALE} === 'en' ? ${said('en')} : ${said('zh')};`;
}
