import type { Client } from '../../support/client.js';

export interface RefundAnswer {
  readonly key?: string;
  readonly why?: string;
  readonly refundFen?: number;
  readonly refundedFen?: number;
}

const answered = `... on Bill { refundFen refundedFen } ... on Refusal { key why }`;

export const registerRefund = async (
  client: Client,
  input: {
    readonly billId: string;
    readonly amountFen: number;
    readonly refundedOn: string;
    readonly note: string;
  },
): Promise<RefundAnswer> =>
  (
    await client.ask<{ it: RefundAnswer }>(
      `mutation ($input: RegisterRefundInput!) { it: registerRefund(input: $input) { ${answered} } }`,
      { input },
    )
  ).it;

export const reverseRefund = async (
  client: Client,
  input: { readonly billId: string; readonly number: number; readonly reason: string },
): Promise<RefundAnswer> =>
  (
    await client.ask<{ it: RefundAnswer }>(
      `mutation ($input: ReverseRefundInput!) { it: reverseRefund(input: $input) { ${answered} } }`,
      { input },
    )
  ).it;

export interface RefundedBill {
  readonly paidOn: string;
  readonly refundFen: number;
  readonly refundedFen: number;
  readonly refunds: readonly {
    readonly number: number;
    readonly note: string;
    readonly reversalReason: string | null;
  }[];
  readonly lines: {
    readonly edges: readonly { readonly node: { readonly credited: boolean; readonly refunded: boolean } }[];
  };
}

/** A bill with what was given back of it. */
export const refundedBill = async (client: Client, id: string): Promise<RefundedBill> =>
  (
    await client.ask<{ bill: RefundedBill }>(
      `query ($id: ID!) { bill(id: $id) { paidOn refundFen refundedFen refunds { number note reversalReason }
         lines(first: 100) { edges { node { credited refunded } } } } }`,
      { id },
    )
  ).bill;

/** Bills of a term of which money is still to be given back. */
export const billsToRefund = async (client: Client, termId: string): Promise<readonly string[]> =>
  (
    await client.ask<{ bills: { edges: { node: { id: string } }[] } }>(
      `query ($termId: ID!) { bills(first: 100, termId: $termId, refundOnly: true) { edges { node { id } } } }`,
      { termId },
    )
  ).bills.edges.map(({ node }) => node.id);
