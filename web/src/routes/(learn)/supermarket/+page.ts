import { ask } from '#lib/platform/ask.js';
import { Recommended } from '#lib/platform/generated/recommendation.js';
import { readMarket } from '#lib/catalogue/market-address.js';
import { loadMarket } from '#lib/catalogue/market-load.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const market = readMarket(event.url.searchParams);
  // a board that few open comes with its component, so that the others are quicker (P6)
  if (market.board === 'RECOMMENDED') {
    const [{ recommendations }, { default: Board }] = await Promise.all([
      ask(event, Recommended),
      import('#lib/recommendation/RecommendedBoard.svelte'),
    ]);
    return { market, supermarket: null, recommended: { recommendations, Board } };
  }
  return { market, supermarket: await loadMarket(event, market), recommended: null };
};
