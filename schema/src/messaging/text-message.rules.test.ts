import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  answerOf,
  circuitAfter,
  freshCircuit,
  mayAsk,
  maySendAgain,
  mostTries,
  waitAfter,
  type GatewayAnswer,
} from './text-message.rules.js';

const now = new Date('2026-11-21T02:00:00Z');
const in_ = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const away: GatewayAnswer = { kind: 'away', reason: 'timeout' };
const taken: GatewayAnswer = { kind: 'taken' };

describe('a text message (C1)', () => {
  it('is sent when the gateway takes it, and given up when it never will', () => {
    expect(afterAnswer(taken, 1, now).state).toBe('sent');
    expect(afterAnswer({ kind: 'refused', reason: 'http 400' }, 1, now)).toMatchObject({
      state: 'failed',
      reason: 'http 400',
    });
  });

  it('waits longer after each time the gateway was away, and is given up after some', () => {
    expect(afterAnswer(away, 1, now)).toEqual({ state: 'queued', reason: 'timeout', dueAt: in_(15) });
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(waitAfter(40)).toBe(7_200_000);
    expect(afterAnswer(away, mostTries - 1, now).state).toBe('queued');
    expect(afterAnswer(away, mostTries, now).state).toBe('failed');
  });

  it('is sent again on somebody’s word unless it arrived, is over, or nothing can send it', () => {
    const again = (state: Parameters<typeof maySendAgain>[0]['state'], until = 60, gateway = true) =>
      maySendAgain({ state, untilAt: in_(until) }, gateway, now)?.key ?? null;
    expect((['failed', 'kept', 'queued'] as const).map((state) => again(state))).toEqual([null, null, null]);
    expect(again('sent')).toBe('textSent');
    expect([again('late'), again('failed', 0)]).toEqual(['textTooLate', 'textTooLate']);
    expect(again('failed', 60, false)).toBe('noTextGateway');
  });

  it('knows from the status whether trying again helps', () => {
    expect([200, 202, 204].map((status) => answerOf(status).kind)).toEqual(['taken', 'taken', 'taken']);
    expect([408, 425, 429, 500, 503].every((status) => answerOf(status).kind === 'away')).toBe(true);
    expect([301, 400, 401, 404, 422].every((status) => answerOf(status).kind === 'refused')).toBe(true);
  });
});

describe('a gateway that is down', () => {
  const after = (times: number): typeof freshCircuit => {
    let circuit = freshCircuit;
    for (let n = 0; n < times; n += 1) circuit = circuitAfter(circuit, away, now);
    return circuit;
  };

  it('is left alone after four times in a row, longer each time, and asked again then', () => {
    expect(mayAsk(after(3), now)).toBe(true);
    expect(mayAsk(after(4), now)).toBe(false);
    expect(mayAsk(after(4), in_(30))).toBe(true);
    expect(mayAsk(after(5), in_(59))).toBe(false);
    expect(mayAsk(after(30), in_(599))).toBe(false);
    expect(mayAsk(after(30), in_(600))).toBe(true);
  });

  it('is trusted again with its first answer', () => {
    expect(circuitAfter(after(9), taken, now)).toEqual(freshCircuit);
    expect(circuitAfter(after(9), { kind: 'refused', reason: 'http 400' }, now)).toEqual(freshCircuit);
  });
});
