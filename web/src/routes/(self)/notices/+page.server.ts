import { ask } from '#lib/platform/ask.js';
import { formText } from '#lib/platform/form-text.js';
import { MarkNoticesRead } from '#lib/platform/generated/messaging.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  /** Everything up to the newest that was shown: what came since stays unread. */
  readAll: async (event) => {
    const upTo = formText(await event.request.formData(), 'upTo');
    await ask(event, MarkNoticesRead, { input: { upTo } });
  },
};
