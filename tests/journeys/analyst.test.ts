import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { device, launchBrowser, open, signIn, type Browser } from '../support/browser.js';
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

/** Set to a folder, the pages are kept there to be looked at. */
const looks = process.env['LOOKS_DIR'];

test('an analyst asks for a figure, sees it drawn, takes it home, and a program reads the same by a token', async () => {
  const context = await device(browser, product.url);
  const page = await context.newPage();
  const look = async (name: string): Promise<void> => {
    if (looks !== undefined) await page.screenshot({ path: join(looks, `${name}.png`), fullPage: true });
  };
  await open(page, '/sign-in');
  await signIn(page, demoLogins.analyst, demoPassword);

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
  await context.close();
});
