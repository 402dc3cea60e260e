import { redirect } from '@sveltejs/kit';
import { homeOf } from '#lib/accounts/roles.js';
import { Shell } from '#lib/platform/generated/accounts.js';
import { execute } from '#lib/platform/graphql.js';
import { safePath } from '#lib/platform/safe-path.js';
import type { PageLoad } from './$types.js';

type Notice = 'again' | 'out' | 'out-all' | null;

const noticeOf = (url: URL): Notice => {
  const out = url.searchParams.get('out');
  if (out === 'all') return 'out-all';
  if (out !== null) return 'out';
  return url.searchParams.has('next') ? 'again' : null;
};

/** Whoever is signed in already has no business here. */
export const load: PageLoad = async ({ fetch, url }) => {
  // An API that is down must not hide the form: the form says so when it is sent.
  const shell = await execute(fetch, Shell).catch(() => null);
  if (shell?.viewer) redirect(303, safePath(url.searchParams.get('next'), homeOf(shell.viewer.role)));
  return { notice: noticeOf(url) };
};
