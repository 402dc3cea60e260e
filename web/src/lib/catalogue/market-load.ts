import { ask } from '#lib/platform/ask.js';
import { MySupermarket, Supermarket, WholeSupermarket } from '#lib/platform/generated/catalogue.js';
import type {
  SupermarketFactsFragment,
  SupermarketMarksFragment,
  WholeSupermarketQuery,
} from '#lib/platform/generated/types.js';
import { toVariables, type Market } from './market-address.js';

/** A page of the supermarket with what it is to its viewer. */
export type MarketFound = WholeSupermarketQuery['supermarket'];

/**
 * What everybody is told and what is the viewer's, side by side: the first is ready before it is asked for. Where the two
 * are not of the same courses, since something changed between them, both are asked for as one.
 */
export async function loadMarket(event: Parameters<typeof ask>[0], market: Market): Promise<MarketFound> {
  const variables = toVariables(market);
  if (market.mine === null) {
    const [facts, marks] = await Promise.all([
      ask(event, Supermarket, variables),
      ask(event, MySupermarket, variables),
    ]);
    const joined = join(facts.supermarket, marks.supermarket);
    if (joined !== null) return joined;
  }
  return (await ask(event, WholeSupermarket, variables)).supermarket;
}

/** Null when a course of the one is not in the other. */
export const join = (
  facts: SupermarketFactsFragment,
  marks: SupermarketMarksFragment,
): MarketFound | null => {
  const marksOf = new Map(marks.edges.map(({ node }) => [node.id, node]));
  const edges = facts.edges.flatMap(({ node, ...edge }) => {
    const mark = marksOf.get(node.id);
    // the marks come with the seats of this moment
    return mark === undefined ? [] : [{ ...edge, node: { ...node, ...mark } }];
  });
  return edges.length === facts.edges.length
    ? { ...facts, facets: { ...facts.facets, ...marks.facets }, edges }
    : null;
};
