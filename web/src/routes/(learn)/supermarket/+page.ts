import { ask } from '#lib/platform/ask.js';
import { Supermarket } from '#lib/platform/generated/catalogue.js';
import { readMarket, toVariables } from '#lib/catalogue/market-address.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const market = readMarket(event.url.searchParams);
  const { supermarket } = await ask(event, Supermarket, toVariables(market));
  return { market, supermarket };
};
