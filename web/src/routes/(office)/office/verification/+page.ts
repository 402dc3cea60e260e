import { ask } from '#lib/platform/ask.js';
import { VerificationPage } from '#lib/platform/generated/ledger.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const wanted = Number(event.url.searchParams.get('year'));
  const { verificationYear } = await ask(event, VerificationPage, {
    year: Number.isInteger(wanted) && wanted >= 2010 && wanted < 2100 ? wanted : null,
  });
  return { verification: verificationYear };
};
