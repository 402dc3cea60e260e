import { error, redirect } from '@sveltejs/kit';
import { searchHere } from './action-here.js';
import type { Document, VariablesOf } from './document.js';
import { ApiFailure, STATUS_OF } from './failure.js';
import { execute } from './graphql.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

/**
 * `execute` for load functions, and actions in which nothing was written: an expired session leads to the sign-in page and
 * back, everything else to the designed error page. What somebody wrote is kept by `answered` (refusable.server.ts).
 */
export async function ask<Result, Variables>(
  event: LoadLike,
  document: Document<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Result> {
  try {
    return await execute(event.fetch, document, ...variables);
  } catch (failure) {
    return asPage(failure, event.url);
  }
}

/** What a page does about a failure: sign in and come back, or the designed error page. */
export function asPage(failure: unknown, url: URL): never {
  if (!(failure instanceof ApiFailure)) throw failure;
  if (failure.kind === 'unauthenticated') redirect(303, signInPath(url));
  error(STATUS_OF[failure.kind], { message: failure.message, kind: failure.kind });
}

export function signInPath(from: URL): `/sign-in${string}` {
  const next = from.pathname + searchHere(from);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
