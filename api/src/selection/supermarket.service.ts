import type { Desk } from '@xueshi/schema/selection/desk.store';
import type { SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import type { OfferingConnection } from '../catalogue/offering-connection.type.js';
import type { SupermarketArgs } from '../catalogue/offering.input.js';
import { supermarketOf } from '../catalogue/supermarket.snapshot.js';
import { emptyPage } from '../catalogue/supermarket-page.js';
import { waysOn } from '../catalogue/way-on.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import type { SelectionService } from './selection.service.js';
import { presentPage } from './supermarket.present.js';
import { askedBy, audienceOf } from './supermarket-query.js';

/** The supermarket: the catalogue of a term as the viewer may see it, and what of it is on the viewer's list (S6). */
export class SupermarketService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly catalogue: CatalogueService,
    private readonly selection: SelectionService,
  ) {}

  async page(args: SupermarketArgs): Promise<OfferingConnection> {
    const asked = askedBy(args, this.scope.now);
    // a teacher's desk brings the terms along
    const desk = await this.selection.desk();
    const term = await this.terms.chosen(args.termId);
    if (term === null) return presentPage(emptyPage, [], args, asked.order, this.catalogue);
    const query: SupermarketQuery = {
      ...asked,
      ...pickedOnly(args.filter?.selected, desk),
      ...audienceOf(this.scope.actor, desk),
      termId: term.id,
    };
    const { page, shelf } = await supermarketOf(this.scope.db).page(query);
    const ways = page.total === 0 ? waysOn(shelf, query) : [];
    return presentPage(page, ways, args, asked.order, this.catalogue);
  }
}

/** What is on the list, what is not, or both. Who has no list has picked nothing. */
const pickedOnly = (
  selected: boolean | null | undefined,
  desk: Desk | null,
): Pick<SupermarketQuery, 'only' | 'except' | 'mine'> => {
  const mine = desk?.picked.map(({ offeringId }) => offeringId) ?? [];
  if (selected === true) return { only: mine, except: [], mine };
  return { only: null, except: selected === false ? mine : [], mine };
};
