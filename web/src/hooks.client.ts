import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks';
import { overwriteGetLocale, toLocale, baseLocale } from '#lib/platform/paraglide/runtime.js';

/** The page says in which language the server wrote it; guessing again here could disagree with it. */
export const init: ClientInit = () => {
  const locale = toLocale(document.documentElement.lang.slice(0, 2)) ?? baseLocale;
  overwriteGetLocale(() => locale);
};

export const handleError: HandleClientError = ({ error, kind }) => {
  if (kind === 'app') return undefined;
  if (kind === 'framework') return { message: 'not found', kind: 'missing' };
  reportError(error);
  return { message: 'bug', kind: navigator.onLine ? 'bug' : 'unavailable' };
};
