/** How a term scores its courses (L3): data of the term, kept in term.score_policy. */
export interface ScorePolicy {
  readonly version: string;
  /** weights of the parts, together 100 */
  readonly video: number;
  readonly check: number;
  readonly passMark: number;
  /** 0 to 1: the part of the videos' time that must be learnt whatever the score */
  readonly minimumVideoShare: number;
}

/** What one lesson brings to its course's score. */
export interface LessonStanding {
  readonly kind: 'video' | 'document' | 'quiz';
  readonly ready: boolean;
  readonly durationMs: number;
  readonly coveredMs: number;
  readonly learningMs: number;
  readonly hasCheck: boolean;
  /** best attempt, 0 to 100; null before the first */
  readonly checkScore: number | null;
}

export type PartKey = 'video' | 'check';

export interface ScorePart {
  readonly key: PartKey;
  /** of 100 */
  readonly weight: number;
  /** 0 to 1 */
  readonly share: number;
  /** weight × share */
  readonly points: number;
}

export interface CourseScore {
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly videoMs: number;
  readonly learntMs: number;
  /** what the minimum part still asks for */
  readonly missingMs: number;
  /** every video of the course can be watched */
  readonly complete: boolean;
  readonly passed: boolean;
}

/** Two decimals, never rounded up: 59.999 is not a pass at 60. */
const floored = (value: number): number => Math.floor(value * 100 + 1e-7) / 100;

/** L3: the weighted sum, and whether the pass mark and the minimum part are reached. */
export const courseScore = (policy: ScorePolicy, lessons: readonly LessonStanding[]): CourseScore => {
  const videos = lessons.filter(({ kind }) => kind === 'video');
  const ready = videos.filter((lesson) => lesson.ready);
  const videoMs = ready.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const learntMs = ready.reduce(
    (sum, { learningMs, durationMs }) => sum + Math.min(learningMs, durationMs),
    0,
  );
  const checks = lessons.filter(({ hasCheck }) => hasCheck);
  const shares = [
    ...(videoMs > 0 ? [{ key: 'video' as const, weight: policy.video, share: learntMs / videoMs }] : []),
    ...(checks.length > 0
      ? [
          {
            key: 'check' as const,
            weight: policy.check,
            share: checks.reduce((sum, { checkScore }) => sum + (checkScore ?? 0), 0) / (100 * checks.length),
          },
        ]
      : []),
  ];
  // A part the course does not have leaves its weight to the others.
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
  const parts = shares.map(({ key, weight, share }) => {
    const fair = whole > 0 ? (100 * weight) / whole : 0;
    return {
      key,
      weight: floored(fair),
      share: Math.floor(share * 1e4 + 1e-7) / 1e4,
      points: floored(fair * share),
    };
  });
  const exact = shares.reduce(
    (sum, { weight, share }) => sum + (whole > 0 ? (100 * weight * share) / whole : 0),
    0,
  );
  const score = Math.min(100, floored(exact));
  const missingMs = Math.max(0, Math.ceil(policy.minimumVideoShare * videoMs - 1e-6) - learntMs);
  const complete = videos.length > 0 && ready.length === videos.length;
  return {
    score,
    parts,
    videoMs,
    learntMs,
    missingMs,
    complete,
    passed: complete && missingMs === 0 && score >= policy.passMark,
  };
};
