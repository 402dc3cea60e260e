import {
  circuitAfter,
  freshCircuit,
  mayAsk,
  type Circuit,
} from '@xueshi/schema/messaging/text-message.rules';
import {
  dropLate,
  giveBack,
  keepQueued,
  noteAnswer,
  takeDue,
  type DueText,
} from '@xueshi/schema/messaging/text-message.store';
import { second } from '@xueshi/schema/kernel/instants';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';
import type { Sealing } from '@xueshi/schema/platform/sealing';
import type { TextGateway } from './text-gateway.js';

/** Messages taken at a time, and how many of them are on their way at once: all of them well within the lease. */
const atATime = 20;
const abreast = 5;

export interface TextDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly sealing: Sealing;
  /** null: none is set, and messages stay here to be read */
  readonly gateway: TextGateway | null;
}

/** Sends what is due; gives how the gateway was found. Nothing is lost by dying in between: the lease runs out. */
export const sendTexts = async (
  { db, clock, sealing, gateway }: TextDeps,
  circuit: Circuit = freshCircuit,
): Promise<Circuit> => {
  if (gateway === null) {
    await db.work((tx) => keepQueued(tx, clock.now()));
    return circuit;
  }
  let found = circuit;
  await db.work((tx) => dropLate(tx, clock.now()));
  while (mayAsk(found, clock.now())) {
    const due = await db.work((tx) => takeDue(tx, clock.now(), atATime));
    if (due.length === 0) break;
    const waiting = [...due];
    const sendNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (!mayAsk(found, clock.now())) {
          waiting.push(next);
          return;
        }
        const message: DueText = next;
        const outgoing = { id: message.key, to: sealing.open(message.mobileSealed), text: message.body };
        const answer = await gateway.send(outgoing, clock.now());
        found = circuitAfter(found, answer, clock.now());
        await db.work((tx) => noteAnswer(tx, message, answer, clock.now()));
      }
    };
    await Promise.all(Array.from({ length: abreast }, sendNext));
    if (waiting.length > 0)
      await db.work((tx) =>
        giveBack(
          tx,
          waiting.map(({ id }) => id),
          found.closedUntil ?? clock.now(),
        ),
      );
  }
  return found;
};

export interface Texts {
  stop(): Promise<void>;
}

const lookEvery = 2 * second;

/** Keeps sending while the worker runs. What fails is due again; numbers and words are in no log. */
export const startTexts = (deps: TextDeps, log: Logger): Texts => {
  let circuit = freshCircuit;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      const before = circuit;
      circuit = await sendTexts(deps, circuit);
      if (before.closedUntil === null && circuit.closedUntil !== null)
        log.warn(
          { away: circuit.away },
          'the gateway for text messages is away; it is left alone for a while',
        );
      if (before.closedUntil !== null && circuit.closedUntil === null)
        log.info('the gateway for text messages answers again');
    } catch (error) {
      log.warn({ err: error }, 'text messages could not be sent; trying again');
    }
    looking = null;
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
