import type { Browser, Page } from 'playwright-core';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { offeringId, termId } from '@xueshi/schema/seed/build-terms';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { device, launchBrowser, open, signIn } from '../support/browser.js';
import { Product } from '../support/product.js';
import { demoLogins, demoPassword } from '../support/seed.js';

/** S4: a page that is open before midnight, a class of one seat that somebody else gets, a wait that pays off. */
describe('a teacher in the rush', () => {
  let product: Product;
  let browser: Browser;
  let teacher: Page;
  let rival: Page;
  const course = `/supermarket/${toGlobalId('Offering', offeringId('ai-classroom-day', 'choosing'))}`;
  const enter = async (login: string, size: 'phone' | 'desktop'): Promise<Page> => {
    const page = await (await device(browser, product.url, { size })).newPage();
    await open(page, '/sign-in');
    await signIn(page, login, demoPassword);
    return page;
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([
      Product.start({ prepared: inject('prepared') }),
      launchBrowser(),
    ]);
    teacher = await enter(demoLogins.teacher, 'phone');
    rival = await enter(demoLogins['other-teacher'], 'desktop');
    await product.rows(
      `update selection set dropped_at = picked_at where bundle_id is null and dropped_at is null`,
    );
    await product.rows(`update offering set seats = 1, selected = 0 where id = $1`, [
      offeringId('ai-classroom-day', 'choosing'),
    ]);
    await product.rows(`update term set first_opens = now() + interval '15 seconds' where id = $1`, [
      termId('choosing'),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('plans before the opening, and the open page becomes pressable by itself', async () => {
    await open(teacher, course);
    await teacher.getByRole('button', { name: /列入选课计划/ }).click();
    await teacher.getByText('已列入计划', { exact: true }).waitFor();
    await open(teacher, '/list');
    await open(rival, course);
    await rival.getByRole('button', { name: /加入课单/ }).click({ timeout: 30_000 });
    await rival.getByText('已在课单里').waitFor();
    expect(await teacher.getByText('还没有占名额').count()).toBe(0); // the open page says that the round is open
  });

  it('submits the plan with one press, hears that the class is full, and waits for a seat', async () => {
    await teacher.getByRole('button', { name: '一键提交 1 门' }).click();
    await teacher.getByText('已经选满').waitFor();
    await teacher.getByRole('button', { name: /候补/ }).click();
    await teacher.getByText('候补第 1 位，共 1 人').waitFor();
    expect(await teacher.getByText('候补第 1 位，共 1 人').count()).toBe(1);
  });

  it('has the seat when the other gives it up, and is told', async () => {
    await rival.getByRole('button', { name: /移出课单/ }).click();
    await rival.getByRole('button', { name: /加入课单|候补/ }).waitFor();
    await open(teacher, course);
    await teacher.getByText('已在课单里').waitFor();
    await open(teacher, '/notices');
    expect(await teacher.getByText('候补成功，已选上').count()).toBeGreaterThan(0);
  });
});
