import type { IconName } from '#lib/ui/icons.js';
import { m } from './paraglide/messages.js';

export interface NavItem {
  readonly href: `/${string}`;
  readonly label: string;
  /** Two or three characters for the bar under a thumb. */
  readonly short: string;
  readonly icon: IconName;
  /** Left out under a thumb: the home page leads there. */
  readonly deskOnly?: boolean;
}

/** What a teacher finds, in the order of the work. */
export const learnNav = (inProgramme: boolean): readonly NavItem[] => [
  { href: '/', label: m.nav_home(), short: m.nav_home(), icon: 'home' },
  { href: '/supermarket', label: m.nav_supermarket(), short: m.nav_supermarket_short(), icon: 'market' },
  { href: '/list', label: m.nav_list(), short: m.nav_list_short(), icon: 'list' },
  { href: '/learn', label: m.nav_learn(), short: m.nav_learn(), icon: 'play' },
  { href: '/archive', label: m.nav_archive(), short: m.nav_archive_short(), icon: 'archive' },
  ...(inProgramme
    ? [
        {
          href: '/programme' as const,
          label: m.nav_programme(),
          short: m.nav_programme(),
          icon: 'compass' as const,
          deskOnly: true,
        },
      ]
    : []),
];

export const isCurrent = (item: NavItem, pathname: string): boolean =>
  isHome(item) ? pathname === item.href : pathname === item.href || pathname.startsWith(`${item.href}/`);

/** A home page is not the parent of the pages beside it, though its address begins theirs. */
const isHome = ({ href }: NavItem): boolean => HOMES.has(href);
const HOMES: ReadonlySet<string> = new Set(['/', '/school', '/office', '/train', '/analyst']);

/** What a bar with room for so many shows, and what it keeps under "more". */
export const split = (
  items: readonly NavItem[],
  room: number,
): { readonly shown: readonly NavItem[]; readonly rest: readonly NavItem[] } =>
  items.length <= room
    ? { shown: items, rest: [] }
    : { shown: items.slice(0, room - 1), rest: items.slice(room - 1) };
