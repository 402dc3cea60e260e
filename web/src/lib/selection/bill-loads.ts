import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { BillPage, Bills, Blocked, StaffTerms } from '#lib/platform/generated/selection.js';
import { m } from '#lib/platform/paraglide/messages.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

const PAGE = 50;
const LINES = 100;

/** S13: the bills of a term, perhaps only those that wait, or whose number or school is looked for. */
export async function loadBills(event: LoadLike) {
  const asked = event.url.searchParams;
  const view = {
    term: asked.get('term') ?? '',
    unpaid: asked.has('unpaid'),
    refund: asked.has('refund'),
    search: (asked.get('search') ?? '').trim().slice(0, 60),
  };
  const [{ terms }, { bills }, { blockedTeachers: blocked }] = await Promise.all([
    ask(event, StaffTerms),
    ask(event, Bills, {
      termId: view.term || null,
      unpaidOnly: view.unpaid,
      refundOnly: view.refund,
      search: view.search || null,
      first: PAGE,
      after: asked.get('after'),
    }),
    ask(event, Blocked, { first: PAGE }),
  ]);
  return { view, terms, bills, blocked };
}

export type BillsShown = Awaited<ReturnType<typeof loadBills>>;

/** A bill with a page of its lines; one that is nobody's here is not found. */
export async function loadBill(event: LoadLike, id: string) {
  const { bill } = await ask(event, BillPage, {
    id,
    first: LINES,
    after: event.url.searchParams.get('after'),
  });
  return bill ?? error(404, { message: m.bill_none_such() });
}

export type BillShown = Awaited<ReturnType<typeof loadBill>>;
