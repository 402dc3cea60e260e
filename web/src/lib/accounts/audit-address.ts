import type { AuditOutcome, AuditQueryVariables } from '#lib/platform/generated/types.js';

export const OUTCOMES: readonly AuditOutcome[] = ['DONE', 'REFUSED', 'DENIED'];

const PAGE = 40;
const LONGEST = 100;
const DAY_MS = 86_400_000;

/** What the address bar says; a word it does not know is as good as none. */
export interface AuditView {
  /** days of the city, `YYYY-MM-DD`, the last one included */
  readonly from: string;
  readonly until: string;
  readonly action: string;
  readonly outcome: AuditOutcome | '';
  readonly organisation: string;
  readonly actor: string;
  readonly after: string | null;
}

export const readAuditView = (address: Pick<URLSearchParams, 'get'>): AuditView => {
  const words = (name: string): string => (address.get(name) ?? '').trim().slice(0, LONGEST);
  return {
    from: dayOf(words('from')),
    until: dayOf(words('until')),
    action: words('action'),
    outcome: OUTCOMES.find((outcome) => outcome === address.get('outcome')) ?? '',
    organisation: words('organisation'),
    actor: words('actor'),
    after: address.get('after'),
  };
};

/** How many filters are set. */
export const auditFiltersSet = (view: AuditView): number =>
  Object.entries(view).filter(([name, value]) => name !== 'after' && value !== '').length;

export const toAuditVariables = (view: AuditView): AuditQueryVariables => ({
  first: PAGE,
  after: view.after,
  filter: {
    from: instantOf(view.from, 0),
    until: instantOf(view.until, 1),
    action: view.action || null,
    outcome: view.outcome || null,
    organisation: view.organisation || null,
    actor: view.actor || null,
  },
});

/** Where the same events are had as a file. */
export const auditFileHref = (view: AuditView, language: string): string => {
  const address = new URLSearchParams({ lang: language });
  for (const [name, value] of Object.entries(toAuditVariables(view).filter ?? {}))
    if (typeof value === 'string') address.set(name, value);
  return `/exports/audit.csv?${address.toString()}`;
};

/** Only a day that exists. */
const dayOf = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : '';

/** The beginning of a day in the city, which has no summer time (S1), so many days on. */
const instantOf = (day: string, later: number): string | null =>
  day === '' ? null : new Date(Date.parse(`${day}T00:00:00+08:00`) + later * DAY_MS).toISOString();
