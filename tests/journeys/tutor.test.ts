import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { device, launchBrowser, open, signIn, type Browser, type Page } from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword } from '../support/seed.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const signedIn = async (login: string, path: string): Promise<Page> => {
  const page = await (await device(browser, product.url)).newPage();
  await open(page, path);
  await signIn(page, login, demoPassword);
  return page;
};

test('a tutor sends a spreadsheet with three bad lines, reviews it, registers, and the teacher sees the hours', async () => {
  onTestFailed(() => console.error(product.evidence()));
  const [chen] = await product.rows<{ number: string }>(
    `select t.study_number as number from teacher t join account a on a.id = t.account_id where a.login = $1`,
    [demoLogins.teacher],
  );
  const [mate] = await product.rows<{ number: string }>(
    `select t.study_number as number from selection s join teacher t on t.account_id = s.teacher_id
     join offering o on o.id = s.offering_id join course c on c.id = o.course_id
     where c.title like '%课堂观察%' and s.dropped_at is null and t.study_number <> $1 order by 1 limit 1`,
    [chen?.number],
  );

  const tutor = await signedIn(demoLogins.tutor, '/train');
  await tutor
    .getByRole('link', { name: /课堂观察两日工作坊/ })
    .first()
    .click();
  await tutor.getByRole('heading', { name: '用表格登记' }).waitFor();
  await tutor.getByLabel('选择填好的表格').setInputFiles({
    name: '成绩.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `继教学号,姓名,出勤,成绩\n${chen?.number ?? ''},陈晓敏,是,92\n${mate?.number ?? ''},,是,130\n2012999999,,是,80\n,无名,是,80\n`,
    ),
  });
  await tutor.getByRole('button', { name: '上传并核对' }).click();
  await tutor.getByRole('heading', { name: '核对表格' }).waitFor();
  for (const told of [
    '成绩 130 超出 0 到 100 的范围。',
    '这个学号不在本班名单里。',
    '没有继教学号。',
    '将登记：92 分，合格。',
  ])
    await tutor.getByRole('cell', { name: told }).waitFor();
  await tutor.getByRole('button', { name: '登记 1 人' }).click();
  await tutor.getByRole('heading', { name: '登记结果' }).waitFor();
  await tutor.getByRole('cell', { name: '已登记：92 分，合格。' }).waitFor();
  const [file] = await Promise.all([
    tutor.waitForEvent('download'),
    tutor.getByRole('link', { name: '下载逐行结果（.csv）' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('class-results.csv');

  const teacher = await signedIn(demoLogins.teacher, '/archive/year');
  const entry = teacher.getByRole('article').filter({ hasText: '课堂观察' });
  await entry.getByText('面授登记').waitFor();
  await entry.getByText('为什么算').click();
  await entry.getByText('穗园教育技术研究院的黎婉仪登记').waitFor();
  await open(teacher, '/learn');
  await teacher.getByText('已计入：8 学时已记入您的档案。').waitFor();
});
