import { expect, test } from 'vitest';
import { device, open, signIn, type Page } from '../support/browser.js';
import { beforeJourneys } from '../support/journey.js';
import { demoLogins, demoPassword } from '../support/seed.js';

const journey = beforeJourneys();

/**
 * A micro-course with a real lesson of 52 seconds. The page reports every 15: at 45 nine tenths are not yet watched, so
 * that the report of its end is the one that passes the course, and the receipt holds the whole viewing.
 */
const lesson = '对比与留白：一页只讲一件事';

/** Whole seconds as the pages write a moment of a video. */
const position = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Answers the question that is shown, and waits until the page says that the answer is kept. */
const answer = async (page: Page, number: number): Promise<void> => {
  await page.getByText(new RegExp(`^第 ${number} 题，共`)).waitFor();
  await page
    .getByRole('radio')
    .nth(number % 4)
    .check();
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor();
};

const answered = (page: Page, count: number) =>
  page.getByRole('progressbar', { name: new RegExp(`^已答 ${count} 题`) });

test('a teacher signs in, is diagnosed, chooses 50 hours, watches one lesson and has its hours', async () => {
  const { product, browser } = journey();
  const desk = await device(browser, product.url);
  const first = await desk.newPage();
  await open(first, '/');
  await signIn(first, demoLogins.teacher, demoPassword);

  // D1: home prompts; the questionnaire keeps every answer the moment it is chosen.
  await first.getByRole('heading', { name: '先做一次诊断' }).waitFor();
  await first.getByRole('link', { name: '开始诊断' }).click();
  await first.getByRole('button', { name: '开始诊断' }).click();
  const map = first.getByRole('navigation', { name: '题目列表' });
  await map.waitFor();
  const total = await map.getByRole('link').count();
  expect(total).toBeGreaterThanOrEqual(30);
  const half = Math.floor(total / 2);
  for (let number = 1; number <= half; number += 1) {
    await answer(first, number);
    await first.getByRole('link', { name: '下一题' }).click();
  }
  await first.close();

  // D2: another device goes on where this one stopped.
  const phone = await device(browser, product.url, { size: 'phone' });
  const page = await phone.newPage();
  await open(page, '/');
  await signIn(page, demoLogins.teacher, demoPassword);
  await page.getByRole('link', { name: '接着答题' }).click();
  await answered(page, half).waitFor();
  expect(await page.getByRole('button', { name: '提交诊断' }).isDisabled()).toBe(true);
  for (let number = half + 1; number <= total; number += 1) {
    await answer(page, number);
    if (number < total) await page.getByRole('link', { name: '下一题' }).click();
  }
  await answered(page, total).waitFor();
  await page.getByRole('button', { name: '提交诊断' }).click();

  // D3: the report, and its confirmation.
  const report = page.getByRole('region', { name: '第 1 次诊断报告' });
  await report.waitFor();
  expect(await report.getByRole('table').getByRole('row').count()).toBeGreaterThanOrEqual(1 + 5);
  await report.getByRole('button', { name: '确认这份结果' }).click();

  // D4, D5: three categories are locked, electives come from the reader; confirming needs 50 hours.
  const confirm = page.getByRole('button', { name: '确认课程' });
  await confirm.waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: lesson }).check();
  await page.getByText(/^还差 \d+ 学时，选够后就能确认。$/).waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  for (const box of await page.getByRole('checkbox', { name: /^整个系列/ }).all()) {
    if (await confirm.isEnabled()) break;
    await box.check();
  }
  await confirm.click();
  await page.getByText('四类学时都已满足').waitFor();

  // L2: the lesson plays to its end in real time; nobody but the page talks to the platform meanwhile.
  await page.getByRole('link', { name: '去学习' }).click();
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: lesson }) })
    .getByRole('link', { name: '开始学习' })
    .click();
  await page.getByRole('heading', { level: 1, name: lesson }).waitFor();
  const player = page.getByRole('region', { name: `视频播放器：${lesson}` });
  await player.getByRole('button', { name: '播放视频' }).click();
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor();
  const video = player.locator('video');
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.ended), {
      timeout: 150_000,
      interval: 500,
    })
    .toBe(true);
  await page.getByRole('alert').getByText('1 学时已计入今年的学时').waitFor();
  await page.getByRole('status').getByText('已保存', { exact: true }).waitFor();
  const played = await video.evaluate(({ played: ranges, playbackRate }: HTMLVideoElement) => ({
    rate: playbackRate,
    seconds: Array.from({ length: ranges.length }, (_, i) => ranges.end(i) - ranges.start(i)).reduce(
      (sum, length) => sum + length,
      0,
    ),
  }));
  expect(played.rate).toBe(1);

  // H2: the year has the hour, and its receipt the very seconds that the video element says were played.
  await page.getByRole('link', { name: '看我的一年' }).click();
  const entry = page.getByRole('article').filter({ has: page.getByRole('heading', { name: lesson }) });
  await entry.getByText('1 学时').waitFor();
  await entry.getByText('为什么算').click();
  await entry.getByText(`计入 ${position(played.seconds)}，本节共 ${position(played.seconds)}`).waitFor();
  await entry.getByText(`0:00 至 ${position(played.seconds)}`, { exact: true }).waitFor();
  const entries = await product.rows<{ hours: number; learnt: number }>(
    `select entry.hours, (entry.receipt->'lessons'->0->>'learningMs')::int / 1000.0 as learnt
     from ledger_entry entry where entry.title = $1`,
    [lesson],
  );
  expect(entries).toEqual([{ hours: 1, learnt: expect.closeTo(played.seconds, 1) }]);
});
