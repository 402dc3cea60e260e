import { ask } from '#lib/platform/ask.js';
import { Supermarket } from '#lib/platform/generated/catalogue.js';
import { Recommended } from '#lib/platform/generated/recommendation.js';
import { readMarket, toVariables } from '#lib/catalogue/market-address.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const market = readMarket(event.url.searchParams);
  if (market.board === 'RECOMMENDED')
    return { market, supermarket: null, ...(await ask(event, Recommended)) };
  const { supermarket } = await ask(event, Supermarket, toVariables(market));
  return { market, supermarket, recommendations: null };
};
