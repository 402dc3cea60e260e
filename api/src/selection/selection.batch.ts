import type { Database } from '@xueshi/schema/platform/database';
import { gauge } from '@xueshi/schema/platform/metrics';
import { apart } from '@xueshi/schema/platform/tracing';
import { isPlaced, took, type Press, type Verdict } from '@xueshi/schema/selection/press.rules';
import { lookAtPresses, takeSeats } from '@xueshi/schema/selection/press.store';

/** The press is heard and will be judged, but not within the time a person waits for a page. */
export interface InRoom {
  /** how many are judged before and with it */
  readonly number: number;
  /** until its turn, by what the last batches took */
  readonly seconds: number;
}

export const inRoom = (answer: Verdict | InRoom): answer is InRoom => 'seconds' in answer;

export interface PressQueue {
  /** The verdict, or a place in the waiting room; the same press again is heard at the place it has. */
  press(press: Press): Promise<Verdict | InRoom>;
}

interface Ticket {
  readonly press: Press;
  /** by arrival at this process */
  readonly number: number;
  /** who pressed, once or again, and is not answered yet */
  hearers: Hearer[];
}

interface Hearer {
  readonly settle: (answer: Verdict | InRoom) => void;
  readonly fail: (error: unknown) => void;
  /** until when (performance.now) a page waits */
  readonly until: number;
}

/** As many presses are judged together at most: a bigger batch holds its classes longer and saves little more. */
const most = 500;

/** So few that a look beforehand would only be more statements. */
const few = 4;

/** A verdict that would take longer is told later, and the place in the waiting room now. */
const patience = 2_000;

/** Those whose patience ends within so many milliseconds are told together: looking goes over everybody. */
const atOnce = 50;

const queues = new WeakMap<Database, PressQueue>();

/** The presses of a process, which has one database. */
export const pressesOf = (db: Database): PressQueue => {
  const queue = queues.get(db) ?? createQueue(db);
  queues.set(db, queue);
  return queue;
};

/**
 * Group commit (decisions/rush.md): while one batch is judged the next gathers, so that a single press is judged at once
 * and a rush by the hundred, in the order of arrival. One batch at a time, because they would wait for the same rows.
 */
const createQueue = (db: Database): PressQueue => {
  const tickets = new Map<string, Ticket>();
  let waiting: Ticket[] = [];
  let arrived = 0;
  let judged = 0;
  let running = false;
  let since = 0;
  /** milliseconds a batch takes, newer ones counting more */
  let usual = 0;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.sort((one, other) => one.press.now.getTime() - other.press.now.getTime());
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      since = performance.now();
      await judge(db, batch);
      judged += batch.length;
      const taken = performance.now() - since;
      usual = usual === 0 ? taken : usual * 0.7 + taken * 0.3;
      for (const { press } of batch) tickets.delete(keyOf(press));
    }
    running = false;
    since = 0;
  };

  const ticketOf = (press: Press): Ticket => {
    const known = tickets.get(keyOf(press));
    if (known !== undefined) return known;
    const ticket: Ticket = { press, number: arrived, hearers: [] };
    arrived += 1;
    tickets.set(keyOf(press), ticket);
    waiting.push(ticket);
    if (!running) {
      running = true;
      setImmediate(() => void run());
    }
    return ticket;
  };

  const underWay = (): number => (running && since !== 0 ? performance.now() - since : 0);

  const roomOf = (ticket: Ticket): InRoom => {
    const ahead = Math.max(0, ticket.number - judged);
    // a batch that hangs says more about the next ones than those before it
    const each = Math.max(usual, underWay());
    return { number: ahead + 1, seconds: Math.ceil(((Math.floor(ahead / most) + 1) * each) / 1_000) };
  };

  /** Whether it is known beforehand that the verdict takes long: a batch hangs, or too many are to be judged before. */
  const overloaded = (ticket: Ticket): boolean =>
    underWay() > patience || Math.floor((ticket.number - judged) / most) * usual > patience;

  gauge('xueshi_presses_waiting', 'Presses that are heard and not judged yet.', [], () => [
    { labels: {}, value: arrived - judged },
  ]);

  /** One timer for all who wait: at an opening one for each would be most of what a press costs here. */
  let looking = false;
  const lookLater = (): void => {
    const until = [...tickets.values()].flatMap(({ hearers }) => hearers.map((one) => one.until));
    const first = until.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
    looking = first !== Number.POSITIVE_INFINITY;
    if (looking) setTimeout(tellRooms, Math.max(atOnce, first - performance.now()));
  };
  const tellRooms = (): void => {
    const now = performance.now();
    for (const ticket of tickets.values()) {
      for (const { settle, until } of ticket.hearers) if (until <= now) settle(roomOf(ticket));
      ticket.hearers = ticket.hearers.filter(({ until }) => until > now);
    }
    lookLater();
  };

  return {
    press: (press) => {
      const ticket = ticketOf(press);
      // S4: who waits for a seat is not in a hurry, and what they are to hear is their place
      const inHurry = press.waits !== true;
      if (inHurry && overloaded(ticket)) return Promise.resolve(roomOf(ticket));
      return new Promise((settle, fail) => {
        const until = inHurry ? performance.now() + patience : Number.POSITIVE_INFINITY;
        ticket.hearers.push({ settle, fail, until });
        if (!inHurry || looking) return;
        looking = true;
        apart(() => setTimeout(tellRooms, patience));
      });
    },
  };
};

/** A press is about a teacher and a class: whoever presses again means the same press. */
const keyOf = ({ teacherId, offeringId, waits = false }: Press): string =>
  `${teacherId} ${offeringId} ${waits ? 'waits' : ''}`;

/** Settles a batch. What the database refuses as a whole is tried singly: one bad press is nobody else's. */
const judge = async (db: Database, batch: readonly Ticket[]): Promise<void> => {
  try {
    const verdicts = await judgeTogether(
      db,
      batch.map(({ press }) => press),
    );
    for (const [at, ticket] of batch.entries()) {
      const verdict = verdicts[at];
      if (verdict === undefined) throw new Error('a press was not judged');
      for (const { settle } of ticket.hearers) settle(verdict);
    }
  } catch (error) {
    const [only, ...others] = batch;
    if (only === undefined) return;
    if (others.length === 0) for (const { fail } of only.hearers) fail(error);
    else for (const ticket of batch) await judge(db, [ticket]);
  }
};

/**
 * The verdicts of presses in the order of their arrival, exactly those they would have one by one. Most of a rush is
 * refused by a look without any lock; only who may have a seat by that look is judged again under the locks, and who
 * presses several classes at once, since the first decides about the second.
 */
export const judgeTogether = async (db: Database, presses: readonly Press[]): Promise<Verdict[]> => {
  if (presses.length <= few) return db.work((tx) => takeSeats(tx, presses));
  const looked = await lookAtPresses(db.read(), presses);
  const several = repeated(presses.map(({ teacherId }) => teacherId));
  const held = presses.filter((press, at) => {
    const verdict = looked[at];
    return verdict === undefined || took(verdict) || isPlaced(press, verdict) || several.has(press.teacherId);
  });
  const decided = held.length === 0 ? [] : await db.work((tx) => takeSeats(tx, held));
  const verdictOf = new Map(held.map((press, at) => [press, decided[at]]));
  return presses.flatMap((press, at) => verdictOf.get(press) ?? looked[at] ?? []);
};

const repeated = (ids: readonly string[]): Set<string> => {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
};
