import { json, redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/platform/paraglide/runtime.js';
import { safePath } from '#lib/platform/safe-path.js';
import { LOCALE_COOKIE, THEME_COOKIE, toTheme, YEAR_SECONDS } from '#lib/platform/theme.js';
import type { RequestHandler } from './$types.js';

/** What a page of preferences shows as chosen: the cookie itself is out of its reach. */
export const GET: RequestHandler = ({ locals }) => json({ theme: locals.theme });

/** Language and appearance, kept in cookies; answers with the page the reader was on. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const kept = { maxAge: YEAR_SECONDS, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
  const locale = form.get('locale');
  if (isLocale(locale)) cookies.set(LOCALE_COOKIE, locale, kept);
  if (form.has('theme')) cookies.set(THEME_COOKIE, toTheme(form.get('theme')), kept);
  redirect(303, safePath(form.get('next')));
};
