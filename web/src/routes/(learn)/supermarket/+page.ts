import { ask } from '#lib/platform/ask.js';
import { Recommended } from '#lib/platform/generated/recommendation.js';
import { Trainings } from '#lib/platform/generated/catalogue.js';
import { readMarket } from '#lib/catalogue/market-address.js';
import { loadMarket } from '#lib/catalogue/market-load.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const market = readMarket(event.url.searchParams);
  // S14: other trainings are offered where a district's courses are; the usual page asks for nothing more (P6)
  const trainings =
    market.board === 'DISTRICT' || market.term !== null
      ? ask(event, Trainings).then(({ terms }) => terms)
      : [];
  // a board that few open comes with its component, so that the others are quicker (P6)
  if (market.board === 'RECOMMENDED') {
    const [{ recommendations }, { default: Board }] = await Promise.all([
      ask(event, Recommended),
      import('#lib/recommendation/RecommendedBoard.svelte'),
    ]);
    return {
      market,
      trainings: [],
      supermarket: null,
      Ways: null,
      Filters: null,
      recommended: { recommendations, Board },
    };
  }
  const [supermarket, terms] = await Promise.all([loadMarket(event, market), trainings]);
  // so does what is said where nothing was found
  const Ways = supermarket.edges.length === 0 ? (await import('#lib/catalogue/WaysOn.svelte')).default : null;
  // and filters where they are open
  const Filters = market.open ? (await import('#lib/catalogue/MarketFilters.svelte')).default : null;
  return { market, trainings: terms, supermarket, Ways, Filters, recommended: null };
};
