import type { RequestEvent } from './$types.js';
import { formText } from '#lib/platform/form-text.js';
import { RateCourse } from '#lib/platform/generated/study.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import { courseActions } from '#lib/selection/actions.server.js';

export const actions = {
  ...courseActions,
  rate: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const input = {
      offeringId: event.params.id,
      stars: Number(formText(form, 'stars')) || 0,
      comment: formText(form, 'comment'),
    };
    const rated = await refusable(
      event,
      async () => (await execute(event.fetch, RateCourse, { input })).rateCourse,
    );
    return 'data' in rated ? rated : { rated: true as const };
  },
};
