import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PreviewTerm, SaveTerm } from '#lib/platform/generated/terms.js';
import { execute } from '#lib/platform/graphql.js';
import { answered } from '#lib/platform/refusable.server.js';
import { termPlanFrom } from './plan-form.js';

/** What was sent, for the form that is shown again. */
const sentOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** Shows what a change of a term (or a new one, without an id) would bring about. */
export async function previewTerm(event: RequestEvent, id: string | null) {
  const form = await event.request.formData();
  const sent = sentOf(form);
  const input = termPlanFrom(form, id);
  const answer = await answered(
    event,
    { sent },
    async () => (await execute(event.fetch, PreviewTerm, { input })).previewTerm,
  );
  if (!('__typename' in answer)) return answer;
  return answer.__typename === 'TermFaults'
    ? fail(409, { sent, faults: answer.faults })
    : { sent, preview: answer };
}

/** Makes the change. A new term opens its own page. */
export async function saveTerm(event: RequestEvent, id: string | null) {
  const form = await event.request.formData();
  const sent = sentOf(form);
  const input = termPlanFrom(form, id);
  const answer = await answered(
    event,
    { sent },
    async () => (await execute(event.fetch, SaveTerm, { input })).saveTerm,
  );
  if (!('__typename' in answer)) return answer;
  if (answer.__typename === 'TermFaults') return fail(409, { sent, faults: answer.faults });
  return id === null && answer.term !== null
    ? redirect(303, `/office/terms/${answer.term.id}`)
    : { saved: true };
}
