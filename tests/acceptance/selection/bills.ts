import type { Client } from '../../support/client.js';

export interface BillShown {
  readonly id: string;
  readonly number: string;
  readonly sealName: string;
  readonly dueFen: number;
  readonly trainingFen: number;
  readonly materialFen: number;
  readonly creditedFen: number;
  readonly refundFen: number;
  readonly state: string;
}
export interface LineShown {
  readonly trainingFen: number;
  readonly materialFen: number;
  readonly paid: boolean;
}
export interface BillsShown {
  readonly termId: string | null;
  readonly edges: readonly { readonly node: BillShown }[];
  readonly totals: Readonly<
    Record<'bills' | 'schools' | 'paidFen' | 'unpaidFen' | 'creditedFen' | 'refundFen', number>
  >;
}
const fields = `id number sealName dueFen trainingFen materialFen creditedFen refundFen state`;

export const billsFor = async (client: Client, termId?: string): Promise<BillsShown> =>
  (
    await client.ask<{ bills: BillsShown }>(
      `query ($termId: ID) { bills(first: 100, termId: $termId) { termId edges { node { ${fields} } }
         totals { bills schools paidFen unpaidFen creditedFen refundFen refundedFen } } }`,
      { termId },
    )
  ).bills;

export const linesOf = async (client: Client, id: string): Promise<LineShown[]> =>
  (
    await client.ask<{ bill: { lines: { edges: { node: LineShown }[] } } }>(
      `query ($id: ID!) { bill(id: $id) { lines(first: 100) { edges { node { trainingFen materialFen paid } } } } }`,
      { id },
    )
  ).bill.lines.edges.map(({ node }) => node);

export const act = async (
  client: Client,
  call: 'handInForm' | 'registerPayment',
  variables: Record<string, unknown>,
): Promise<{ key?: string; why?: string; state?: string }> => {
  const type = call === 'handInForm' ? '$billId: ID!' : '$input: RegisterPaymentInput!';
  const name = call === 'handInForm' ? 'billId' : 'input';
  return (
    await client.ask<{ it: { key?: string; why?: string; state?: string } }>(
      `mutation (${type}) { it: ${call}(${name}: $${name}) { ... on Bill { state } ... on Refusal { key why } } }`,
      variables,
    )
  ).it;
};

export interface UnpaidShown {
  readonly blocked: boolean;
  readonly terms: readonly {
    readonly payment: string;
    readonly courses: number;
    readonly trainingFen: number;
    readonly materialFen: number;
  }[];
}

/** What a teacher's own pages tell of it: unpaid by term, and each course of a term (H6, S13). */
export const owedBy = async (
  client: Client,
  termId: string,
): Promise<{ unpaid: UnpaidShown; payments: readonly string[] }> => {
  const { unpaid, courseList } = await client.ask<{
    unpaid: UnpaidShown;
    courseList: { selections: { payment: string }[] };
  }>(
    `query ($termId: ID!) { unpaid { blocked terms { payment courses trainingFen materialFen } }
       courseList(termId: $termId) { selections { payment } } }`,
    { termId },
  );
  return { unpaid, payments: courseList.selections.map(({ payment }) => payment) };
};
