import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { forwardToApi } from '#lib/platform/forward.server.js';
import { inEdition } from '#lib/platform/edition.js';
import { paraglideMiddleware } from '#lib/platform/paraglide/server.js';
import { colorScheme, THEME_COOKIE, toTheme } from '#lib/platform/theme.js';

const LANG = { zh: 'zh-CN', en: 'en' } as const;

/** Language and theme are known before the first byte, so no page flashes in the wrong one. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    const theme = toTheme(event.cookies.get(THEME_COOKIE));
    event.locals.locale = locale;
    event.locals.theme = theme;
    const followed = event.platform?.req.xueshi;
    if (followed) followed.route = event.route.id;
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => {
        // our places are in the head alone; to look through the body for them, four times, costs more than to fill them
        const head = Math.max(0, html.indexOf('<body'));
        const filled = html
          .slice(0, head)
          .replace('%lang%', LANG[locale])
          .replace('%theme%', theme)
          .replace('%scheme%', colorScheme(theme))
          .replace('%page%', followed?.requestId ?? '');
        return inEdition(locale, filled + html.slice(head));
      },
      preload: ({ type }) => type === 'js' || type === 'css',
    });
    // Every page belongs to one signed-in person: no shared or disk cache may keep it.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    return response;
  });

/** Pages ask `/graphql` as the browser does; on the server that means the API itself. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) =>
  new URL(request.url).pathname === '/graphql' ? forwardToApi(event, request) : fetch(request);

export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind === 'app') return undefined;
  if (kind === 'framework') return { message: 'not found', kind: 'missing' };
  event.platform?.req.xueshi?.fail(error);
  return { message: 'bug', kind: 'bug' };
};
