import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFailed, test, inject } from 'vitest';
import {
  device,
  launchBrowser,
  open,
  signIn,
  type Browser,
  type Locator,
  type Page,
} from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword, type DemoRole } from '../support/seed.js';
import { Line } from '../support/line.js';
import { makeVideo } from '../support/videos.js';

let product: Product;
let browser: Browser;
let line: Line;
let folder: string;
let video: string;

beforeAll(async () => {
  line = await Line.open();
  const made = makeVideo({ seconds: 8, size: '960x540', rate: 12 });
  [product, browser] = await Promise.all([
    Product.start({ prepared: inject('prepared'), further: { PUBLIC_URL: line.url } }),
    launchBrowser(
      process.env['FONTCONFIG_FILE'] === undefined ? {} : { FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] },
    ),
  ]);
  line.to = product.ports.web;
  // A file on a disk: the browser knows it again by its name, size and date.
  folder = await mkdtemp(join(tmpdir(), 'xueshi-trainer-'));
  video = join(folder, '量规怎样用进课堂.mp4');
  await writeFile(video, await made);
});

afterAll(async () => {
  await browser?.close();
  await line?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const pageOf = async (role: DemoRole): Promise<Page> => {
  const page = await (await device(browser, line.url)).newPage();
  page.setDefaultTimeout(30_000);
  await open(page, '/sign-in');
  await signIn(page, demoLogins[role], demoPassword);
  return page;
};

/** Pictures for whoever wants to look: only when a folder is named. */
const picture = async (page: Page, name: string): Promise<void> => {
  const pictures = process.env['XUESHI_PICTURES'];
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}-desktop.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${pictures}/${name}-phone.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
};

/** The editor says so when all that is written is kept. */
const saved = (page: Page): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();

const title = '量规怎样用进课堂';

test('a lesson goes from a video file to a teacher who plays it', async () => {
  onTestFailed(() => console.error(product.evidence()));
  const [trainer, city, teacher] = await Promise.all([
    pageOf('trainer'),
    pageOf('city-admin'),
    pageOf('teacher'),
  ]);

  // Six presses at most, from the trainer's home to the review. What a broken line asks for is not among them.
  let presses = 0;
  const press = async (what: Locator): Promise<void> => {
    presses += 1;
    await what.click();
  };
  /** The system's own dialog, in which a file is chosen. */
  const choose = async (): Promise<void> => {
    const dialog = trainer.waitForEvent('filechooser');
    await press(trainer.getByText('选择视频文件', { exact: true }));
    presses += 1;
    await (await dialog).setFiles(video);
  };
  await open(trainer, '/train');
  await picture(trainer, 'train');
  await press(trainer.getByRole('button', { name: '新建课程' }));
  await trainer.waitForURL(/\/train\/courses\/[\w-]+$/);
  await picture(trainer, 'train-editor-new');

  // The line breaks with the first bytes. Whoever leaves the page and comes back finds the upload as it was.
  await trainer.route('**/uploads/*', (route) => route.abort('internetdisconnected'));
  const broken = trainer.waitForRequest((request) => request.method() === 'PATCH');
  await choose();
  await broken;
  await saved(trainer);
  await trainer.getByRole('button', { name: '暂停' }).click();
  await trainer.getByRole('link', { name: '媒体库', exact: true }).first().click();
  await trainer.getByRole('article', { name: title }).waitFor();
  await trainer.goBack();
  await trainer.getByRole('button', { name: title }).first().click();
  await trainer.getByText('已暂停在').waitFor();
  await picture(trainer, 'train-editor-paused');
  // After a reload the bytes are there, and the same file goes on where they end.
  await trainer.unroute('**/uploads/*');
  await trainer.reload({ waitUntil: 'networkidle' });
  await trainer.getByRole('button', { name: title }).first().click();
  await trainer.getByText('如果上传停了').waitFor();
  const again = trainer.waitForEvent('filechooser');
  await trainer.getByText('换一个视频文件').click();
  const { size } = await stat(video);
  line.breakAfter(size / 2);
  await (await again).setFiles(video);
  // The line breaks in the middle of the file: the page says so, and goes on by itself where the bytes end.
  await trainer
    .getByText(/连接断了，恢复后自动接着传/)
    .first()
    .waitFor();
  expect(line.whole).toBe(false);
  const goesOn = trainer.waitForRequest((request) => request.method() === 'PATCH');
  line.mend();
  const offset = Number((await goesOn).headers()['upload-offset']);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(size);

  // The worker dies while it works on it; another one begins again and ends it once. Meanwhile the author writes.
  await expect
    .poll(() => product.rows(`select state from task where kind = 'publishing.encode-video'`), {
      timeout: 20_000,
      interval: 20,
    })
    .toEqual([{ state: 'running' }]);
  await picture(trainer, 'train-editor-making');
  await product.killWorker();
  await press(trainer.getByRole('button', { name: '简介', exact: false }).first());
  await trainer.keyboard.type('从一份作业出发，写出学生看得懂的量规。');
  await saved(trainer);
  await trainer.getByText('内容齐全，可以提交').waitFor({ timeout: 120_000 });
  expect(
    await product.rows(
      `select (select count(*)::int from media_asset where title = $1) as uploads, state, attempts
       from task where kind = 'publishing.encode-video'`,
      [title],
    ),
  ).toEqual([{ uploads: 1, state: 'done', attempts: 2 }]);
  await picture(trainer, 'train-editor-ready');
  await press(trainer.getByRole('button', { name: '提交审核' }));
  await trainer.getByText('审核中', { exact: true }).first().waitFor();
  expect(presses).toBeLessThanOrEqual(6);

  await open(city, '/office/courses');
  await picture(city, 'office-queue');
  await city.getByRole('link', { name: title }).click();
  await city.getByLabel('退回原因').fill('请加一道小测，并写一个更具体的名称。');
  await picture(city, 'office-review');
  await city.getByRole('button', { name: '退回' }).click();
  await city.waitForURL(/\/office\/courses$/);

  await open(trainer, '/train/courses');
  await trainer.getByText('请加一道小测').waitFor();
  await picture(trainer, 'train-courses');
  await trainer.getByRole('link', { name: '按意见修改' }).first().click();
  const outline = trainer.getByRole('navigation', { name: '目录' });
  await outline.getByRole('button', { name: title }).click();
  await trainer.getByLabel('课的名称').fill('一份好量规的三个特点');
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
  await picture(trainer, 'train-editor-lesson');

  // What another tab saves is never overwritten.
  const other = await trainer.context().newPage();
  await open(other, new URL(trainer.url()).pathname);
  await other.getByLabel('课程名称').fill('量规怎样用进课堂（二）');
  await picture(other, 'train-editor-course');
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
  await city.getByRole('link', { name: '量规怎样用进课堂（二）' }).click();
  await city.getByRole('button', { name: '通过并发布' }).click();
  await city.waitForURL(/\/office\/courses\/offer\//);
  await city.getByLabel('名额').fill('30');
  await picture(city, 'office-offer');
  await city.getByRole('button', { name: '开设', exact: true }).click();
  await city.getByText('教师马上可以在课程超市找到它。').waitFor();

  await open(teacher, `/supermarket?q=${encodeURIComponent(title)}`);
  await teacher.getByRole('link', { name: '量规怎样用进课堂（二）' }).first().click();
  await teacher.getByText('一份好量规的三个特点').waitFor();
  await picture(teacher, 'supermarket-course');
  await teacher
    .getByRole('button', { name: /加入课单/ })
    .first()
    .click();
  await teacher.getByText('已在课单').first().waitFor();

  // The study of this term opens while no worker is there: the next one enrols whoever holds a seat that is paid (S13).
  await product.killWorker(async () => {
    await product.rows(`update selection set paid_at = now() where paid_at is null and dropped_at is null`);
    await product.rows(
      `update term set study_opens = now() - interval '1 minute' where first_opens <= now() and now() < first_closes`,
    );
  });
  await expect
    .poll(() =>
      product.rows(`select e.id from enrolment e join course c on c.id = e.course_id where c.title like $1`, [
        `${title}%`,
      ]),
    )
    .toHaveLength(1);
  await open(teacher, '/learn');
  await teacher
    .getByRole('article')
    .filter({ has: teacher.getByRole('heading', { name: '量规怎样用进课堂（二）' }) })
    .getByRole('link', { name: '开始学习' })
    .click();
  await teacher.getByRole('heading', { level: 1, name: '一份好量规的三个特点' }).waitFor();
  const player = teacher.getByRole('region', { name: /^视频播放器/ });
  await player.getByRole('button', { name: '播放视频' }).click();
  const played = player.locator('video');
  await expect
    .poll(() => played.evaluate(({ ended }: HTMLVideoElement) => ended), { timeout: 60_000, interval: 200 })
    .toBe(true);
  expect(await played.evaluate(({ duration }: HTMLVideoElement) => Math.round(duration))).toBe(8);
  await picture(teacher, 'lesson-played');
  await expect
    .poll(
      () =>
        product.rows(
          `select round(p.covered_ms / 1000.0)::int as seconds from lesson_progress p
           join lesson l on l.id = p.lesson_id where l.title = '一份好量规的三个特点'`,
        ),
      { timeout: 30_000 },
    )
    .toEqual([{ seconds: 8 }]);
});
