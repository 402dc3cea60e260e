import type { Actions } from '@sveltejs/kit';
import { OfferCourse, WithdrawOffer } from '#lib/platform/generated/publishing.js';
import { formText } from '#lib/platform/form-text.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import { offerFrom } from '#lib/publishing/offer-form.js';

export const actions: Actions = {
  offer: async (event) => {
    const input = offerFrom(event.params['id'] ?? '', await event.request.formData());
    return refusable(event, async () => (await execute(event.fetch, OfferCourse, { input })).offerCourse);
  },
  withdraw: async (event) => {
    const id = formText(await event.request.formData(), 'offeringId');
    return refusable(event, async () => (await execute(event.fetch, WithdrawOffer, { id })).withdrawOffer);
  },
};
