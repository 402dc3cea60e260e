/** What the reader chose; `auto` follows the device. Kept in a cookie so that the server draws the right one at once. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEME_COOKIE = 'theme';
export const LOCALE_COOKIE = 'locale';
export const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const toTheme = (value: unknown): Theme => (value === 'light' || value === 'dark' ? value : 'auto');

export const colorScheme = (theme: Theme): string => (theme === 'auto' ? 'light dark' : theme);
