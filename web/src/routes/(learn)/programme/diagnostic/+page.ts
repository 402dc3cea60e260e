import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { CapabilityPage } from '#lib/platform/generated/programme.js';
import { SittingPage } from '#lib/platform/generated/assessment.js';
import type { PageLoad } from './$types.js';

/** The sitting that is open, at the question asked for or the first that has no answer yet (D2). */
export const load: PageLoad = async (event) => {
  const { capability } = await ask(event, CapabilityPage);
  const open = capability?.sittings.find(({ submittedAt }) => submittedAt === null);
  if (!open) {
    // Nothing to go on with: before the first sitting the page explains and offers to begin.
    if (capability?.step === 'DIAGNOSE' && capability.sittings.length === 0)
      return { sitting: null, sittingsLeft: capability.sittingsLeft, at: 0 };
    redirect(303, '/programme');
  }
  const { sitting } = await ask(event, SittingPage, { id: open.id });
  if (!sitting) redirect(303, '/programme');
  const wanted = Number(event.url.searchParams.get('q'));
  const last = sitting.questions.length;
  const firstOpen = sitting.questions.findIndex(({ answer }) => answer === null);
  const at =
    Number.isInteger(wanted) && wanted >= 1 && wanted <= last
      ? wanted - 1
      : firstOpen === -1
        ? last - 1
        : firstOpen;
  return { sitting, sittingsLeft: capability?.sittingsLeft ?? 0, at };
};
