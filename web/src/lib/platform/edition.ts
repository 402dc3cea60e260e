import { baseLocale, type Locale } from './paraglide/runtime.js';

/** Where a page's head or its start names a file of the build. */
const NAMED = /(?<=(?:href=|import\()"[./]*_app\/immutable\/)/g;

/** The page with its files in the edition of its language (`language-editions.ts`); Kit knows those of one language. */
export const inEdition = (locale: Locale, html: string): string =>
  locale === baseLocale ? html : html.replace(NAMED, `${locale}/`);
