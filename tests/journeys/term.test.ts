import { join } from 'node:path';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  device,
  launchBrowser,
  open,
  signIn,
  type Browser,
  type Look,
  type Page,
} from '../support/browser.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { serveWeb, type RunningWeb } from '../support/web.js';
import { World } from '../support/world.js';

let world: World;
let web: RunningWeb;
let browser: Browser;

beforeAll(async () => {
  world = await World.create();
  [web, browser] = await Promise.all([
    serveWeb(world.url),
    launchBrowser(
      process.env['FONTCONFIG_FILE'] === undefined ? {} : { FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] },
    ),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await web?.stop();
  await world?.end();
});

/** Somebody signs in anew: a session of staff does not outlive the days between. */
const at = async (login: string, path: string, look: Partial<Look> = {}): Promise<Page> => {
  const page = await (await device(browser, web.url, look)).newPage();
  await open(page, `/sign-in?next=${encodeURIComponent(path)}`);
  await signIn(page, login, demoPassword);
  await open(page, path);
  return page;
};

/** The days pass; a worker does what the calendar asks for. */
const turnTo = async (days: number, time: string): Promise<void> => {
  world.clock.set(cityInstant(world.anchorDay, days, time));
  await doTurns(world.db, world.clock, turnEffects);
};

/** `XUESHI_SHOTS=folder` keeps what the pages looked like. */
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['XUESHI_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

test('a city admin runs a whole term by moving the clock', async () => {
  const city = await at(demoLogins['city-admin'], '/office');
  await city.getByRole('heading', { name: '待办与日程' }).waitFor();
  await city.getByRole('heading', { name: '可能停开的面授班' }).waitFor();
  await shoot(city, 'office');
  await city.getByRole('link', { name: /第二期 · 首轮选课截止/ }).click();

  // the first round is moved: first a slip, then a preview, then for good
  await city.getByRole('heading', { name: '修改日程' }).waitFor();
  await shoot(city, 'term');
  await city.getByLabel('首轮选课截止').fill('2026-11-28T08:30');
  await city.getByRole('button', { name: '预览' }).click();
  await city.getByText('“首轮结果整理完毕”要在“首轮选课截止”之后').waitFor();
  await shoot(city, 'faults');
  await city.getByLabel('首轮选课截止').fill('2026-11-27T10:00');
  await city.getByRole('button', { name: '预览' }).click();
  await city.getByText('1 个时刻会改变').waitFor();
  await shoot(city, 'preview');
  await city.getByRole('button', { name: '保存' }).click();
  await city.getByText('日程已保存').waitFor();

  // the next term is copied from this one
  await open(city, '/office/terms/new');
  await city.getByRole('button', { name: '预览' }).click();
  await city.getByText('可以新建。日程如下：').waitFor();
  await shoot(city, 'new');
  await city.getByRole('button', { name: '新建' }).click();
  await city.getByRole('heading', { name: '2027 年第一期' }).waitFor();

  // a teacher in a class that is too small sees it coming, is told, and chooses something else before everybody
  const [thin] = await world.rows<{ id: string; title: string }>(
    `with held as (select o.id, c.title from offering o join course c on c.id = o.course_id
       where o.term_id = $1 and c.delivery = 'face_to_face' and o.board = 'city' and o.selected < 20 and (o.seats is null or o.seats > 25) order by c.number limit 1),
     sat as (insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select a.id, $1, held.id, 'teacher', $3 from held, account a where a.login = $2 and not exists (select from selection s
         where s.teacher_id = a.id and s.offering_id = held.id and s.dropped_at is null) returning 1),
     taken as (update offering set selected = selected + (select count(*) from sat) from held where offering.id = held.id)
     select id, title from held`,
    [world.termId('choosing'), demoLogins.teacher, world.clock.now()],
  );
  await turnTo(4, '09:00');
  const warned = await at(demoLogins.teacher, '/list', { size: 'phone' });
  await warned
    .getByText(/还差 \d+ 人/)
    .first()
    .waitFor();
  await shoot(warned, 'list-at-risk');
  await turnTo(6, '10:00');
  const told = await at(demoLogins.teacher, '/notices', { size: 'phone' });
  const notice = told.getByRole('article', { name: new RegExp(`${thin?.title ?? ''}.*停开`) });
  await notice.waitFor();
  await shoot(told, 'notices');
  await notice.locator('li').getByRole('link').first().click();
  await told
    .getByRole('button', { name: /加入课单/ })
    .first()
    .click();
  await told
    .getByText(/已在课单里|已加入课单/)
    .first()
    .waitFor();

  // makeup, final results, payment, study: whatever time the worker comes
  await turnTo(25, '00:00');
  const later = await at(demoLogins['city-admin'], '/office/terms');
  await later.getByRole('link', { name: /第二期/ }).click();
  await later.getByText(/停开 \d+ 个面授班/).waitFor();
  expect(await later.getByText('已办').count()).toBe(11);
  await shoot(later, 'term-in-study');
  const school = await at(demoLogins['school-admin'], '/notices');
  await school.getByRole('heading', { name: /缴费已开始/ }).waitFor();
  const learner = await at(demoLogins.teacher, '/notices');
  await learner.getByRole('heading', { name: /可以开始学习了/ }).waitFor();
});
