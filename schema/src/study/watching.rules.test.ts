import { describe, expect, it } from 'vitest';
import { isRefused } from '../kernel/refusals.js';
import { acceptReport, studyRefusal, type OpenSession, type Report } from './watching.rules.js';

const at = (ms: number): Date => new Date(Date.UTC(2026, 10, 21) + ms);
const minute = 60_000;

const session = (given: Partial<OpenSession> = {}): OpenSession => ({
  studyOpens: at(-minute),
  studyCloses: at(1000 * minute),
  droppedAt: null,
  owed: false,
  startedAt: at(0),
  supersededAt: null,
  durationMs: 10 * minute,
  playedMs: 0,
  lastArrival: at(0),
  headSequence: -1,
  headArrival: at(0),
  playedSinceMs: 0,
  known: null,
  ...given,
});

const report = (given: Partial<Report> = {}): Report => ({
  sequence: 0,
  spans: [{ fromMs: 0, toMs: 15_000 }],
  positionMs: 15_000,
  ...given,
});

const refusalOf = (open: OpenSession, sent: Report, ms: number): string | null => {
  const accepted = acceptReport(open, sent, at(ms));
  return isRefused(accepted) ? `${accepted.rule} ${accepted.key}` : null;
};

describe('a report (L2)', () => {
  it('is kept when it was played in the time that passed', () => {
    expect(acceptReport(session(), report(), at(15_000))).toEqual({
      ...report(),
      playedMs: 15_000,
      repeats: null,
    });
  });

  it.each([
    ['backwards', { spans: [{ fromMs: 10, toMs: 10 }] }, 'L2 playedBackwards'],
    ['before the beginning', { spans: [{ fromMs: -5, toMs: 10 }] }, 'L2 beyondTheEnd'],
    ['beyond the end', { spans: [{ fromMs: 0, toMs: 10 * minute + 1001 }] }, 'L2 beyondTheEnd'],
    ['at a position beyond the end', { positionMs: 10 * minute + 1001 }, 'L2 beyondTheEnd'],
    ['with a negative number', { sequence: -1 }, 'L2 reportUnnumbered'],
    [
      'in too many pieces',
      { spans: Array.from({ length: 501 }, () => ({ fromMs: 0, toMs: 1 })) },
      'L2 tooManySpans',
    ],
    [
      'of more than a day',
      { spans: Array.from({ length: 200 }, () => ({ fromMs: 0, toMs: 10 * minute })) },
      'L2 tooManySpans',
    ],
  ])('is refused %s', (_, sent, refusal) => {
    expect(refusalOf(session(), report(sent), 15_000)).toBe(refusal);
  });

  it('is clamped to the end when it is a little beyond', () => {
    const kept = acceptReport(
      session(),
      report({ spans: [{ fromMs: 9 * minute, toMs: 10 * minute + 400 }], positionMs: 10 * minute + 400 }),
      at(minute),
    );
    expect(kept).toMatchObject({ playedMs: minute, positionMs: 10 * minute });
  });

  it('is refused when it is faster than double speed, and told when it would do', () => {
    expect(refusalOf(session({ playedMs: 30_000 }), report(), 21_500)).toBe(null);
    const refused = acceptReport(session({ playedMs: 30_000 }), report(), at(21_000));
    expect(refused).toMatchObject({ key: 'fasterThanTime', availableAt: at(21_500) });
  });

  it('is refused outside the study window, but a repeat is acknowledged even then', () => {
    const closed = session({ studyCloses: at(10_000) });
    expect(refusalOf(closed, report(), 10_000)).toBe('L2 studyClosed');
    const known = { spans: report().spans, positionMs: 15_000, receivedAt: at(9_000) };
    expect(acceptReport({ ...closed, known }, report(), at(20_000))).toMatchObject({ repeats: at(9_000) });
    expect(studyRefusal(session(), at(-2 * minute))).toMatchObject({
      key: 'studyNotOpen',
      availableAt: at(-minute),
    });
  });

  it('is refused once the course is off the list, before and in the window, but a repeat is acknowledged (S3)', () => {
    const dropped = session({ droppedAt: at(10_000) });
    expect(refusalOf(dropped, report(), 15_000)).toBe('S3 courseDropped');
    expect(studyRefusal(dropped, at(-2 * minute))).toMatchObject({
      facts: { droppedAt: at(10_000).toISOString() },
    });
    const known = { spans: report().spans, positionMs: 15_000, receivedAt: at(9_000) };
    expect(acceptReport({ ...dropped, known }, report(), at(20_000))).toMatchObject({ repeats: at(9_000) });
    expect(refusalOf(session({ droppedAt: at(10_000), owed: true }), report(), 15_000)).toBe('S13 seatOwed');
  });

  it('is refused when its number is taken by another content', () => {
    const known = { spans: [{ fromMs: 0, toMs: 15_001 }], positionMs: 15_000, receivedAt: at(15_000) };
    expect(refusalOf(session({ known }), report(), 16_000)).toBe('L2 reportChanged');
  });
});

describe('after another device took over (L2)', () => {
  const taken = (given: Partial<OpenSession> = {}): OpenSession =>
    session({ supersededAt: at(minute), ...given });

  it('what was played before still counts when it arrives late', () => {
    expect(refusalOf(taken(), report(), 30 * minute)).toBe(null);
  });

  it('a player that goes on is told within its next reports', () => {
    const live = taken({
      playedMs: minute,
      headSequence: 3,
      headArrival: at(minute),
      lastArrival: at(minute),
    });
    expect(refusalOf(live, report({ sequence: 4 }), minute + 15_000)).toBe('L2 anotherDevice');
  });

  it('a report that had waited is kept, even behind one that arrived just before', () => {
    const flushing = taken({
      playedMs: 15_000,
      headSequence: 0,
      headArrival: at(minute),
      lastArrival: at(minute),
    });
    expect(refusalOf(flushing, report({ sequence: 1 }), minute + 50)).toBe(null);
  });

  it('never more than fits before the taking over', () => {
    expect(refusalOf(taken({ playedMs: 2 * minute }), report(), 30 * minute)).toBe('L2 anotherDevice');
  });

  it('one that played nothing is told at once', () => {
    expect(refusalOf(taken(), report({ spans: [] }), 30 * minute)).toBe('L2 anotherDevice');
  });
});
