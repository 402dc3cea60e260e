/** Kinds of credit hours (H1). `elective` is the personal elective kind. */
export const hourKinds = ['public', 'professional', 'elective'] as const;
export type HourKind = (typeof hourKinds)[number];

/** Credit hours, at most one decimal. */
export type Hours = number;

/** The sum without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export const sumHours = (hours: Iterable<Hours>): Hours => {
  let tenths = 0;
  for (const value of hours) tenths += Math.round(value * 10);
  return tenths / 10;
};

/** a − b, never below zero. */
export const missingHours = (needed: Hours, earned: Hours): Hours =>
  Math.max(0, Math.round(needed * 10) - Math.round(earned * 10)) / 10;
