import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { ClassesAtRisk } from '#lib/platform/generated/selection.js';
import { TermPage } from '#lib/platform/generated/terms.js';
import { m } from '#lib/platform/paraglide/messages.js';
import type { PageLoad } from './$types.js';

const SHOWN = 20;

export const load: PageLoad = async (event) => {
  const [{ termPlan }, { classesAtRisk }] = await Promise.all([
    ask(event, TermPage, { id: event.params.term }),
    ask(event, ClassesAtRisk, { first: SHOWN, after: event.url.searchParams.get('after') }),
  ]);
  if (termPlan?.term == null) error(404, { message: m.terms_none_such() });
  return { plan: termPlan, term: termPlan.term, classesAtRisk };
};
