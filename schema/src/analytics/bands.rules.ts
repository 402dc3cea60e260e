/** Upper ends of the bands of learning time, in minutes; the last band is open (N1). */
export const timeBandEnds = [15, 30, 60, 120, 300, 600, 1200] as const;

/** The band of a learning time, 0 to 7; the database's figure_time_band does the same. */
export const timeBand = (ms: number): number => {
  const band = timeBandEnds.findIndex((end) => ms / 60_000 < end);
  return band === -1 ? timeBandEnds.length : band;
};

/** Scores fall into ten bands of ten points; 100 belongs to the last. As figure_score_band does it. */
export const scoreBand = (score: number): number => Math.min(9, Math.max(0, Math.floor(score / 10)));

export const scoreBands = 10;
export const timeBands = timeBandEnds.length + 1;
