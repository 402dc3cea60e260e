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

test('a school admin selects from a spreadsheet with three bad rows, takes it back, and selects for all in five presses', async () => {
  onTestFailed(() => console.error(product.evidence()));
  const [chen] = await product.rows<{ number: string }>(
    `select t.study_number as number from teacher t join account a on a.id = t.account_id where a.login = $1`,
    [demoLogins.teacher],
  );
  const [course] = await product.rows<{ number: string; title: string }>(
    `select number, title from course where title like '%粤语入门%'`,
  );
  const number = course?.number ?? '';

  const school = await signedIn(demoLogins['school-admin'], '/school');
  await school.getByRole('link', { name: '用表格代选' }).click();
  await school.getByLabel('选择填好的表格').setInputFiles({
    name: '代选.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `课程编号,继教学号,姓名\n${number},${chen?.number ?? ''},陈晓敏\n${number},2099999999,\n${number},${chen?.number ?? ''},\n=1+1,${chen?.number ?? ''},\n`,
    ),
  });
  await school.getByRole('button', { name: '上传并核对' }).click();
  await school.getByRole('heading', { name: '核对代选' }).waitFor();
  for (const told of [
    '本校没有这个学号的教师。',
    '与第 2 行重复，只算一次。',
    '单元格是公式，不会计算，也不当作编号。',
    '可以选上。',
  ])
    await school.getByRole('cell', { name: told }).waitFor();
  await school.getByRole('button', { name: '选上这 1 行' }).click();
  await school.getByRole('heading', { name: '代选结果' }).waitFor();
  await school.getByRole('cell', { name: '已选上。' }).waitFor();
  const [file] = await Promise.all([
    school.waitForEvent('download'),
    school.getByRole('link', { name: '下载逐行结果（.csv）' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('bulk.csv');

  const teacher = await signedIn(demoLogins.teacher, '/list');
  await teacher.getByText('学校代选').waitFor();
  await open(teacher, '/notices');
  await teacher.getByText('学校为您选了课').waitFor();

  await school.getByRole('button', { name: '撤回这 1 行' }).click();
  await school.getByRole('cell', { name: '已撤回。' }).waitFor();
  await open(teacher, '/list');
  expect(await teacher.getByText('学校代选').count()).toBe(0);

  // Everybody on one course, from home: five presses.
  await open(school, '/school');
  await school.getByRole('link', { name: '为教师选课' }).click();
  await school.getByRole('checkbox', { name: /选中这一页/ }).click();
  await school.getByRole('button', { name: '选课程' }).click();
  await school.getByRole('button', { name: `选《${course?.title ?? ''}》` }).click();
  await school.getByRole('button', { name: /^选上这 \d+ 行$/ }).click();
  await school.getByRole('cell', { name: '已选上。' }).first().waitFor();
});
