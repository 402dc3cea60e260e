import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { NextTermPlan } from '#lib/platform/generated/terms.js';
import { m } from '#lib/platform/paraglide/messages.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { nextTermPlan } = await ask(event, NextTermPlan);
  if (nextTermPlan === null) error(404, { message: m.terms_none_why() });
  return { plan: nextTermPlan };
};
