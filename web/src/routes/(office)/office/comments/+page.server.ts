import { formText } from '#lib/platform/form-text.js';
import { RuleOnComment } from '#lib/platform/generated/study.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  rule: async (event) => {
    const form = await event.request.formData();
    const input = {
      commentId: formText(form, 'comment'),
      hidden: formText(form, 'hidden') === 'yes',
      reason: formText(form, 'reason'),
    };
    const ruled = await refusable(
      event,
      async () => (await execute(event.fetch, RuleOnComment, { input })).ruleOnComment,
    );
    return 'data' in ruled ? ruled : { ruled: true as const };
  },
};
