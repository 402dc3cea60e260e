import { ask } from '#lib/platform/ask.js';
import {
  Admissions,
  Distribution,
  ListExports,
  PassRates,
  Results,
  StaffTerms,
  Standings,
} from '#lib/platform/generated/selection.js';
import { readStaffView, selectingTerm, studyingTerm } from './staff-address.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

const PAGE = 100;
const LINES = 50;
const FILES = 5;

/** S12: the teachers of a page, of a term and part of them. */
export async function loadStandings(event: LoadLike) {
  const view = readStaffView(event.url.searchParams);
  const [{ terms }, { teacherStandings }] = await Promise.all([
    ask(event, StaffTerms),
    ask(event, Standings, {
      termId: view.term || null,
      part: view.part,
      search: view.search || null,
      order: view.order,
      first: PAGE,
      after: view.after,
    }),
  ]);
  return { view, terms, term: view.term || (selectingTerm(terms)?.id ?? ''), standings: teacherStandings };
}

export type StandingsShown = Awaited<ReturnType<typeof loadStandings>>;

/** S12, S15: selections of a term counted, or admissions, with the files made of lists. */
export async function loadLists(event: LoadLike) {
  const view = readStaffView(event.url.searchParams);
  const [{ terms }, { listExports: made }] = await Promise.all([
    ask(event, StaffTerms),
    ask(event, ListExports, { first: FILES }),
  ]);
  const common = { view, terms, made };
  const page = { termId: view.term || null, first: LINES, after: view.after };
  const list = event.url.searchParams.get('list');
  if (list === 'admissions') {
    const { admissions } = await ask(event, Admissions, { ...page, search: view.search || null });
    return { ...common, shown: 'admissions' as const, admissions };
  }
  if (list === 'rates') {
    const rated = view.term || (studyingTerm(terms)?.id ?? '');
    const { passRates } = await ask(event, PassRates, { ...page, termId: rated || null });
    return { ...common, shown: 'rates' as const, term: rated, rates: passRates };
  }
  if (list === 'results') {
    const capability = event.url.searchParams.has('capability');
    const { results } = await ask(event, Results, { ...page, capability, search: view.search || null });
    return { ...common, shown: 'results' as const, capability, results };
  }
  const { selectionDistribution: distribution } = await ask(event, Distribution, { ...page, by: view.by });
  const term = view.term || (selectingTerm(terms)?.id ?? '');
  return { ...common, shown: 'distribution' as const, term, distribution };
}

export type ListsShown = Awaited<ReturnType<typeof loadLists>>;
