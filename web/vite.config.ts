import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { messageModules } from './message-modules.ts';
import { messageOptions } from './messages.config.ts';

/** How many pages must need a module before it goes into the files that every page loads. */
const SHARED = 5;

/** Documents stay with their pages: their ids are as long as they look, whatever compresses them. */
const OWN = /src[\\/]lib[\\/](?!platform[\\/]generated[\\/])/;

/** What pages of staff share and a teacher's never need: features, parts and words. */
const OF_STAFF =
  /src[\\/]lib[\\/](?:(?:publishing|analytics|ledger)[\\/]|platform[\\/](?:TaskProgress|paraglide[\\/]messages[\\/](?:task|bulk|staff|draft|step|change|risk|part)_)|selection[\\/]staff-|ui[\\/]BarChart)/;

/**
 * Kit keeps devalue's `uneval` beside what the browser needs of it, but calls it only while rendering on the server:
 * 8 kB of every first load that nothing reads.
 */
const withoutUneval: Plugin = {
  name: 'xueshi:without-uneval',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  load: {
    filter: { id: /devalue\/src\/uneval\.js$/ },
    handler: () => "export const uneval = () => { throw new Error('uneval is for the server'); };",
  },
};

export default defineConfig({
  plugins: [
    withoutUneval,
    paraglideVitePlugin(messageOptions),
    messageModules(),
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
        rolldownOptions: {
          output: {
            codeSplitting: {
              // What nearly every page needs travels as three files instead of forty: fewer headers, better compression.
              groups: [
                {
                  name: 'svelte',
                  test: /node_modules[\\/](svelte|esm-env|clsx|devalue)[\\/]/,
                  minShareCount: SHARED,
                },
                { name: 'kit', test: /node_modules[\\/]@sveltejs[\\/]kit[\\/]/, minShareCount: SHARED },
                {
                  name: 'own',
                  test: (id: string) => OWN.test(id) && !OF_STAFF.test(id),
                  minShareCount: SHARED,
                },
                // last, so that it takes along nothing that a teacher's page needs
                { name: 'staff', test: OF_STAFF, minShareCount: SHARED },
              ],
            },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'server/**/*.test.ts'] },
});
