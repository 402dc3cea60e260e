import { afterAll, beforeAll, describe, expect, test, inject } from 'vitest';
import {
  device,
  launchBrowser,
  open,
  signIn,
  type Browser,
  type BrowserContext,
  type Look,
  type Page,
} from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword, type DemoRole } from '../support/seed.js';
import { globSync } from 'node:fs';
import path from 'node:path';
import { broughtAbout, findPlaces, staffPlaces } from './places.js';
import { faultsOf } from './walk.js';

type Visitor = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Entered {
  readonly visitor: Visitor;
  readonly places: ReadonlyMap<string, string>;
}

let product: Product;
let browser: Browser;
let signedIn: Visitor;
let places: ReadonlyMap<string, string>;
const staff = new Map<DemoRole, Entered>();
/** What stays Chinese on an English page: people, organisations, what authors wrote, and languages that name themselves. */
let properNames: readonly string[];

/** Signs somebody in, and finds what they may look at. */
const enter = async (
  role: DemoRole,
  find: (page: Page) => Promise<ReadonlyMap<string, string>>,
): Promise<Entered> => {
  const context = await device(browser, product.url);
  const page = await context.newPage();
  await open(page, '/sign-in');
  await signIn(page, demoLogins[role], demoPassword);
  const found = await find(page);
  const visitor = await context.storageState();
  await context.close();
  return { visitor, places: found };
};

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start({ prepared: inject('prepared') }), launchBrowser()]);
  ({ visitor: signedIn, places } = await enter('teacher', findPlaces));
  for (const [role, find] of staffPlaces) staff.set(role, await enter(role, find));
  const names = await product.rows<{ name: string }>(
    `select name from organisation union select name from account union select lecturer from course
     union select title from media_asset union select reason from course_decision where reason is not null
     union select written #>> '{}' from course_draft, jsonb_path_query(content, '$.**') as written
     where jsonb_typeof(written) = 'string' and written #>> '{}' ~ '[一-龥]'`,
  );
  // The player names sound tracks and captions in their own language.
  properNames = [...names.map(({ name }) => name), '普通话', '中文'].toSorted((a, b) => b.length - a.length);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Each language, scheme and size once; a minute a look on two cores. */
const usualLooks: readonly Look[] = [
  { language: 'zh', scheme: 'light', size: 'phone' },
  { language: 'en', scheme: 'dark', size: 'desktop' },
];

/** `npm run looks`: with these, every pair of language, scheme and size. */
const otherLooks: readonly Look[] = [
  { language: 'zh', scheme: 'dark', size: 'desktop' },
  { language: 'en', scheme: 'light', size: 'desktop' },
  { language: 'en', scheme: 'dark', size: 'phone' },
  { language: 'zh', scheme: 'dark', size: 'phone' },
];

const looks = process.env['EVERY_LOOK'] === undefined ? usualLooks : [...usualLooks, ...otherLooks];

/** Everything is looked for in the first look, colours in each. */
const rulesOf = (look: Look): 'all' | 'contrast' => (look === looks[0] ? 'all' : 'contrast');

/** Staff in one look that shows the most: narrow, dark, and where every word is translated. */
const staffLooks: readonly Look[] =
  process.env['EVERY_LOOK'] === undefined ? [{ language: 'en', scheme: 'dark', size: 'phone' }] : looks;

/** A device for one walk: what the service worker keeps for later would only be fetched and never shown. */
const walker = (look: Look, storageState?: Visitor): Promise<BrowserContext> =>
  device(browser, product.url, look, {
    serviceWorkers: 'block',
    ...(storageState === undefined ? {} : { storageState }),
  });

describe.concurrent.each(looks)('in $language, $scheme, on a $size', (look) => {
  test('every page of a teacher is quiet, accessible, in one language and as wide as the screen', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => console.error(product.evidence()));
    const visitor = await walker(look);
    const faults = await faultsOf(visitor, look, [['sign-in', '/sign-in']], properNames);
    await visitor.close();
    const teacher = await walker(look, signedIn);
    faults.push(...(await faultsOf(teacher, look, places, properNames, rulesOf(look))));
    await teacher.close();
    expect(faults).toEqual([]);
  });
});

