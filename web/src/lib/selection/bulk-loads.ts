import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { BulkHistory, BulkPage, StaffTerms } from '#lib/platform/generated/selection.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

const NEWEST = 20;
const PAGE = 100;

/** S11: what was selected in bulk before, and the terms in which it can be now: of a district its own (S14). */
export async function loadBulks(event: LoadLike, ownOnly: boolean) {
  const [{ bulkSelections }, { terms }] = await Promise.all([
    ask(event, BulkHistory, { first: NEWEST }),
    ask(event, StaffTerms),
  ]);
  const open = terms.filter(
    ({ phase, viewerRuns }) =>
      (phase === 'FIRST_ROUND' || phase === 'MAKEUP_ROUND') && (!ownOnly || viewerRuns),
  );
  return { bulkSelections, terms: open };
}

export type BulksShown = Awaited<ReturnType<typeof loadBulks>>;

/** A bulk with a page of its lines; one that is nobody's here is not found. */
export async function loadBulk(event: LoadLike, id: string) {
  const { bulkSelection } = await ask(event, BulkPage, {
    id,
    first: PAGE,
    after: event.url.searchParams.get('after'),
    verdict: event.url.searchParams.get('only') === 'refused' ? 'REFUSED' : null,
  });
  if (bulkSelection === null) error(404, { message: 'not found', kind: 'missing' });
  return { bulk: bulkSelection };
}

export type BulkShown = Awaited<ReturnType<typeof loadBulk>>;
