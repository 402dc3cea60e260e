import type { Page } from '../support/browser.js';
import type { DemoRole } from '../support/seed.js';

/** Places with an id in their address are found by following the pages' own links. */
const firstLink = async (page: Page, path: string, pattern: RegExp): Promise<string> => {
  await page.goto(path);
  const links = await page.getByRole('link').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
  const link = links.find((href) => href !== null && pattern.test(href));
  if (link === undefined || link === null) throw new Error(`${path} links to nothing like ${pattern}`);
  return link;
};

type Find = (page: Page) => Promise<ReadonlyMap<string, string>>;

/** The pages of staff, by name: of each role those that no role before it has shown. */
export const staffPlaces: readonly (readonly [DemoRole, Find])[] = [
  [
    'trainer',
    async (page) =>
      new Map([
        ['train', '/train'],
        ['insights', '/train/insights'],
        ['insight', await firstLink(page, '/train/insights', /^\/train\/insights\/[^/?]+$/)],
        [
          'seats',
          await firstLink(
            page,
            await firstLink(page, '/train/insights', /^\/train\/insights\/[^/?]+$/),
            /^\/train\/seats\/[^/?]+$/,
          ),
        ],
        ['media', '/train/media'],
        ['written-courses', '/train/courses'],
        ['editor', await firstLink(page, '/train/courses', /^\/train\/courses\/[^/?]+$/)],
      ]),
  ],
  [
    'tutor',
    async (page) =>
      new Map([
        ['classes', '/train/classes'],
        ['class', await firstLink(page, '/train/classes', /^\/train\/classes\/[^/?]+$/)],
      ]),
  ],
  [
    'school-admin',
    async (page) =>
      new Map([
        ['school', '/school'],
        ['school-selection', '/school/selection'],
        ['bulk', '/school/selection/bulk'],
        ['school-bills', '/school/bills'],
        ['school-bill', await firstLink(page, '/school/bills', /^\/school\/bills\/[^/?]+$/)],
        ['school-lists', '/school/lists'],
        ['school-figures', '/school/figures'],
        ['notices', '/notices'],
        ['announcements', '/announcements'],
        ['new-announcement', '/announcements/new'],
      ]),
  ],
  ['district-admin', () => Promise.resolve(new Map([['district', '/office']]))],
  [
    'city-admin',
    async (page) =>
      new Map([
        ['office', '/office'],
        ['terms', '/office/terms'],
        ['term', await firstLink(page, '/office/terms', /^\/office\/terms\/(?!new)[^/?]+$/)],
        ['new-term', '/office/terms/new'],
        ['office-selection', '/office/selection'],
        ['office-lists', '/office/lists'],
        ['office-figures', '/office/figures'],
        ['office-bills', '/office/bills'],
        ['office-bill', await firstLink(page, '/office/bills', /^\/office\/bills\/(?!payments)[^/?]+$/)],
        ['payments', '/office/bills/payments'],
        ['texts', '/announcements/texts'],
        ['comments', '/office/comments'],
        ['audit', '/office/audit'],
        ['verification', '/office/verification'],
        ['reviews', '/office/courses'],
        ['review', await firstLink(page, '/office/courses', /^\/office\/courses\/(?!offer)[^/?]+$/)],
      ]),
  ],
  [
    'analyst',
    () =>
      Promise.resolve(
        new Map([
          ['explorer', '/analyst'],
          ['dictionary', '/analyst/dictionary'],
          ['tokens', '/analyst/tokens'],
        ]),
      ),
  ],
];

/** The pages of a teacher, by name. */
export const findPlaces = async (page: Page): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['home', '/'],
    ['supermarket', '/supermarket'],
    ['found', '/supermarket?q=Python&kind=PROFESSIONAL'],
    ['nothing-found', '/supermarket?q=zzzz'],
    ['course', await firstLink(page, '/supermarket', /^\/supermarket\/[^?]+$/)],
    ['list', '/list'],
    ['learning', '/learn'],
    ['lesson', await firstLink(page, '/learn', /^\/learn\/[^/]+\/[^/]+$/)],
    ['archive', '/archive'],
    ['year', '/archive/year'],
    ['programme', '/programme'],
    ['diagnostic', '/programme/diagnostic'],
    ['account', '/account'],
  ]);

/** Pages that nobody's links lead to in the demo as it begins; the journeys that bring them about walk them. */
export const broughtAbout: ReadonlyMap<string, string> = new Map([
  ['/programme/bundle', 'a diagnostic that was taken and confirmed'],
  ['/train/classes/[id]/[sheet]', 'a sheet of results that was sent'],
  ['/school/selection/bulk/[id]', 'a bulk selection'],
  ['/announcements/[id]', 'an announcement'],
  ['/notices/[id]', 'an announcement'],
  ['/office/selection/bulk', 'a district with a term of its own'],
  ['/office/selection/bulk/[id]', 'a bulk selection'],
  ['/list/block', 'a blocked teacher'],
  ['/list/block/[id]', 'a block that was asked to be lifted'],
  ['/school/bills/lifts', 'blocked teachers'],
  ['/school/bills/lifts/[id]', 'a block that was asked to be lifted'],
  ['/office/bills/lifts', 'blocked teachers'],
  ['/office/bills/lifts/[id]', 'a block that was asked to be lifted'],
  ['/office/courses/offer/[id]', 'an approved course that no term offers yet'],
  ['/office/bills/payments/[id]', "a bank's file"],
]);