describe.concurrent.each(staffLooks)('in $language, $scheme, on a $size', (look) => {
  test.for(staffPlaces.map(([role]) => role))('so is every page of a %s', async (role, { onTestFailed }) => {
    onTestFailed(() => console.error(product.evidence()));
    const { visitor, places: theirs } = staff.get(role) as Entered;
    const context = await walker(look, visitor);
    const faults = await faultsOf(context, look, theirs, properNames);
    await context.close();
    expect(faults).toEqual([]);
  });
});

test('every answer of the origin is guarded, errors too, whatever part gives it', async () => {
  const asked: readonly (readonly [string, RequestInit])[] = [
    ['/no-such-page', {}],
    ['/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
    ['/media/lessons/../../etc/passwd', {}],
    ['/media/videos/none/master.m3u8', {}],
    ['/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', origin: 'https://evil.example' } }],
    ['/uploads/00000000-0000-4000-8000-000000000000', { method: 'HEAD' }],
    ['/exports/none', {}],
  ];
  const guards = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
  };
  for (const [path, init] of asked) {
    const { status, headers } = await fetch(`${product.url}${path}`, init);
    const said = Object.fromEntries(headers);
    expect({ path, ...said }).toMatchObject({ path, ...guards });
    expect(['access-control-allow-origin', 'x-powered-by'].filter((name) => name in said)).toEqual([]);
    expect([4, path]).toEqual([Math.floor(status / 100), path]);
  }
  const page = await fetch(`${product.url}/no-such-page`, { headers: { accept: 'text/html' } });
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src[^;]*'nonce-/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('every page of the product is walked, here or by a journey that brings it about', () => {
  const routes = globSync('**/+page.svelte', { cwd: path.join(import.meta.dirname, '../../web/src/routes') })
    .map((file) => path.posix.dirname(`/${file.replaceAll(path.sep, '/')}`))
    .map((folder) => folder.replaceAll(/\/\([^)]*\)/g, '') || '/');
  const walked = [places, ...Array.from(staff.values(), (they) => they.places)].flatMap((found) =>
    Array.from(found.values()),
  );
  const isWalked = (route: string): boolean => {
    const pattern = new RegExp(`^${route.replaceAll(/\[[^\]]*\]/g, '[^/?]+')}(?:\\?|$)`);
    return ['/sign-in', ...walked].some((address) => pattern.test(address));
  };
  expect(routes.length).toBeGreaterThan(40);
  expect(routes.filter((route) => !isWalked(route) && !broughtAbout.has(route))).toEqual([]);
});

/** P6: the document with its head and the error page, which Kit waits for, included; 31 of it are Svelte and Kit alone. */
const firstLoad = 60 * 1024;

const firstLoadOf = async (path: string, language: 'zh' | 'en'): Promise<number> => {
  // A service worker would hide from the browser what the document weighs.
  const context = await device(
    browser,
    product.url,
    { size: 'phone', language },
    { storageState: signedIn, serviceWorkers: 'block' },
  );
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const pictures = new Set<string>();
  const bodies = new Map<string, number>();
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Image' || type === 'Font' || type === 'Media') pictures.add(requestId);
  });
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength),
  );
  // Of a document in chunks nothing is told before its end, and then with its head.
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (bodies.get(requestId) === 0) bodies.set(requestId, encodedDataLength);
  });
  await open(page, path);
  const counted = [...bodies].filter(([id]) => !pictures.has(id));
  const sum = counted.reduce((total, [, size]) => total + size, 0);
  expect(counted.length).toBeGreaterThan(3);
  await context.close();
  return sum;
};

test.for(['zh', 'en'] as const)(
  'the supermarket comes in few bytes before its pictures, in %s',
  async (language) => {
    // A server that others have just kept busy compresses quickly; the second load finds it at rest.
    await firstLoadOf('/supermarket', language);
    expect(await firstLoadOf('/supermarket', language)).toBeLessThanOrEqual(firstLoad);
  },
);
