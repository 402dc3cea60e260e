import { learnNav, type NavItem } from './nav.js';
import { m } from './paraglide/messages.js';

/** Where whoever runs something tells people of it. */
const announcing = (): NavItem => ({
  href: '/announcements',
  label: m.nav_announcements(),
  short: m.nav_announcements_short(),
  icon: 'bell',
});

/** N1: figures of one's own place; under the thumb they are reached from the home page. */
const ownFigures = (base: '/school' | '/office'): NavItem => ({
  href: `${base}/figures`,
  label: m.nav_own_figures(),
  short: m.nav_own_figures(),
  icon: 'chart',
});

/** What school admins find. */
export const schoolNav = (): readonly NavItem[] => [
  { href: '/school', label: m.nav_home(), short: m.nav_home(), icon: 'home' },
  { href: '/school/selection', label: m.nav_selection(), short: m.nav_selection(), icon: 'list' },
  { href: '/school/bills', label: m.nav_bills(), short: m.nav_bills(), icon: 'archive' },
  { href: '/school/lists', label: m.nav_lists(), short: m.nav_lists(), icon: 'chart' },
  ownFigures('/school'),
  announcing(),
];

/** S5 */
const judgingComments = (): NavItem => ({
  href: '/office/comments',
  label: m.nav_comments(),
  short: m.nav_comments(),
  icon: 'star',
});

/** H6 */
const verifying = (): NavItem => ({
  href: '/office/verification',
  label: m.nav_verification(),
  short: m.nav_verification(),
  icon: 'check',
});

/** What district and city staff find: each runs terms and offers courses in them (S14); the city reviews courses and comments. */
export const officeNav = (role: string): readonly NavItem[] => [
  { href: '/office', label: m.nav_home(), short: m.nav_home(), icon: 'home' },
  { href: '/office/terms', label: m.nav_terms(), short: m.nav_terms(), icon: 'clock' },
  { href: '/office/courses', label: m.nav_office_courses(), short: m.nav_office_courses(), icon: 'play' },
  { href: '/office/selection', label: m.nav_selection(), short: m.nav_selection(), icon: 'list' },
  { href: '/office/bills', label: m.nav_bills(), short: m.nav_bills(), icon: 'archive' },
  { href: '/office/lists', label: m.nav_lists(), short: m.nav_lists(), icon: 'chart' },
  ownFigures('/office'),
  ...(role === 'CITY_ADMIN' ? [verifying(), judgingComments()] : []),
  { href: '/office/audit', label: m.nav_audit(), short: m.nav_audit(), icon: 'archive' },
  announcing(),
];

/** What trainers and tutors find; courses are written, and videos kept, by trainers alone. */
export const trainNav = (role: string): readonly NavItem[] => [
  { href: '/train', label: m.nav_home(), short: m.nav_home(), icon: 'home' },
  ...(role === 'TRAINER' ? writingNav() : []),
  { href: '/train/classes', label: m.nav_classes(), short: m.nav_classes(), icon: 'list' },
  { href: '/train/insights', label: m.nav_insights(), short: m.nav_insights(), icon: 'chart' },
  ...(role === 'TRAINER' ? [announcing()] : []),
];

const writingNav = (): readonly NavItem[] => [
  { href: '/train/courses', label: m.nav_train_courses(), short: m.nav_train_courses(), icon: 'play' },
  { href: '/train/media', label: m.nav_media(), short: m.nav_media(), icon: 'tv' },
];

/** What analysts find. */
export const analystNav = (): readonly NavItem[] => [
  { href: '/analyst', label: m.nav_figures(), short: m.nav_figures(), icon: 'search' },
  { href: '/analyst/dictionary', label: m.nav_dictionary(), short: m.nav_dictionary(), icon: 'list' },
  { href: '/analyst/tokens', label: m.nav_tokens(), short: m.nav_tokens(), icon: 'lock' },
];

/** What somebody acting in a role finds on pages that are everybody's. */
export const navOf = (role: string, inProgramme: boolean): readonly NavItem[] => {
  if (role === 'TEACHER') return learnNav(inProgramme);
  if (role === 'SCHOOL_ADMIN') return schoolNav();
  if (role === 'ANALYST') return analystNav();
  return role === 'TRAINER' || role === 'TUTOR' ? trainNav(role) : officeNav(role);
};
