import { goto } from '$app/navigation';
import type { Document, VariablesOf } from './document.js';
import { ApiFailure } from './failure.js';
import { execute } from './graphql.js';
import { signInPath } from './ask.js';

/**
 * `execute` for event handlers in the browser. An expired session leads to the sign-in page; other failures are
 * the caller's to show, because only the caller knows what did not happen.
 * @throws {ApiFailure}
 */
export async function send<Result, Variables>(
  document: Document<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Result> {
  try {
    return await execute(globalThis.fetch, document, ...variables);
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.kind === 'unauthenticated') {
      await goto(signInPath(new URL(location.href)));
    }
    throw failure;
  }
}
