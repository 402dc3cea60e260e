/**
 * Writes a PNG of every page of a teacher, phone and desktop, Chinese and English, light and dark:
 * `node --import ./support/typescript.mjs journeys/screenshots.ts FOLDER`, in tests, after a build.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { device, launchBrowser, open, signIn, type Look } from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { findPlaces } from '../pages/places.js';

const folder = resolve(process.argv[2] ?? 'screenshots');
const only = process.argv[3];
await mkdir(folder, { recursive: true });

/** Chinese glyphs on a machine without fonts: the one the lessons are drawn with, when their tooling is installed. */
const fonts = async (): Promise<Record<string, string>> => {
  const lessons = createRequire(new URL('../../schema/lessons/package.json', import.meta.url));
  try {
    const family = dirname(lessons.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    const prefer = (name: string): string =>
      `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
    const path = join(folder, 'fonts.conf');
    await writeFile(
      path,
      `<?xml version="1.0"?><fontconfig><dir>${family}</dir><cachedir>${join(folder, '.fonts')}</cachedir>
       ${['sans-serif', 'system-ui', 'serif', 'monospace'].map(prefer).join('')}</fontconfig>`,
    );
    return { FONTCONFIG_FILE: path };
  } catch {
    console.warn('no Chinese font: install schema/lessons first');
    return {};
  }
};

const looks: readonly Look[] = (['phone', 'desktop'] as const).flatMap((size) =>
  (['zh', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => ({ size, language, scheme })),
  ),
);

const given = process.env['PRODUCT_URL'];
const product = given === undefined ? await Product.start({ size: 'demo' }) : null;
const url = product?.url ?? given ?? '';
const browser = await launchBrowser(await fonts());
try {
  const visitor = await device(browser, url);
  const page = await visitor.newPage();
  await open(page, '/sign-in');
  await signIn(page, demoLogins.teacher, demoPassword);
  const places = await findPlaces(page);
  const storageState = await visitor.storageState();
  for (const look of looks) {
    const name = `${look.size}-${look.language}-${look.scheme}`;
    if (only !== undefined && !name.includes(only)) continue;
    const signedIn = await device(browser, url, look, { storageState });
    const anonymous = await device(browser, url, look);
    for (const [place, path] of [['sign-in', '/sign-in'] as const, ...places]) {
      const shot = await (place === 'sign-in' ? anonymous : signedIn).newPage();
      await open(shot, path);
      await shot.screenshot({ path: join(folder, `${place}-${name}.png`), fullPage: true });
      await shot.close();
    }
    await signedIn.close();
    await anonymous.close();
    console.log(name);
  }
} finally {
  await browser.close();
  await product?.stop();
}
