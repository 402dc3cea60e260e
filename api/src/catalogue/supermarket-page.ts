import type { OfferingRecord } from '@xueshi/schema/catalogue/store';
import type { FieldRange } from '@xueshi/schema/catalogue/search.rules';
import type { FacetCounts, FacetName } from '@xueshi/schema/catalogue/supermarket.rules';

/** A course of a page: where it stands in the order, and what of it the search found. */
export interface ListedOffering extends OfferingRecord {
  readonly sortKey: number;
  readonly matched: readonly FieldRange[];
}

/** A page of the supermarket with its total and facets. */
export interface SupermarketPage extends Readonly<Record<FacetName, FacetCounts>> {
  /** one more than asked for when there are more */
  readonly listed: readonly ListedOffering[];
  readonly total: number;
  /** how many of the viewer's own would be found */
  readonly mine: number;
}

export const emptyPage: SupermarketPage = {
  listed: [],
  total: 0,
  mine: 0,
  boards: {},
  hourKinds: {},
  hourRanges: {},
  subjects: {},
  stages: {},
  terminals: {},
  deliveries: {},
  online: {},
};
