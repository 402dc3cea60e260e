import type { CalendarInstant } from '@xueshi/schema/terms/calendar.rules';
import type { Client } from '../../support/client.js';

/** A whole district term within three months of the anchor day (S1, S14), on the city's clock. */
export const districtCalendar: Readonly<Record<CalendarInstant, string>> = {
  firstOpens: '2026-12-07T09:00',
  firstCloses: '2026-12-12T17:00',
  resultsArranged: '2026-12-12T18:00',
  firstPublished: '2026-12-13T09:00',
  makeupOpens: '2026-12-13T10:00',
  makeupCloses: '2026-12-15',
  finalPublished: '2026-12-16T12:00',
  noticeAvailable: '2026-12-17T09:00',
  paymentOpens: '2026-12-17T09:00',
  paymentCloses: '2026-12-22',
  studyOpens: '2026-12-25T00:00',
  studyCloses: '2027-02-20',
};

export const districtPlan = (calendar: Partial<Record<CalendarInstant, string>> = {}): object => ({
  fresh: { code: '2603', year: 2026, name: '越秀区冬季培训', nameEn: 'Yuexiu winter training' },
  calendar: { ...districtCalendar, ...calendar },
  minimumClass: 3,
  tvLimitHours: 5,
  riskDays: 3,
});

export type Planned =
  | { readonly __typename: 'TermPlan'; readonly term: { id: string; code: string; ofDistrict: boolean } }
  | { readonly __typename: 'TermFaults'; readonly faults: readonly { readonly key: string }[] };

export const saveTerm = async (client: Client, input: object): Promise<Planned> =>
  (
    await client.ask<{ saveTerm: Planned }>(
      `mutation ($input: TermPlanInput!) { saveTerm(input: $input) { __typename
         ... on TermPlan { term { id code ofDistrict } } ... on TermFaults { faults { key } } } }`,
      { input },
    )
  ).saveTerm;

export const keysOf = (planned: Planned): string[] =>
  planned.__typename === 'TermFaults' ? planned.faults.map(({ key }) => key) : [];

/** What somebody finds in the supermarket of a term. */
export const offeredTo = async (client: Client, termId: string): Promise<string[]> =>
  (
    await client.ask<{ supermarket: { edges: { node: { title: string } }[] } }>(
      `query ($termId: ID) { supermarket(first: 20, termId: $termId) { edges { node { title } } } }`,
      { termId },
    )
  ).supermarket.edges.map(({ node }) => node.title);

export const termIdsOf = async (client: Client): Promise<string[]> =>
  (await client.ask<{ terms: { id: string }[] }>(`{ terms { id } }`)).terms.map(({ id }) => id);

/** The kinds of notices somebody has about a term, by its name. */
export const toldOf = async (client: Client, name: string): Promise<string[]> =>
  (
    await client.ask<{ myNotices: { edges: { node: { kind: string; title: string; sentence: string } }[] } }>(
      `{ myNotices(first: 50) { edges { node { kind title sentence } } } }`,
    )
  ).myNotices.edges
    .filter(({ node }) => `${node.title}${node.sentence}`.includes(name))
    .map(({ node }) => node.kind);
