/** Figures about fewer people than this could be read as figures about one of them: they are not shown. */
export const smallestGroup = 5;

/** A lesson is looked at in this many pieces, however long it is. */
export const curvePieces = 100;

/** Scores are counted in classes of ten; the last one holds 100 too. */
export const scoreBins = 10;

/** Lesson rows that one look at a course may read; learners are sampled when there would be more. */
const rowBudget = 40_000;

export const hidden = (people: number): boolean => people < smallestGroup;

/**
 * How many learners are looked at: all of them as far as the budget reaches, never too few to say something. A share of
 * 2,000 is told to within 2.2 points, one of 500 to within 4.4, nineteen times in twenty.
 */
export const sampleSize = (lessons: number): number =>
  Math.min(2_000, Math.max(500, Math.floor(rowBudget / Math.max(1, lessons))));

/** How a course goes, in numbers. */
export interface CourseTally {
  readonly enrolled: number;
  readonly begun: number;
  readonly passed: number;
  /** how many have a score in each of the `scoreBins` classes */
  readonly scores: readonly number[];
  /** all scores together */
  readonly points: number;
}

export const noTally: CourseTally = {
  enrolled: 0,
  begun: 0,
  passed: 0,
  scores: Array.from({ length: scoreBins }, () => 0),
  points: 0,
};

/** Which share of a part is reached, 0 to 1; nothing out of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (whole <= 0 ? 0 : part / whole);

/** Where stretches that were seen begin (+) and end (−), by piece. */
export interface CurveEdge {
  readonly piece: number;
  readonly change: number;
}

/**
 * The share of learners who saw each piece of a lesson. A stretch counts for a piece when it holds the piece's middle;
 * a learner's stretches are disjoint, so that nobody counts twice.
 */
export const retentionCurve = (edges: readonly CurveEdge[], learners: number): number[] => {
  const changes = new Map<number, number>();
  for (const { piece, change } of edges) changes.set(piece, (changes.get(piece) ?? 0) + change);
  let watching = 0;
  return Array.from({ length: curvePieces }, (_, piece) => {
    watching += changes.get(piece) ?? 0;
    return shareOf(watching, learners);
  });
};

/** The piece before which most learners stop, with the share of them that is lost there; null when nobody does. */
export const largestFall = (
  curve: readonly number[],
): { readonly piece: number; readonly lost: number } | null =>
  curve.reduce<{ piece: number; lost: number } | null>((worst, share, piece) => {
    const lost = (curve[piece - 1] ?? share) - share;
    return lost > 1e-9 && lost > (worst?.lost ?? 0) ? { piece, lost } : worst;
  }, null);

export interface OptionCount {
  readonly option: number;
  readonly learners: number;
}

/** The wrong option chosen most often; null when nobody was wrong. */
export const commonMistake = (counts: readonly OptionCount[], answer: number): number | null =>
  counts
    .filter(({ option, learners }) => option !== answer && learners > 0)
    .toSorted((a, b) => b.learners - a.learners || a.option - b.option)[0]?.option ?? null;
