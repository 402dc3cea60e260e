import { fail, redirect } from '@sveltejs/kit';
import { homeOf } from '#lib/accounts/roles.js';
import { ApiFailure } from '#lib/platform/failure.js';
import { SignIn } from '#lib/platform/generated/accounts.js';
import { execute } from '#lib/platform/graphql.js';
import { safePath } from '#lib/platform/safe-path.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const form = await request.formData();
    const login = text(form, 'login').trim();
    const password = text(form, 'password');
    if (login === '' || password === '') {
      return fail(400, { login, noLogin: login === '', noPassword: password === '' });
    }
    const answer = await attempt(fetch, login, password, text(form, 'proof') || null);
    if (answer === null) return fail(503, { login, unavailable: true });
    if (answer.__typename === 'RobotChallenge') return fail(403, { login, challenge: answer });
    if (answer.__typename === 'Refusal') return fail(403, { login, refusal: answer });
    return redirect(303, safePath(url.searchParams.get('next'), homeOf(answer.viewer.role)));
  },
};

async function attempt(
  fetch: typeof globalThis.fetch,
  login: string,
  password: string,
  proof: string | null,
) {
  try {
    return (await execute(fetch, SignIn, { input: { login, password, proof } })).signIn;
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.kind !== 'bug') return null;
    throw failure;
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
