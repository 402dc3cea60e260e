import { isBetween, later, second, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import { lengthOf, type Span } from './study.rules.js';

/** Content seconds per second of the clock that a player may reach. */
export const maxRate = 2;
/** Allowed on top of the rate, for timers that are not exact. */
export const slackMs = 2 * second;
/** How far past the end a player may report; what is past it does not count. */
export const endToleranceMs = 1 * second;
export const maxSpans = 500;
/** Keeps one report's sum far inside a 32-bit integer. */
const maxPlayedMs = 24 * 3600 * second;

export interface StudyWindow {
  readonly studyOpens: Instant;
  readonly studyCloses: Instant;
  /** when the course was taken off the list; null while it is on it */
  readonly droppedAt: Instant | null;
  /** whether it was chosen again since, and is not paid yet (S13) */
  readonly owed: boolean;
}

/** L2: study counts inside its window only, and as long as the course is on the list (S3, D5). */
export const studyRefusal = (
  { studyOpens, studyCloses, droppedAt, owed }: StudyWindow,
  now: Instant,
): Refused | null => {
  if (droppedAt !== null)
    return owed
      ? refuse('S13', 'seatOwed')
      : refuse('S3', 'courseDropped', { droppedAt: droppedAt.toISOString() });
  if (isBetween(now, studyOpens, studyCloses)) return null;
  return now < studyOpens
    ? refuse('L2', 'studyNotOpen', {}, studyOpens)
    : refuse('L2', 'studyClosed', { closedAt: studyCloses.toISOString() });
};

/** What is kept of a session when a report arrives. */
export interface OpenSession extends StudyWindow {
  readonly startedAt: Instant;
  readonly supersededAt: Instant | null;
  readonly durationMs: number;
  /** the sum of all reports kept so far */
  readonly playedMs: number;
  /** when the latest report arrived, else the start */
  readonly lastArrival: Instant;
  /** of a superseded session, the highest report before that: its number (-1: none), its arrival (else the start) */
  readonly headSequence: number;
  readonly headArrival: Instant;
  /** and the sum of the reports with higher numbers */
  readonly playedSinceMs: number;
  /** the report already kept under the same number */
  readonly known: KnownReport | null;
}

export interface Report {
  readonly sequence: number;
  readonly spans: readonly Span[];
  readonly positionMs: number;
}

export interface KnownReport extends Omit<Report, 'sequence'> {
  readonly receivedAt: Instant;
}

/** A report as it is kept: clamped to the video's end. */
export interface KeptReport extends Report {
  readonly playedMs: number;
  /** when it was kept first, if this one repeats it */
  readonly repeats: Instant | null;
}

/** L2: what a report must be for us to keep it. A refused one changes nothing. */
export const acceptReport = (session: OpenSession, report: Report, now: Instant): KeptReport | Refused => {
  const malformed = shapeRefusal(report, session.durationMs);
  if (malformed) return malformed;
  const kept = clamp(report, session.durationMs);
  if (session.known !== null)
    return sameContent(session.known, kept)
      ? { ...kept, repeats: session.known.receivedAt }
      : refuse('L2', 'reportChanged', { sequence: report.sequence });
  return studyRefusal(session, now) ?? paceRefusal(session, kept, now) ?? kept;
};

const clamp = (report: Report, durationMs: number): KeptReport => {
  const spans = report.spans
    .map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, durationMs) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
  return {
    sequence: report.sequence,
    spans,
    positionMs: Math.min(report.positionMs, durationMs),
    playedMs: lengthOf(spans),
    repeats: null,
  };
};

const sameContent = (known: KnownReport, kept: KeptReport): boolean =>
  known.positionMs === kept.positionMs &&
  known.spans.length === kept.spans.length &&
  known.spans.every(({ fromMs, toMs }, i) => fromMs === kept.spans[i]?.fromMs && toMs === kept.spans[i].toMs);

const shapeRefusal = ({ sequence, spans, positionMs }: Report, durationMs: number): Refused | null => {
  if (sequence < 0) return refuse('L2', 'reportUnnumbered', { sequence });
  if (spans.length > maxSpans) return refuse('L2', 'tooManySpans', { most: maxSpans, given: spans.length });
  if (spans.some(({ fromMs, toMs }) => toMs <= fromMs)) return refuse('L2', 'playedBackwards');
  const end = durationMs + endToleranceMs;
  if (positionMs < 0 || positionMs > end || spans.some(({ fromMs, toMs }) => fromMs < 0 || toMs > end))
    return refuse('L2', 'beyondTheEnd', { durationMs });
  if (lengthOf(spans) > maxPlayedMs)
    return refuse('L2', 'tooManySpans', { most: maxSpans, given: spans.length });
  return null;
};

const paceRefusal = (session: OpenSession, report: KeptReport, now: Instant): Refused | null => {
  const { startedAt, supersededAt } = session;
  const total = session.playedMs + report.playedMs;
  if (supersededAt !== null)
    return mayBeFromBefore(session, supersededAt, report, now)
      ? null
      : refuse('L2', 'anotherDevice', { since: supersededAt.toISOString() });
  return total <= allowance(startedAt, now)
    ? null
    : refuse(
        'L2',
        'fasterThanTime',
        { playedMs: total, passedMs: now.getTime() - startedAt.getTime() },
        later(startedAt, Math.ceil((total - slackMs) / maxRate)),
      );
};

/**
 * Offline and back loses nothing: what can have been played before another device took over still counts. A player that
 * goes on regardless is told soon: what it can only just have played has to fit between its last report and the taking over.
 */
const mayBeFromBefore = (
  session: OpenSession,
  supersededAt: Instant,
  { sequence, playedMs }: KeptReport,
  now: Instant,
): boolean => {
  if (playedMs === 0 || session.playedMs + playedMs > allowance(session.startedAt, supersededAt))
    return false;
  const waited = sequence < session.headSequence || playedMs > allowance(session.lastArrival, now);
  return waited || session.playedSinceMs + playedMs <= allowance(session.headArrival, supersededAt);
};

const allowance = (from: Instant, until: Instant): number =>
  maxRate * Math.max(0, until.getTime() - from.getTime()) + slackMs;
