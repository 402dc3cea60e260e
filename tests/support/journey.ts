import { afterAll, beforeAll, inject, onTestFailed } from 'vitest';
import { device, launchBrowser, open, signIn, type Browser, type Page } from './browser.js';
import { Product } from './product.js';
import { demoPassword } from './seed.js';

export interface Journey {
  readonly product: Product;
  readonly browser: Browser;
  /** A device of one's own, signed in, on the page that the path leads to. */
  readonly signedIn: (login: string, path: string) => Promise<Page>;
}

/** One product and one browser for the tests of a file; what the processes said is shown when a test fails. */
export const beforeJourneys = (): (() => Journey) => {
  let product: Product | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [product, browser] = await Promise.all([
      Product.start({ prepared: inject('prepared') }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  return () => {
    if (product === undefined || browser === undefined) throw new Error('asked for before the tests began');
    const [running, window] = [product, browser];
    onTestFailed(() => console.error(running.evidence()));
    return {
      product: running,
      browser: window,
      signedIn: async (login, path) => {
        const page = await (await device(window, running.url)).newPage();
        await open(page, path);
        await signIn(page, login, demoPassword);
        return page;
      },
    };
  };
};
