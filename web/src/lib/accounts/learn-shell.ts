import { redirect } from '@sveltejs/kit';
import { asPage, signInPath } from '#lib/platform/ask.js';
import { ApiFailure } from '#lib/platform/failure.js';
import { LearnShell } from '#lib/platform/generated/accounts.js';
import type { LearnShellQuery } from '#lib/platform/generated/types.js';
import { execute } from '#lib/platform/graphql.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

interface LearnShellData {
  /** no more than pages of teachers say of their reader: it comes with each of them (P6) */
  readonly viewer: NonNullable<LearnShellQuery['viewer']>;
  readonly serverTime: string;
  /** D1: the capability programme concerns this teacher. */
  readonly inProgramme: boolean;
}

/** For teachers' pages: whoever acts in another role is brought to that role's home. */
export async function loadLearnShell(event: LoadLike): Promise<LearnShellData> {
  const { viewer, serverTime, capability } = await askLearnShell(event);
  if (viewer === null) redirect(303, signInPath(event.url));
  if (viewer.role !== 'TEACHER') return elsewhere(event);
  return { viewer, serverTime, inProgramme: capability !== null };
}

async function askLearnShell(event: LoadLike): Promise<LearnShellQuery> {
  try {
    return await execute(event.fetch, LearnShell);
  } catch (failure) {
    // Only teachers may ask for their standing in the programme.
    if (failure instanceof ApiFailure && failure.kind === 'forbidden') return elsewhere(event);
    return asPage(failure, event.url);
  }
}

/** Finds out who this is instead; few need it, so that it is not part of a teacher's pages. */
async function elsewhere(event: LoadLike): Promise<never> {
  const [{ loadShell }, { homeOf }] = await Promise.all([import('./shell.js'), import('./roles.js')]);
  const { viewer } = await loadShell(event);
  redirect(303, homeOf(viewer.role));
}
