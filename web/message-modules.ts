import nodeFs from 'node:fs';
import path from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { normalizePath, type Plugin } from 'vite';
import { messageOptions } from './messages.config.ts';

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
      filter: { id: /paraglide[\\/]messages[\\/]\w+\.js$/ },
      handler(id) {
        const code = modules.get(id);
        if (code === undefined) throw new Error(`No words were compiled for ${id}`);
        return { code, moduleSideEffects: false };
      },
    },
  };
};
