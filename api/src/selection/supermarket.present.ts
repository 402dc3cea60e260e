import type { OfferingOrder } from '@xueshi/schema/catalogue/rules';
import { presentFacets } from '../catalogue/catalogue.present.js';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import type { SupermarketArgs } from '../catalogue/offering.input.js';
import {
  MatchedRange,
  OfferingConnection,
  OfferingEdge,
  OfferingFacets,
  WayOn,
} from '../catalogue/offering-connection.type.js';
import type { ListedOffering, SupermarketPage } from '../catalogue/supermarket-page.js';
import type { WayToMore } from '../catalogue/way-on.js';
import { toCursor, toPage } from '../platform/connection.js';

const enumName = (word: string): string => word.toUpperCase();
const asItIs = (word: string): string => word;

/** A page of the supermarket; a cursor holds its order, so that one of another order is known as such. */
export const presentPage = (
  page: SupermarketPage,
  ways: readonly WayToMore[],
  { first, after }: Pick<SupermarketArgs, 'first' | 'after'>,
  order: OfferingOrder,
  catalogue: Pick<CatalogueService, 'present'>,
): OfferingConnection => {
  const cursorOf = ({ sortKey, number }: ListedOffering): string => toCursor([order, sortKey, number]);
  const { edges, pageInfo } = toPage(page.listed, first, after, cursorOf, (row) => row);
  return Object.assign(new OfferingConnection(), {
    edges: edges.map(({ cursor, node }) =>
      Object.assign(new OfferingEdge(), {
        cursor,
        node: catalogue.present(node),
        matched: node.matched.map((range) => Object.assign(new MatchedRange(), range)),
      }),
    ),
    pageInfo,
    totalCount: page.total,
    facets: presentAllFacets(page),
    waysOn: ways.map(({ terms, ...way }) => Object.assign(new WayOn(), way, { search: terms.join(' ') })),
  });
};

const presentAllFacets = (page: SupermarketPage): OfferingFacets =>
  Object.assign(new OfferingFacets(), {
    boards: presentFacets(page.boards, enumName),
    hourKinds: presentFacets(page.hourKinds, enumName),
    hourRanges: presentFacets(page.hourRanges, asItIs),
    subjects: presentFacets(page.subjects, asItIs),
    stages: presentFacets(page.stages, enumName),
    terminals: presentFacets(page.terminals, enumName),
    deliveries: presentFacets(page.deliveries, enumName),
    online: presentFacets(page.online, asItIs),
    selected: page.mine,
  });
