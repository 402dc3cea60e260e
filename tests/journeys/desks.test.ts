import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '../support/browser.js';
import { beforeJourneys } from '../support/journey.js';
import { demoLogins } from '../support/seed.js';

const journey = beforeJourneys();

/** Set to a folder, the analyst's pages are kept there to be looked at. */
const looks = process.env['LOOKS_DIR'];

test('a school admin selects from a spreadsheet with three bad rows, takes it back, and selects for all in five presses', async () => {
  const { product, signedIn } = journey();
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

test('a tutor sends a spreadsheet with three bad lines, reviews it, registers, and the teacher sees the hours', async () => {
  const { product, signedIn } = journey();
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

test('an analyst asks for a figure, sees it drawn, takes it home, and a program reads the same by a token', async () => {
  const { product, signedIn } = journey();
  const page = await signedIn(demoLogins.analyst, '/sign-in');
  const look = async (name: string): Promise<void> => {
    if (looks !== undefined) await page.screenshot({ path: join(looks, `${name}.png`), fullPage: true });
  };

  // The first visit answers already: participation by district (D9).
  await page.getByRole('heading', { level: 2, name: '参训率' }).waitFor();
  await look('explorer-first');

  // A choice asks at once, and the address is the question.
  await page.getByLabel('指标').selectOption({ label: '在职教师' });
  await page.getByRole('heading', { level: 2, name: '在职教师' }).waitFor();
  await expect.poll(() => page.url()).toMatch(/measure=in_service/);
  await page.getByRole('table').first().getByText('天河', { exact: false }).waitFor();
  await look('explorer-chart');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/^\uFEFF区代码,区,在职教师,是否隐去\r\n/);
  const [shown] = await page.getByRole('region', { name: '在职教师' }).getByRole('row').all();
  expect(shown).toBeDefined();

  // The query of the page is one's own to change and run.
  await page
    .getByRole('textbox', { name: 'GraphQL 查询' })
    .fill('{ figures(measure: IN_SERVICE, first: 1) { total } }');
  await page.getByRole('button', { name: '运行' }).click();
  await page.getByText(/Cannot query field "total"/).waitFor();

  await page.getByRole('link', { name: '令牌' }).first().click();
  await page.getByLabel('名称').fill('周报');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const secret = (await page.getByText(/^xs_/).textContent()) ?? '';
  await look('tokens');
  const ask = (): Promise<Response> =>
    fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({
        query: '{ figures(measure: IN_SERVICE, first: 1) { edges { node { value } } } }',
      }),
    });
  const answered = await ask();
  expect(answered.status).toBe(200);
  expect(await answered.json()).toHaveProperty('data.figures.edges.0.node.value');

  await page.getByRole('button', { name: '撤销令牌“周报”' }).click();
  await page.getByText('已撤销').waitFor();
  expect((await ask()).status).toBe(401);

  await page.getByRole('link', { name: '词典' }).first().click();
  await page.getByRole('heading', { level: 1, name: '指标词典' }).waitFor();
  await look('dictionary');
  if (looks !== undefined) {
    await page.goto('/analyst?measure=enrolments&by=district&by=stage');
    await look('explorer-panels');
    await page.setViewportSize({ width: 390, height: 844 });
    await look('explorer-phone');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/analyst/tokens');
    await look('tokens-phone-dark');
  }
});
