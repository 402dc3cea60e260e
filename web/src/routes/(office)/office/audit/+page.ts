import { readAuditView, toAuditVariables } from '#lib/accounts/audit-address.js';
import { ask } from '#lib/platform/ask.js';
import { Audit } from '#lib/platform/generated/accounts.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const view = readAuditView(event.url.searchParams);
  return { view, ...(await ask(event, Audit, toAuditVariables(view))) };
};
