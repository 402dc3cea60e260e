import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { device, launchBrowser, open, signIn, type Browser, type Page } from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { makeVideo } from '../support/videos.js';

let product: Product;
let browser: Browser;
let folder: string;
let video: string;

beforeAll(async () => {
  const made = makeVideo({ seconds: 8, size: '960x540', rate: 12 });
  [product, browser] = await Promise.all([
    Product.start(),
    launchBrowser(
      process.env['FONTCONFIG_FILE'] === undefined ? {} : { FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] },
    ),
  ]);
  // A file on a disk: the browser knows it again by its name, size and date.
  folder = await mkdtemp(join(tmpdir(), 'xueshi-trainer-'));
  video = join(folder, '函数的图像.mp4');
  await writeFile(video, await made);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const choose = (page: Page): Promise<void> => page.locator('input[type=file]').setInputFiles(video);
const pictured = process.env['XUESHI_PICTURES'];

test('a video comes in over a lost connection and a reload, outlives a killed worker, and plays', async () => {
  onTestFailed(() => console.error(product.evidence()));
  const page = await (await device(browser, product.url)).newPage();
  page.setDefaultTimeout(30_000);
  await open(page, '/sign-in');
  await signIn(page, demoLogins.trainer, demoPassword);
  await open(page, '/train/media');

  // The connection breaks with the first bytes, the page is loaded anew, the same file goes on.
  await page.route('**/uploads/*', (route) => route.abort('internetdisconnected'));
  const broken = page.waitForRequest((request) => request.method() === 'PATCH');
  await choose(page);
  await broken;
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('已暂停在').waitFor();
  await page.unroute('**/uploads/*');
  await page.reload();
  await page.getByText('如果上传停了').waitFor();
  await choose(page);
  await page.getByText('函数的图像.mp4：已传完').waitFor();
  expect(
    await product.rows(`select count(*)::int as uploads from media_asset where title = '函数的图像'`),
  ).toEqual([{ uploads: 1 }]);

  // The worker dies while it works on it; another one begins again and ends it once.
  await expect
    .poll(() => product.rows(`select state from task where kind = 'publishing.encode-video'`), {
      timeout: 20_000,
      interval: 20,
    })
    .toEqual([{ state: 'running' }]);
  await product.killWorker();
  const item = page.getByRole('article', { name: '函数的图像' });
  await item.getByText('可以播放').waitFor({ timeout: 120_000 });
  await item.getByText('540p / 360p').waitFor();
  expect(
    await product.rows(`select state, attempts from task where kind = 'publishing.encode-video'`),
  ).toEqual([{ state: 'done', attempts: 2 }]);
  if (pictured !== undefined) await page.screenshot({ path: `${pictured}/train-media.png`, fullPage: true });

  await item.getByRole('button', { name: '预览', exact: true }).click();
  const played = page.locator('video');
  await played.waitFor();
  await expect
    .poll(() => played.evaluate((element: HTMLVideoElement) => Math.round(element.duration)))
    .toBe(8);
  if (pictured !== undefined) {
    await page.screenshot({ path: `${pictured}/train-media-preview.png` });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.keyboard.press('Escape');
    await page.screenshot({ path: `${pictured}/train-media-phone.png`, fullPage: true });
  }
});
