import AxeBuilder from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { open, type BrowserContext, type Look, type Page } from '../support/browser.js';

/** Chinese that a reader of English meets where no `lang` says that it is Chinese. */
const untranslated = async (page: Page, properNames: readonly string[]): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const foreign = (element: Element | null): boolean =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title].filter((text) => han.test(text));
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, style') !== null || foreign(parent)) continue;
      if (han.test(node.textContent ?? '')) found.push((node.textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name) ?? '';
        if (han.test(text) && !foreign(element)) found.push(`${name}: ${text}`);
      }
    return found;
  });
  return texts.filter((text) =>
    /\p{Script=Han}/u.test(properNames.reduce((rest, name) => rest.replaceAll(name, ''), text)),
  );
};

/** Pictures for whoever wants to look: only when a folder is named. */
const pictures = process.env['XUESHI_PICTURES'];

/** What is wrong with the page that is open: width, language, accessibility. */
const faultsOfPage = async (
  page: Page,
  look: Look,
  properNames: readonly string[],
  rules: 'all' | 'contrast',
): Promise<string[]> => {
  const faults: string[] = [];
  const { lang, overflow } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
  if (lang !== (look.language === 'zh' ? 'zh-CN' : 'en')) faults.push(`lang ${lang}`);
  if (overflow > 0) faults.push(`${overflow} px wider than the screen`);
  if (look.language === 'en')
    faults.push(...(await untranslated(page, properNames)).map((text) => `not translated: ${text}`));
  const axe = new AxeBuilder({ page })
    // no page has a frame, for which axe would open a second window and read itself in again
    .setLegacyMode()
    // only what is wrong is told: writing down what is right takes longer than finding it
    .options({ resultTypes: ['violations'], preload: false });
  // what a page is made of is the same in every look; its colours are not
  const { violations } = await (rules === 'all' ? axe : axe.withRules(['color-contrast'])).analyze();
  for (const { id, impact, nodes } of violations)
    if (impact === 'serious' || impact === 'critical')
      faults.push(`axe ${impact} ${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  return faults;
};

/** Walks pages, named by place, in a look, and tells what is wrong with any, the noise of its console included. */
export const faultsOf = async (
  context: BrowserContext,
  look: Look,
  places: Iterable<readonly [place: string, path: string]>,
  properNames: readonly string[],
  rules: 'all' | 'contrast' = 'all',
): Promise<string[]> => {
  const faults: string[] = [];
  const page = await context.newPage();
  let here = '';
  // A refused style, script or connection of the content security policy is an error of the console, too.
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(`${here}: console: ${said.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${here}: ${error.message}`));
  for (const [place, path] of places) {
    here = place;
    await open(page, path);
    const found = await faultsOfPage(page, look, properNames, rules);
    faults.push(...found.map((fault) => `${place}: ${fault}`));
    if (pictures !== undefined) {
      await mkdir(pictures, { recursive: true });
      const name = [place, look.size, look.language, look.scheme].join('-');
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    }
  }
  await page.close();
  return faults;
};
