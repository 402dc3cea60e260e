import fs from 'node:fs';
import path from 'node:path';
import { compileProject, writeOutput } from '@inlang/paraglide-js';
import { loadProjectFromDirectory } from '@inlang/sdk';
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

/** Text by file, as a browser's build reads it. */
type Modules = ReadonlyMap<string, string>;

/**
 * On disk the words are one module a language. Browsers get a module a message instead, so that each page loads the
 * words it says; these thousands stay in memory, as a machine that lets a process open 1,024 files would lose some.
 * Reading the words takes ten times as long as compiling them: both forms come from one reading.
 */
async function compileWords(): Promise<Modules> {
  const { project: projectPath, outdir } = messageOptions;
  const project = await loadProjectFromDirectory({ path: projectPath, fs });
  try {
    const compiled = (
      outputStructure: 'locale-modules' | 'message-modules',
    ): Promise<Record<string, string>> =>
      compileProject({ project, projectPath, compilerOptions: { ...messageOptions, outputStructure } });
    const faults = await project.errors.get();
    if (faults.length > 0) throw new AggregateError(faults, 'The words cannot be read');
    await writeOutput({ directory: outdir, output: await compiled('locale-modules'), fs: fs.promises });
    const modules = Object.entries(await compiled('message-modules'));
    return new Map(modules.map(([file, text]) => [normalizePath(path.resolve(outdir, file)), text]));
  } finally {
    await project.close();
  }
}

let words: Promise<Modules> | undefined;

/** What every build and test needs on disk; once, for the server's and the browser's build. */
export const compiledMessages = (): Plugin => ({
  name: 'xueshi:compiled-messages',
  enforce: 'pre',
  async buildStart() {
    await (words ??= compileWords());
  },
});

export const messageModules = (): Plugin => {
  let modules: Modules = new Map();
  return {
    name: 'xueshi:message-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      modules = await (words ??= compileWords());
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
