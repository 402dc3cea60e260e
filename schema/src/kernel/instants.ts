/** A moment on the world's clock. Time zones belong to the city (see platform/city-time), never to an instant. */
export type Instant = Date;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** From the opening on, up to but not including the closing. */
export const isBetween = (now: Instant, opens: Instant, closes: Instant): boolean =>
  now >= opens && now < closes;

export const later = (instant: Instant, ms: number): Instant => new Date(instant.getTime() + ms);

export const earliest = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
