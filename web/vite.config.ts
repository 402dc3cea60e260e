import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './chunk-groups.ts';
import { classNameOf } from './class-names.ts';
import { documentModules } from './document-modules.ts';
import { languageEditions } from './language-editions.ts';
import { lean } from './lean.ts';
import { compiledMessages, messageModules } from './message-modules.ts';

/** Svelte names itself once and has flags; the rest does nothing before it is called. */
const PLAIN = /svelte[\\/]src[\\/]internal[\\/]client[\\/]/;

export default defineConfig({
  plugins: [
    ...lean,
    compiledMessages(),
    messageModules(),
    documentModules(),
    languageEditions(),
    sveltekit({
      adapter: adapter(),
      // by the layout, once the page is alive
      serviceWorker: { register: false },
      compilerOptions: {
        runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
        cssHash: ({ hash, css, filename }) => classNameOf(filename) ?? `svelte-${hash(css)}`,
      },
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
          // each part in the file where `chunkGroups` puts it, and nothing along with it that it might need (P6)
          preserveEntrySignatures: 'allow-extension',
          treeshake: { moduleSideEffects: [{ test: PLAIN, sideEffects: false }] },
          output: {
            codeSplitting: { groups: chunkGroups, includeDependenciesRecursively: false },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'server/**/*.test.ts'] },
});
