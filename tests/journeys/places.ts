import type { Page } from '../support/browser.js';

/** The pages of a teacher, by name; those with an id in their address are found by following the pages' own links. */
export const findPlaces = async (page: Page): Promise<ReadonlyMap<string, string>> => {
  const firstLink = async (path: string, pattern: RegExp): Promise<string> => {
    await page.goto(path);
    const links = await page
      .getByRole('link')
      .evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    const link = links.find((href) => href !== null && pattern.test(href));
    if (link === undefined || link === null) throw new Error(`${path} links to nothing like ${pattern}`);
    return link;
  };
  return new Map([
    ['home', '/'],
    ['supermarket', '/supermarket'],
    ['found', '/supermarket?q=Python&kind=PROFESSIONAL'],
    ['nothing-found', '/supermarket?q=zzzz'],
    ['course', await firstLink('/supermarket', /^\/supermarket\/[^?]+$/)],
    ['list', '/list'],
    ['learning', '/learn'],
    ['lesson', await firstLink('/learn', /^\/learn\/[^/]+\/[^/]+$/)],
    ['archive', '/archive'],
    ['year', '/archive/year'],
    ['programme', '/programme'],
    ['diagnostic', '/programme/diagnostic'],
    ['account', '/account'],
  ]);
};
