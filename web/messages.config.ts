import type { CompilerOptions } from '@inlang/paraglide-js';

/** How messages/<feature>/<locale>.json become functions. */
export const messageOptions = {
  project: './project.inlang',
  outdir: './src/lib/platform/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'locale',
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
} satisfies CompilerOptions;
