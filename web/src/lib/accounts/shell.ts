import { redirect } from '@sveltejs/kit';
import { ask, asPage, signInPath } from '#lib/platform/ask.js';
import { Shell, TeacherShell } from '#lib/platform/generated/accounts.js';
import type { PersonFragment } from '#lib/platform/generated/types.js';
import { ApiFailure } from '#lib/platform/failure.js';
import { execute } from '#lib/platform/graphql.js';
import { homeOf } from './roles.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

export interface ShellData {
  readonly viewer: PersonFragment;
  readonly serverTime: string;
  /** D1: the capability programme concerns this teacher. */
  readonly inProgramme: boolean;
}

/** For pages of any role: signed out leads to the sign-in page and back. */
export async function loadShell(event: LoadLike): Promise<ShellData> {
  const { viewer, serverTime, capability } = await askShell(event);
  if (viewer === null) redirect(303, signInPath(event.url));
  return { viewer, serverTime, inProgramme: capability !== null };
}

async function askShell(event: LoadLike) {
  try {
    return await execute(event.fetch, TeacherShell);
  } catch (failure) {
    // Only teachers may ask for their standing in the programme: find out who this is instead.
    if (failure instanceof ApiFailure && failure.kind === 'forbidden') {
      return { ...(await ask(event, Shell)), capability: null };
    }
    return asPage(failure, event.url);
  }
}

/** For pages of one kind of staff. */
export async function loadStaffShell(event: LoadLike, home: `/${string}`): Promise<ShellData> {
  const shell = await loadShell(event);
  if (homeOf(shell.viewer.role) !== home) redirect(303, homeOf(shell.viewer.role));
  return shell;
}
