import { DateTime } from 'luxon';
import type { Instant } from '../kernel/instants.js';

/** The calendar of the city (S1), whatever zone the server runs in. */
export const cityZone = 'Asia/Shanghai';

/** The calendar year of an instant in the city: what a credit hour's year is (H1). */
export const cityYear = (instant: Instant, zone = cityZone): number =>
  DateTime.fromJSDate(instant, { zone }).year;

/** The instant of `HH:mm[:ss]` city time, `days` after the anchor day (`YYYY-MM-DD`). */
export const cityInstant = (anchorDay: string, days: number, time = '00:00', zone = cityZone): Instant => {
  const instant = DateTime.fromISO(`${anchorDay}T${time}`, { zone }).plus({ days });
  if (!instant.isValid) throw new RangeError(`not a day and time: ${anchorDay} ${time}`);
  return instant.toJSDate();
};

/** An instant on the city's clock, `YYYY-MM-DD HH:mm:ss`: how a spreadsheet knows a time. */
export const cityTime = (instant: Instant, zone = cityZone): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');

/** The day of an instant in the city, `YYYY-MM-DD`. */
export const cityDay = (instant: Instant, zone = cityZone): string =>
  DateTime.fromJSDate(instant, { zone }).toISODate() ?? '';

/** An instant in a Chinese sentence, on the city's clock: `9月13日 08:30`. */
export const cityMoment = (instant: Instant, zone = cityZone): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("M'月'd'日' HH:mm");

/** The day of an instant on a Chinese paper: `2017年9月13日`. */
export const cityDayOnPaper = (instant: Instant, zone = cityZone): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy'年'M'月'd'日'");

/** An instant as a form writes it, on the city's clock: `YYYY-MM-DDTHH:mm`. */
export const cityText = (instant: Instant, zone = cityZone): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

/**
 * The instant of what somebody wrote in a form, on the city's clock: `YYYY-MM-DD`, with `THH:mm` or not. Null for what is no
 * day or time. What closes (S16) includes all of the day or minute that is written.
 */
export const instantOfCityText = (text: string, closes: boolean, zone = cityZone): Instant | null => {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text)) return null;
  const start = DateTime.fromISO(text, { zone });
  const unit = text.includes('T') ? 'minute' : 'day';
  if (!start.isValid) return null;
  // Closing at 08:30 is at 08:30 sharp; 23:59 is the day's last minute, and all of it counts.
  const whole = closes && (unit === 'day' || text.endsWith('T23:59'));
  return (whole ? start.endOf(unit) : start).toJSDate();
};
