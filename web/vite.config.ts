import path from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './chunk-groups.ts';
import { languageEditions } from './language-editions.ts';
import { messageModules } from './message-modules.ts';
import { messageOptions } from './messages.config.ts';

const plainValues = path.resolve(import.meta.dirname, 'src/lib/platform/plain-values.ts');

/** Browsers get a tenth of devalue: what our forms, loads and states need of it. */
const plainDevalue: Plugin = {
  name: 'xueshi:plain-devalue',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: { filter: { id: /^devalue$/ }, handler: () => plainValues },
};

export default defineConfig({
  plugins: [
    plainDevalue,
    paraglideVitePlugin(messageOptions),
    messageModules(),
    languageEditions(),
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Svelte renders `style:` directives as attributes; attributes run no code and load nothing.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:'],
          'worker-src': ['self', 'blob:'],
          'connect-src': ['self'],
          'font-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        modulePreload: {
          // Styles must come with a page; its scripts name one another, and naming all of them here is a kilobyte of
          // every first load.
          resolveDependencies: (_file, needed) => needed.filter((file) => file.endsWith('.css')),
        },
        rolldownOptions: {
          output: {
            codeSplitting: { groups: chunkGroups },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'server/**/*.test.ts'] },
});
