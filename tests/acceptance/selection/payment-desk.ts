import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface PaymentTold {
  readonly line: number;
  readonly school: string | null;
  readonly verdict: string;
  readonly key: string | null;
  readonly sentence: string;
}

export interface Sheet {
  readonly __typename: 'PaymentSheet';
  readonly id: string;
  readonly totalFen: number;
  readonly counts: Readonly<
    Record<'lines' | 'planned' | 'registered' | 'already' | 'refused' | 'undone' | 'changed', number>
  >;
  readonly applyRefusal: { readonly key: string } | null;
  readonly undoRefusal: { readonly key: string } | null;
  readonly task: { readonly state: string; readonly progress: number } | null;
  readonly lines: { readonly edges: readonly { readonly node: PaymentTold }[] };
}

interface Refused {
  readonly __typename: 'Refusal';
  readonly key: string;
}

const fields = `__typename ... on PaymentSheet { id totalFen
  counts { lines planned registered already refused undone changed }
  applyRefusal { key } undoRefusal { key } task { state progress }
  lines(first: 100) { edges { node { line school verdict key sentence } } } }`;

export const sheetOf = async (client: Client, id: string): Promise<Sheet> => {
  const { it } = await client.ask<{ it: Sheet | null }>(
    `query ($id: ID!) { it: paymentSheet(id: $id) { ${fields} } }`,
    { id },
  );
  if (it === null) throw new Error('the sheet is gone');
  return it;
};

export const actOn = async (
  client: Client,
  name: 'applyPayments' | 'undoPayments',
  id: string,
): Promise<Sheet | Refused> =>
  (
    await client.ask<{ it: Sheet | Refused }>(
      `mutation ($id: ID!) { it: ${name}(id: $id) { ${fields} ... on Refusal { key } } }`,
      { id },
    )
  ).it;

/** Acts and waits for the worker; gives the file as it is afterwards. */
export const doneWith = async (
  world: World,
  client: Client,
  name: 'applyPayments' | 'undoPayments',
  id: string,
): Promise<Sheet> => {
  const answer = await actOn(client, name, id);
  if (answer.__typename !== 'PaymentSheet') throw new Error(`refused: ${answer.key}`);
  await world.settle();
  return sheetOf(client, id);
};

export const toldOf = (sheet: Sheet): [number, string][] =>
  sheet.lines.edges.map(({ node }): [number, string] => [node.line, node.key ?? node.verdict]);

/** Sends a bank's file as the page does. */
export const sendPayments = async (
  world: World,
  client: Client,
  body: Uint8Array | string,
  headers: Record<string, string> = { 'x-xueshi-client': 'test' },
): Promise<{ status: number; sheet?: string; refusal?: { key: string; why: string } }> => {
  const response = await fetch(`${world.url}/sheets/payments?name=${encodeURIComponent('到账明细.csv')}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': client.language,
      ...(client.cookie === null ? {} : { cookie: client.cookie }),
      ...headers,
    },
  });
  const answer = (await response.json()) as { sheet?: string; refusal?: { key: string; why: string } };
  return { status: response.status, ...answer };
};
