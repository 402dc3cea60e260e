import { ask } from '#lib/platform/ask.js';
import { ViewerSessions } from '#lib/platform/generated/accounts.js';
import { toTheme } from '#lib/platform/theme.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const [{ viewer }, theme] = await Promise.all([ask(event, ViewerSessions), chosenTheme(event.fetch)]);
  return { sessions: viewer?.sessions ?? [], personal: viewer?.teacher ?? null, theme };
};

/** The cookie is out of a page's reach. */
async function chosenTheme(fetch: typeof globalThis.fetch) {
  const answer = (await (await fetch('/preferences')).json()) as { theme?: unknown };
  return toTheme(answer.theme);
}
