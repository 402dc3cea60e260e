import type { Actions } from '@sveltejs/kit';
import { OfferCourse, WithdrawOffer } from '#lib/platform/generated/publishing.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import { offerFrom } from '#lib/publishing/offer-form.js';

export const actions: Actions = {
  offer: async (event) => {
    const input = offerFrom(event.params['id'] ?? '', await event.request.formData());
    return refusable(event, async () => (await execute(event.fetch, OfferCourse, { input })).offerCourse);
  },
  withdraw: async (event) => {
    const id = String((await event.request.formData()).get('offeringId') ?? '');
    return refusable(event, async () => (await execute(event.fetch, WithdrawOffer, { id })).withdrawOffer);
  },
};
