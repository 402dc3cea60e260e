import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { device, launchBrowser, open, signIn, type Browser, type Page } from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword, type DemoRole } from '../support/seed.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    Product.start(),
    launchBrowser(
      process.env['FONTCONFIG_FILE'] === undefined ? {} : { FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] },
    ),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const pageOf = async (role: DemoRole): Promise<Page> => {
  const page = await (await device(browser, product.url)).newPage();
  page.setDefaultTimeout(20_000);
  await open(page, '/sign-in');
  await signIn(page, demoLogins[role], demoPassword);
  return page;
};

/** Pictures for whoever wants to look: only when a folder is named. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['XUESHI_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-desktop.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${folder}/${name}-phone.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
};

/** The editor says so when all that is written is kept. */
const saved = (page: Page): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();

test('a course is written, returned, mended, approved, offered and picked', async () => {
  onTestFailed(() => console.error(product.evidence()));
  const [trainer, city, chen] = await Promise.all([
    pageOf('trainer'),
    pageOf('city-admin'),
    pageOf('teacher'),
  ]);

  await open(trainer, '/train/courses');
  await picture(trainer, 'train-courses');
  await trainer.getByRole('button', { name: '新建课程' }).click();
  await trainer.waitForURL(/\/train\/courses\/[\w-]+$/);
  await trainer.getByLabel('课程名称').fill('量规怎样用进课堂');
  await trainer.getByLabel('简介', { exact: true }).fill('从一份作业出发，写出学生看得懂的量规。');
  await trainer.getByLabel('学时', { exact: true }).fill('2');
  await trainer.getByLabel('初中').check();
  await trainer.getByLabel('数学').check();
  const outline = trainer.getByRole('navigation', { name: '目录' });
  await outline.getByRole('button', { name: '第 1 章', exact: false }).first().click();
  await trainer.getByLabel('章的名称').fill('认识量规');
  await outline.getByRole('button', { name: '第 1 课', exact: false }).first().click();
  // The video names the lesson.
  await trainer.getByLabel('视频', { exact: true }).selectOption({ index: 1 });
  await expect.poll(() => trainer.getByLabel('课的名称').inputValue()).toMatch(/^data-/);
  await trainer.getByLabel('课的名称').fill('一份好量规');
  await trainer.getByRole('button', { name: '添加一题' }).click();
  await trainer.getByLabel('题目', { exact: true }).first().fill('标准写给谁看？');
  await trainer.getByLabel('选项 1', { exact: true }).fill('学生');
  await trainer.getByLabel('选项 2', { exact: true }).fill('家长');
  await trainer.getByLabel('选项 1 正确').check();
  await trainer.getByLabel('解析', { exact: true }).first().fill('学生能对照，才能自己改进。');
  const captions = { name: '量规.srt', mimeType: 'application/x-subrip' };
  await trainer.getByLabel('添加字幕文件').setInputFiles({
    ...captions,
    buffer: Buffer.from('1\n00:00:01,000 --> 00:00:03,000\n一\n\n2\n00:00:02,000 --> 00:00:04,000\n二\n'),
  });
  await trainer.getByText('第 6 行：').waitFor();
  await trainer.getByLabel('添加字幕文件').setInputFiles({
    ...captions,
    buffer: Buffer.from('1\n00:00:01,000 --> 00:00:03,000\n什么是量规\n'),
  });
  await trainer.getByText('量规.srt').waitFor();
  await saved(trainer);
  await trainer.getByText('内容齐全，可以提交').waitFor();
  await picture(trainer, 'train-editor');

  // What another tab saves is never overwritten.
  const other = await trainer.context().newPage();
  await open(other, new URL(trainer.url()).pathname);
  await other.getByLabel('课程名称').fill('量规怎样用进课堂（二）');
  await saved(other);
  await other.close();
  await trainer.getByLabel('课的名称').fill('一份好量规的样子');
  await trainer.getByRole('button', { name: '载入最新内容' }).click();
  await trainer.getByRole('heading', { level: 1, name: '量规怎样用进课堂（二）' }).waitFor();

  await trainer.getByRole('button', { name: '预览' }).click();
  await picture(trainer, 'train-preview');
  await trainer.getByRole('button', { name: '提交审核' }).click();
  await trainer.getByText('审核中', { exact: true }).first().waitFor();

  await open(city, '/office/courses');
  await picture(city, 'office-queue');
  await city.getByRole('link', { name: '量规怎样用进课堂（二）' }).click();
  await city.getByLabel('退回原因').fill('请把第一课的名称写得具体一些。');
  await picture(city, 'office-review');
  await city.getByRole('button', { name: '退回' }).click();
  await city.waitForURL(/\/office\/courses$/);

  await open(trainer, '/train/courses');
  await trainer.getByText('请把第一课的名称写得具体一些。').waitFor();
  await trainer.getByRole('link', { name: '按意见修改' }).first().click();
  await trainer.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '一份好量规' }).click();
  await trainer.getByLabel('课的名称').fill('一份好量规的三个特点');
  await saved(trainer);
  await trainer.getByRole('button', { name: '提交审核' }).click();
  await trainer.getByText('审核中', { exact: true }).first().waitFor();

  await open(city, '/office/courses');
  await city.getByRole('link', { name: '量规怎样用进课堂（二）' }).click();
  await city.getByRole('button', { name: '通过并发布' }).click();
  await city.waitForURL(/\/office\/courses\/offer\//);
  await city.getByLabel('名额').fill('30');
  await picture(city, 'office-offer');
  await city.getByRole('button', { name: '开设', exact: true }).click();
  await city.getByText('教师马上可以在课程超市找到它。').waitFor();

  await open(chen, `/supermarket?q=${encodeURIComponent('量规怎样用进课堂')}`);
  await chen.getByRole('link', { name: '量规怎样用进课堂（二）' }).first().click();
  await chen.getByText('一份好量规的三个特点').waitFor();
  await picture(chen, 'supermarket-course');
  await chen
    .getByRole('button', { name: /加入课单/ })
    .first()
    .click();
  await expect
    .poll(
      async () =>
        (
          await product.rows(`select from selection s join offering o on o.id = s.offering_id
      join course c on c.id = o.course_id where c.title like '量规怎样用进课堂%' and s.dropped_at is null`)
        ).length,
    )
    .toBe(1);
});
