import type { Instant } from '../kernel/instants.js';

/** A stretch of a video in milliseconds: from, up to but not including to. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What one report says was played, in the order it was played; the same second may occur twice. */
export interface Beat {
  readonly spans: readonly Span[];
  readonly receivedAt: Instant;
}

/** A sitting in front of one lesson on one device, timed by the server alone. */
export interface WatchedSession {
  readonly startedAt: Instant;
  /** when another device, or the same one anew, took over */
  readonly supersededAt: Instant | null;
  readonly beats: readonly Beat[];
}

/** What the facts of one lesson amount to (L2). */
export interface LearningTime {
  /** disjoint, in order */
  readonly coverage: readonly Span[];
  readonly coveredMs: number;
  readonly clockMs: number;
  readonly learningMs: number;
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

/** The union, disjoint and in order; stretches that touch are one. */
export const union = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last && span.fromMs <= last.toMs)
      merged[merged.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
    else merged.push({ fromMs: span.fromMs, toMs: span.toMs });
  }
  return merged;
};

/**
 * L2: the time a session may count. Never more than what was played, and never more than passed on the server's clock
 * between its start and its last report, or the moment another device took over.
 */
export const clockOf = ({ startedAt, supersededAt, beats }: WatchedSession): number => {
  const played = beats.reduce((sum, { spans }) => sum + lengthOf(spans), 0);
  const last = Math.max(startedAt.getTime(), ...beats.map(({ receivedAt }) => receivedAt.getTime()));
  const until = Math.min(last, supersededAt?.getTime() ?? last);
  return Math.min(played, Math.max(0, until - startedAt.getTime()));
};

/**
 * L2: learning time counts once per second of content and never faster than one person's clock. Skipping adds no
 * coverage, playing twice adds no coverage, double speed adds only the clock's time until it is watched again.
 */
export const learningTime = (sessions: readonly WatchedSession[]): LearningTime => {
  const coverage = union(sessions.flatMap(({ beats }) => beats.flatMap(({ spans }) => spans)));
  const coveredMs = lengthOf(coverage);
  const clockMs = sessions.reduce((sum, session) => sum + clockOf(session), 0);
  return { coverage, coveredMs, clockMs, learningMs: Math.min(coveredMs, clockMs) };
};

/** Near the end there is nothing left to resume: start again from the beginning. */
const resumeMargin = 3_000;

/** Where to go on watching, on whatever device. */
export const resumeAt = (positionMs: number, durationMs: number): number =>
  positionMs >= durationMs - resumeMargin ? 0 : Math.max(0, positionMs);
