import { refusable } from '#lib/platform/refusable.server.js';
import { ask } from '#lib/platform/ask.js';
import { Shell } from '#lib/platform/generated/accounts.js';
import { MakeToken, RevokeToken } from '#lib/platform/generated/analytics.js';
import { execute } from '#lib/platform/graphql.js';
import type { TokenScope } from '#lib/platform/generated/types.js';
import type { Actions } from './$types.js';

const SCOPES: readonly TokenScope[] = ['FIGURES_READ', 'SCHEMA_READ'];
const DAY_MS = 86_400_000;

export const actions: Actions = {
  make: async (event) => {
    const form = await event.request.formData();
    const name = form.get('name');
    // The year is counted on the platform's clock, as the API counts it.
    const now = Date.parse((await ask(event, Shell)).serverTime);
    return refusable(event, async () => {
      const { makeToken } = await execute(event.fetch, MakeToken, {
        input: {
          name: typeof name === 'string' ? name : '',
          scopes: SCOPES.filter((scope) => form.getAll('scopes').includes(scope)),
          expiresAt: new Date(now + Math.max(0, Number(form.get('days'))) * DAY_MS).toISOString(),
        },
      });
      return makeToken;
    });
  },
  revoke: async (event) => {
    const id = (await event.request.formData()).get('id');
    return refusable(event, async () => {
      const { revokeToken } = await execute(event.fetch, RevokeToken, {
        id: typeof id === 'string' ? id : '',
      });
      return revokeToken;
    });
  },
};
