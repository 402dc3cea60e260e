import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface Counts {
  readonly lines: number;
  readonly fresh: number;
  readonly corrections: number;
  readonly unchanged: number;
  readonly blank: number;
  readonly refused: number;
  readonly passed: number;
}

export interface Line {
  readonly line: number;
  readonly studyNumber: string;
  readonly verdict: string;
  readonly fault: string | null;
  readonly sentence: string;
}

export interface Refused {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly why: string;
}

export interface Registered {
  readonly __typename: 'ClassResultsRegistered';
  readonly hoursPosted: number;
  readonly counts: Counts;
  readonly taughtClass: { readonly members: number; readonly registered: number; readonly passed: number };
}

export interface Reviewed {
  readonly __typename: 'ClassReview';
  readonly counts: Counts;
  readonly lines: readonly Line[];
}

export interface Entry {
  readonly studyNumber: string;
  readonly attended?: boolean;
  readonly score?: number;
  readonly passed?: boolean;
}

const counts = `counts { lines fresh corrections unchanged blank refused passed }`;
const line = `line studyNumber verdict fault sentence`;
const registered = `__typename ... on ClassResultsRegistered { hoursPosted ${counts} taughtClass { members registered passed } }
  ... on Refusal { rule key why }`;

/** The class of the seed that the demo's tutor teaches. */
export const observation = (world: World): string =>
  toGlobalId('TaughtClass', world.offeringId('lesson-observation', 'studying'));

export const review = async (
  tutor: Client,
  classId: string,
  entries: readonly Entry[],
): Promise<Reviewed | Refused> =>
  (
    await tutor.ask<{ it: Reviewed | Refused }>(
      `query ($input: ClassResultsInput!) { it: reviewClassResults(input: $input) {
         __typename ... on ClassReview { ${counts} lines { ${line} } } ... on Refusal { rule key why } } }`,
      { input: { classId, entries } },
    )
  ).it;

export const register = async (
  tutor: Client,
  classId: string,
  entries: readonly Entry[],
): Promise<Registered | Refused> =>
  (
    await tutor.ask<{ it: Registered | Refused }>(
      `mutation ($input: ClassResultsInput!) { it: registerClassResults(input: $input) { ${registered} } }`,
      { input: { classId, entries } },
    )
  ).it;

export const registerSheet = async (tutor: Client, id: string): Promise<Registered | Refused> =>
  (
    await tutor.ask<{ it: Registered | Refused }>(
      `mutation ($id: ID!) { it: registerClassSheet(id: $id) { ${registered} } }`,
      { id },
    )
  ).it;

export interface Member {
  readonly studyNumber: string;
  readonly name: string;
  readonly school: string;
  readonly rounds: number;
  readonly registeredBy: string | null;
  readonly standing: {
    readonly attended: boolean;
    readonly score: number | null;
    readonly passed: boolean;
  } | null;
}

export const rosterOf = async (
  tutor: Client,
  classId: string,
  asked: { search?: string; part?: string; first?: number } = {},
): Promise<readonly Member[]> => {
  const { taughtClass } = await tutor.ask<{
    taughtClass: { roster: { edges: { node: Member }[] } } | null;
  }>(
    `query ($id: ID!, $first: Int!, $search: String, $part: RosterPart!) { taughtClass(id: $id) {
       roster(first: $first, search: $search, part: $part) { edges { node {
         studyNumber name school rounds registeredBy standing { attended score passed } } } } } }`,
    { id: classId, first: 100, part: 'EVERYBODY', ...asked },
  );
  return (taughtClass?.roster.edges ?? []).map(({ node }) => node);
};

export interface Sheet {
  readonly id: string;
  readonly fileName: string;
  readonly registeredAt: string | null;
  readonly counts: Counts;
  readonly lines: { readonly edges: { readonly node: Line }[] };
}

export const sheetOf = async (tutor: Client, id: string): Promise<Sheet | null> =>
  (
    await tutor.ask<{ classSheet: Sheet | null }>(
      `query ($id: ID!) { classSheet(id: $id) { id fileName registeredAt ${counts}
         lines(first: 100) { edges { node { ${line} } } } } }`,
      { id },
    )
  ).classSheet;

/** Sends a file as the page does; gives the id of the sheet, or the refusal. */
export const upload = async (
  world: World,
  client: Client,
  classId: string,
  body: Uint8Array | string,
  headers: Record<string, string> = { 'x-xueshi-client': 'test' },
): Promise<{ status: number; sheet?: string; refusal?: Refused }> => {
  const response = await fetch(
    `${world.url}/sheets/class?class=${encodeURIComponent(classId)}&name=${encodeURIComponent('成绩.csv')}`,
    {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: {
        'content-type': 'application/octet-stream',
        'accept-language': client.language,
        ...(client.cookie === null ? {} : { cookie: client.cookie }),
        ...headers,
      },
    },
  );
  return { status: response.status, ...((await response.json()) as { sheet?: string; refusal?: Refused }) };
};
