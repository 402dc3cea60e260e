import { refuse, type Refused } from '../kernel/refusals.js';
import { hour, later, minute, second, type Instant } from '../kernel/instants.js';

/**
 * Where a text message stands (C1). `kept`: written while no gateway was set, it stays here to be read; one that is set later
 * does not send old news. `late`: nobody wants to hear of a window that has closed.
 */
export const textStates = ['queued', 'sent', 'failed', 'kept', 'late'] as const;
export type TextState = (typeof textStates)[number];

/** What a gateway said: taken, never to be taken, or not now. */
export type GatewayAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'away'; readonly reason: string };

/** Whoever was about to send and died: after this time another sends it, under the same key. */
export const lease = minute;

/** Tries before a message is given up; with the waits below that is most of a day. */
export const mostTries = 16;

/** 15 seconds, then twice as long each time, two hours at most. */
export const waitAfter = (tries: number): number =>
  Math.min(2 * hour, 15 * second * 2 ** Math.max(0, tries - 1));

/** What becomes of a message after an answer; `tries` counts this one. */
export const afterAnswer = (
  answer: GatewayAnswer,
  tries: number,
  now: Instant,
): { readonly state: TextState; readonly reason: string | null; readonly dueAt: Instant } => {
  if (answer.kind === 'taken') return { state: 'sent', reason: null, dueAt: now };
  if (answer.kind === 'refused' || tries >= mostTries)
    return { state: 'failed', reason: answer.reason, dueAt: now };
  return { state: 'queued', reason: answer.reason, dueAt: later(now, waitAfter(tries)) };
};

/**
 * Why a message is not sent again on somebody's word, or null (C1): what the gateway has taken would come twice, what is over
 * is of no use, and without a gateway nothing goes out. One that is on its way may be asked for again, and changes nothing.
 */
export const maySendAgain = (
  { state, untilAt }: { readonly state: TextState; readonly untilAt: Instant },
  gatewaySet: boolean,
  now: Instant,
): Refused | null => {
  if (state === 'sent') return refuse('C1', 'textSent');
  if (state === 'late' || untilAt <= now) return refuse('C1', 'textTooLate');
  return gatewaySet ? null : refuse('C1', 'noTextGateway');
};

/** What an HTTP status means for a message: 408, 425, 429 and 5xx pass, any other refusal is final. */
export const answerOf = (status: number): GatewayAnswer => {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const reason = `http ${String(status)}`;
  return status >= 500 || status === 408 || status === 425 || status === 429
    ? { kind: 'away', reason }
    : { kind: 'refused', reason };
};

/** A gateway that was away so often in a row is left alone for a while. */
const awayInARow = 4;

/** How a process finds its gateway: times away in a row, and until when it is not asked. */
export interface Circuit {
  readonly away: number;
  readonly closedUntil: Instant | null;
}

export const freshCircuit: Circuit = { away: 0, closedUntil: null };

export const mayAsk = ({ closedUntil }: Circuit, now: Instant): boolean =>
  closedUntil === null || now >= closedUntil;

/** One that answers is asked at once again; one that stays away twice as rarely each time, every 10 minutes at least. */
export const circuitAfter = (circuit: Circuit, answer: GatewayAnswer, now: Instant): Circuit => {
  if (answer.kind !== 'away') return freshCircuit;
  const away = circuit.away + 1;
  const wait = Math.min(10 * minute, 30 * second * 2 ** (away - awayInARow));
  return { away, closedUntil: away < awayInARow ? null : later(now, wait) };
};
