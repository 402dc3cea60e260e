import type { CompilerOptions } from '@inlang/paraglide-js';

/** How messages/<feature>/<locale>.json become functions: the same for the build and for the type check alone. */
export const messageOptions = {
  project: './project.inlang',
  outdir: './src/lib/platform/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'locale',
  outputStructure: 'locale-modules',
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
} satisfies CompilerOptions;
