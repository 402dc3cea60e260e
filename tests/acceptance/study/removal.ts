import type { Client } from '../../support/client.js';

export interface SeatShown {
  readonly id: string;
  readonly studyNumber: string;
  readonly payment: string;
  readonly keptBecause: { readonly rule: string; readonly key: string } | null;
}

export interface SeatsShown {
  readonly holders: number;
  readonly viewerCanRemove: boolean;
  readonly seats: readonly SeatShown[];
  readonly removals: readonly { readonly reason: string; readonly teachers: number }[];
}

const seat = `id studyNumber payment keptBecause { rule key }`;

export const seatsOf = async (client: Client, offeringId: string, search?: string): Promise<SeatsShown> => {
  const { classSeats } = await client.ask<{
    classSeats: Omit<SeatsShown, 'seats'> & { seats: { edges: { node: SeatShown }[] } };
  }>(
    `query ($id: ID!, $search: String) { classSeats(offeringId: $id) { holders viewerCanRemove
       seats(first: 100, search: $search) { edges { node { ${seat} } } } removals { reason teachers } } }`,
    { id: offeringId, search },
  );
  return { ...classSeats, seats: classSeats.seats.edges.map(({ node }) => node) };
};

interface Sums {
  readonly removed: number;
  readonly kept: number;
  readonly creditFen: number;
  readonly refundFen: number;
}

export interface RemovalAnswer {
  readonly sums?: Sums;
  readonly key?: string;
  readonly rule?: string;
  readonly availableAt?: string | null;
}

const answered = `sums { removed kept creditFen refundFen }`;

export const review = async (
  client: Client,
  offeringId: string,
  seatIds: readonly string[],
): Promise<RemovalAnswer> =>
  (
    await client.ask<{ it: RemovalAnswer }>(
      `query ($input: ReviewRemovalInput!) { it: reviewRemoval(input: $input) {
         ... on RemovalReview { ${answered} lines { seat { ${seat} } sentence } } ... on Refusal { rule key availableAt } } }`,
      { input: { offeringId, seatIds } },
    )
  ).it;

export const remove = async (
  client: Client,
  offeringId: string,
  seatIds: readonly string[],
  reason: string,
): Promise<RemovalAnswer> =>
  (
    await client.ask<{ it: RemovalAnswer }>(
      `mutation ($input: RemoveFromClassInput!) { it: removeFromClass(input: $input) {
         ... on RemovedFromClass { ${answered} } ... on Refusal { rule key availableAt } } }`,
      { input: { offeringId, seatIds, reason } },
    )
  ).it;

export interface Told {
  readonly rule: string;
  readonly sentence: string;
  readonly steps: readonly { readonly href: string }[];
}

/** What somebody was told, the newest first. */
export const toldTo = async (client: Client): Promise<readonly Told[]> =>
  (
    await client.ask<{ myNotices: { edges: { node: Told }[] } }>(
      `{ myNotices(first: 5) { edges { node { rule sentence steps { href } } } } }`,
    )
  ).myNotices.edges.map(({ node }) => node);
