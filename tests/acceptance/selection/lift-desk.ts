import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface Lift {
  readonly __typename: 'LiftRequest';
  readonly id: string;
  readonly state: string;
  readonly wanted: readonly string[];
  readonly missing: readonly string[];
  readonly viewerCanDecide: boolean;
  readonly cases: readonly {
    readonly name: string;
    readonly earlier: number;
    readonly courses: readonly string[];
  }[];
  readonly files: readonly { readonly id: string; readonly kind: string; readonly round: number }[];
  readonly steps: readonly { readonly kind: string; readonly reason: string | null }[];
}

interface Refused {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly next: string;
}

const fields = `__typename ... on LiftRequest { id state wanted missing viewerCanDecide cases { name earlier courses }
  files { id kind round } steps { kind reason } }`;

export const blocksOf = async (
  client: Client,
): Promise<{ id: string; name: string; requestState: string | null }[]> =>
  (
    await client.ask<{
      blockedTeachers: { edges: { node: { id: string; name: string; requestState: string | null } }[] };
    }>(`{ blockedTeachers(first: 100) { edges { node { id name requestState } } } }`)
  ).blockedTeachers.edges.map(({ node }) => node);

export const liftOf = async (client: Client, id: string): Promise<Lift | null> =>
  (
    await client.ask<{ it: Lift | null }>(`query ($id: ID!) { it: liftRequest(id: $id) { ${fields} } }`, {
      id,
    })
  ).it;

export const act = async (
  client: Client,
  name: 'openLift' | 'submitLift' | 'returnLift' | 'liftBlocks',
  about: string | object,
): Promise<Lift | Refused> => {
  const type = { openLift: 'OpenLiftInput!', submitLift: 'LiftReasonInput!', returnLift: 'LiftReasonInput!' };
  const call =
    name === 'liftBlocks'
      ? { head: '($it: ID!)', with: 'id: $it' }
      : { head: `($it: ${type[name]})`, with: 'input: $it' };
  return (
    await client.ask<{ it: Lift | Refused }>(
      `mutation ${call.head} { it: ${name}(${call.with}) { ${fields} ... on Refusal { rule key next } } }`,
      { it: about },
    )
  ).it;
};

/** The request as it is after an act that must not be refused. */
export const done = (answer: Lift | Refused): Lift => {
  if (answer.__typename !== 'LiftRequest') throw new Error(`refused: ${answer.key}`);
  return answer;
};

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);

/** Hands a file of evidence in as the page does. */
export const attach = async (
  world: World,
  client: Client,
  file: { readonly lift: string; readonly kind: string; readonly bytes?: Uint8Array },
): Promise<{ status: number; lift?: string; refusal?: { key: string } }> => {
  const asked = new URLSearchParams({ lift: file.lift, kind: file.kind, name: '申请表 "1".pdf' });
  const response = await fetch(`${world.url}/sheets/evidence?${asked.toString()}`, {
    method: 'POST',
    body: new Uint8Array(file.bytes ?? pdf),
    headers: { 'x-xueshi-client': 'test', ...(client.cookie === null ? {} : { cookie: client.cookie }) },
  });
  return {
    status: response.status,
    ...((await response.json()) as { lift?: string; refusal?: { key: string } }),
  };
};

export const download = (world: World, client: Client, id: string): Promise<Response> =>
  fetch(`${world.url}/exports/evidence?file=${id}`, { headers: { cookie: client.cookie ?? '' } });
