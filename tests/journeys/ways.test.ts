import { expect, test } from 'vitest';
import { device, open, signIn, type Locator, type Page } from '../support/browser.js';
import { beforeJourneys } from '../support/journey.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { findPlaces } from '../pages/places.js';

const journey = beforeJourneys();

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until something has the focus, as a reader without a mouse does. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  await locator.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`80 presses of Tab did not reach ${locator.toString()}`);
};

test('a keyboard alone signs in, skips to the content and puts a course on the list', async () => {
  const { product, browser } = journey();
  const context = await device(browser, product.url);
  const page = await context.newPage();
  await open(page, '/sign-in');
  await tabTo(page, page.getByLabel('继教学号或账号'));
  await page.keyboard.type(demoLogins.teacher);
  await tabTo(page, page.getByLabel('密码', { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '陈晓敏，您好' }).waitFor();

  await open(page, '/supermarket');
  await page.keyboard.press('Tab');
  expect(await hasFocus(page.getByRole('link', { name: '跳到正文' }))).toBe(true);
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.getByRole('main'))).toBe(true);

  const pick = page.getByRole('button', { name: /^把《.+》加入课单$/ }).first();
  const title = /《(.+)》/.exec((await pick.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await tabTo(page, page.getByRole('button', { name: `把《${title}》加入课单` }));
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(`《${title}》已加入课单`).waitFor();
  // The reader stays where the work was: the button that undoes it.
  const drop = page.getByRole('button', { name: `把《${title}》移出课单` });
  await expect.poll(() => hasFocus(drop)).toBe(true);
  await context.close();
});

test('without scripts home and supermarket are there, and a course can be picked and dropped', async () => {
  const { product, browser } = journey();
  const context = await device(browser, product.url, { size: 'phone' }, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, demoLogins['other-teacher'], demoPassword);
  await page.getByRole('heading', { level: 1, name: '周思源，您好' }).waitFor();
  await page.getByRole('link', { name: '超市', exact: true }).click();
  const pick = page.getByRole('button', { name: /^把《.+》加入课单$/ }).first();
  const title = /《(.+)》/.exec((await pick.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await pick.click();
  const drop = page.getByRole('button', { name: `把《${title}》移出课单` });
  await drop.waitFor();
  await page.goto('/list');
  await page.getByRole('heading', { name: title }).waitFor();
  await drop.click();
  await page.getByRole('heading', { name: '课单还是空的' }).waitFor();
  expect(await page.getByRole('heading', { name: title }).count()).toBe(0);
  await context.close();
});

/** Whole seconds of the lesson that the player holds and that are still ahead of the reader. */
const secondsAhead = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    if (video === null || video.paused || video.buffered.length === 0) return 0;
    return Math.floor(video.buffered.end(video.buffered.length - 1) - video.currentTime);
  });

/** Reports of played spans that wait in the browser's storage. */
const keptReports = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('xueshi.beats')).length);

test('what is watched without a network is kept on the device and saved when the network is back', async () => {
  const { product, browser } = journey();
  const context = await device(browser, product.url, { size: 'phone' });
  const page = await context.newPage();
  await open(page, '/sign-in');
  await signIn(page, demoLogins.teacher, demoPassword);
  const lesson = (await findPlaces(page)).get('lesson') ?? '';
  await open(page, lesson);
  const player = page.getByRole('region', { name: /^视频播放器/ });
  await player.getByRole('button', { name: '播放视频' }).click();
  // From the beginning, so that there is something left to watch when the network goes.
  await page.getByRole('navigation', { name: '按章节跳转' }).getByRole('button').first().click();
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor({ timeout: 60_000 });
  // A leap reports at once: without seconds in hand there would be nothing to watch on the way.
  await expect.poll(() => secondsAhead(page), { timeout: 60_000 }).toBeGreaterThan(4);
  await context.setOffline(true);
  await page.getByText('现在没有网络。').waitFor();
  await page.getByText('学习记录先存在这台设备上').waitFor({ timeout: 60_000 });
  expect(await keptReports(page)).toBeGreaterThan(0);
  await context.setOffline(false);
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor({ timeout: 60_000 });
  expect(await keptReports(page)).toBe(0);
  await context.close();
});
