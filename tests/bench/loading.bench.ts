import {
  device,
  launchBrowser,
  open,
  signIn,
  type Browser,
  type BrowserContext,
} from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword } from '../support/seed.js';

type Visitor = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Load {
  readonly kilobytes: number;
  /** milliseconds since the page was asked for */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** milliseconds that tasks took beyond 50 each, after the first paint: what a press may have to wait */
  readonly blocked: number;
}

/** A phone is taken for a quarter of the processor. */
const SLOWER = 4;
const LONG_MS = 50;

/** P6: first loads of a teacher's pages as a slow phone has them, medians, in the browser that the journeys use. */
export const run = async (smoke: boolean): Promise<void> => {
  const [product, browser] = await Promise.all([
    Product.start({ size: smoke ? 'small' : 'demo' }),
    launchBrowser(),
  ]);
  try {
    const { visitor, pages } = await enter(product, browser);
    console.log('| page | KB | first paint ms | largest paint ms | blocked ms |\n|---|---|---|---|---|');
    for (const [name, path] of pages) {
      const loads: Load[] = [];
      for (let turn = 0; turn < (smoke ? 1 : 5); turn += 1)
        loads.push(await load(browser, product, visitor, path));
      console.log(lineOf(name, loads));
    }
  } finally {
    await browser.close();
    await product.stop();
  }
};

const enter = async (
  product: Product,
  browser: Browser,
): Promise<{ visitor: Visitor; pages: readonly (readonly [string, string])[] }> => {
  const context = await device(browser, product.url, { size: 'phone' });
  const page = await context.newPage();
  await open(page, '/sign-in');
  await signIn(page, demoLogins.teacher, demoPassword);
  await open(page, '/supermarket');
  const course = await page.locator('article h2 a').first().getAttribute('href');
  const visitor = await context.storageState();
  await context.close();
  if (course === null) throw new Error('the supermarket offers no course');
  return {
    visitor,
    pages: [
      ['supermarket', '/supermarket'],
      ['home', '/'],
      ['course', course],
    ],
  };
};

const load = async (
  browser: Browser,
  product: Product,
  storageState: Visitor,
  path: string,
): Promise<Load> => {
  const context = await device(
    browser,
    product.url,
    { size: 'phone' },
    { storageState, serviceWorkers: 'block' },
  );
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(observe);
  await open(page, path);
  // what a page does later than its scripts come is counted too, once nothing is left to do
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const { bytes, firstPaint, largestPaint, tasks } = await page.evaluate(seen);
  await context.close();
  const blocked = tasks
    .filter(({ ends }) => ends > firstPaint)
    .reduce((sum, { begins, ends }) => sum + Math.max(0, ends - Math.max(begins, firstPaint) - LONG_MS), 0);
  return { kilobytes: bytes / 1024, firstPaint, largestPaint, blocked };
};

interface Seen {
  largest: number;
  readonly tasks: { readonly begins: number; readonly ends: number }[];
}

/** In the page, before anything of it. */
function observe(): void {
  const noted: Seen = { largest: 0, tasks: [] };
  Object.assign(globalThis, { noted });
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (noted.largest = startTime));
  watch('longtask', ({ startTime, duration }) =>
    noted.tasks.push({ begins: startTime, ends: startTime + duration }),
  );
}

/** In the page, when it is alive. Pictures are not counted. */
function seen(): { bytes: number; firstPaint: number; largestPaint: number; tasks: Seen['tasks'] } {
  const { noted } = globalThis as unknown as { noted: Seen };
  const fetched = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return {
    bytes: fetched
      .filter(({ initiatorType }) => initiatorType !== 'img')
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    largestPaint: noted.largest,
    tasks: noted.tasks,
  };
}

const lineOf = (name: string, loads: readonly Load[]): string => {
  const median = (of: (load: Load) => number): number =>
    loads.map(of).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
  const cells = [
    name,
    median(({ kilobytes }) => kilobytes).toFixed(1),
    ...[
      median(({ firstPaint }) => firstPaint),
      median(({ largestPaint }) => largestPaint),
      median(({ blocked }) => blocked),
    ].map((ms) => ms.toFixed(0)),
  ];
  return `| ${cells.join(' | ')} |`;
};
