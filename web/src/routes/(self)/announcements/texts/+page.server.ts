import { formText } from '#lib/platform/form-text.js';
import { SendFailedTextsAgain, SendTextAgain } from '#lib/platform/generated/messaging.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  /** C1: one that did not go out. */
  one: async (event) => {
    const id = formText(await event.request.formData(), 'id');
    const answer = await refusable(
      event,
      async () => (await execute(event.fetch, SendTextAgain, { id })).sendTextAgain,
    );
    return 'messages' in answer ? { queued: answer.messages } : answer;
  },
  /** C1: all that failed. */
  failed: async (event) => {
    const answer = await refusable(
      event,
      async () => (await execute(event.fetch, SendFailedTextsAgain, {})).sendFailedTextsAgain,
    );
    return 'messages' in answer ? { queued: answer.messages } : answer;
  },
};
