import fc from 'fast-check';
import type { Span } from '@xueshi/schema/study/rules';
import type { Report } from '@xueshi/schema/study/watching.rules';

/** Length of the lesson the person watches. */
export const durationMs = 90_000;
/** Players report every 15 seconds of the clock. */
const reportEvery = 15_000;
export const devices = ['desk', 'phone'] as const;
export type Device = (typeof devices)[number];

type At<Name> = { readonly act: Name; readonly device: Device };
type Act =
  | At<'open'>
  | At<'offline'>
  | At<'online'>
  | { readonly act: 'repeat' }
  | { readonly act: 'play'; readonly ms: number; readonly rate: number }
  | { readonly act: 'seek'; readonly to: number }
  | { readonly act: 'pause'; readonly ms: number }
  | { readonly act: 'forge'; readonly spans: readonly Span[]; readonly sequence: number };

/** What reaches the server, in the order in which it arrives. */
export type Arrival =
  | { readonly at: number; readonly what: 'start'; readonly session: number; readonly device: Device }
  | {
      readonly at: number;
      readonly what: 'report';
      readonly session: number;
      readonly report: Report;
      readonly honest: boolean;
    };

export interface Sitting {
  readonly arrivals: readonly Arrival[];
  /** what was really played, as spans */
  readonly played: readonly Span[];
  /** what can count at once: of each piece its length, or the clock's time when it played faster */
  readonly countableMs: number;
  readonly forged: boolean;
  readonly fastest: number;
  readonly lastedMs: number;
}

const device = fc.constantFrom(...devices);
const span = fc
  .tuple(fc.integer({ min: -2_000, max: durationMs + 2_000 }), fc.integer({ min: -500, max: durationMs }))
  .map(([fromMs, long]) => ({ fromMs, toMs: fromMs + long }));

const honestAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('open', 'offline', 'online', 'repeat'), device }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('play'),
      ms: fc.integer({ min: 100, max: 60_000 }),
      rate: fc.constantFrom(0.5, 1, 1, 1.5, 2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('seek'), to: fc.integer({ min: 0, max: durationMs - 1 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('pause'), ms: fc.integer({ min: 1, max: 120_000 }) }),
  },
);

const forgery: fc.Arbitrary<Act> = fc.record({
  act: fc.constant('forge'),
  spans: fc.array(span, { maxLength: 6 }),
  sequence: fc.integer({ min: 0, max: 40 }),
});

/** A person at one or two devices who plays, seeks, pauses, changes speed and loses the network; and one who also forges. */
export const honestSitting = fc.array(honestAct, { minLength: 1, maxLength: 30 }).map((acts) => sit(acts));
export const anySitting = fc
  .array(fc.oneof({ weight: 4, arbitrary: honestAct }, { weight: 1, arbitrary: forgery }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((acts) => sit(acts));

interface Waiting {
  readonly session: number;
  readonly report: Report;
}

/** Lives through the acts: one person, so one device plays at a time; each device sends what it kept when it is online. */
const sit = (acts: readonly Act[]): Sitting => {
  const arrivals: Arrival[] = [];
  const played: Span[] = [];
  const online = new Set<Device>(devices);
  const waiting = new Map<Device, Waiting[]>(devices.map((name) => [name, []]));
  let [at, position, sessions, sequence, countableMs, fastest, forged] = [1_000, 0, 0, 0, 0, 0, false];
  let current: Device | null = null;

  const flush = (name: Device): void => {
    // Out of order on purpose: the network keeps none.
    for (const one of (waiting.get(name) ?? []).toReversed())
      arrivals.push({ at, what: 'report', ...one, honest: true });
    waiting.set(name, []);
  };
  const send = (name: Device, report: Report): void => {
    waiting.get(name)?.push({ session: sessions - 1, report });
    if (online.has(name)) flush(name);
  };
  const open = (name: Device): void => {
    if (!online.has(name)) return;
    arrivals.push({ at, what: 'start', session: sessions, device: name });
    [current, sequence, sessions] = [name, 0, sessions + 1];
  };
  const play = (ms: number, rate: number): void => {
    const name = current;
    if (name === null) return;
    for (let left = ms; left > 0; left -= reportEvery) {
      const clock = Math.min(left, reportEvery);
      const toMs = Math.min(durationMs, position + Math.floor(clock * rate));
      if (toMs === position) return;
      const one = { fromMs: position, toMs };
      played.push(one);
      // At the end it stops; the rest of the time nothing plays.
      const lasted = Math.ceil((toMs - position) / rate);
      [at, countableMs, position] = [at + lasted, countableMs + Math.min(lasted, toMs - position), toMs];
      fastest = Math.max(fastest, rate);
      send(name, { sequence, spans: [one], positionMs: toMs });
      sequence += 1;
    }
  };

  for (const act of acts) {
    if (act.act === 'open') open(act.device);
    else if (act.act === 'play') play(act.ms, act.rate);
    else if (act.act === 'seek') position = act.to;
    else if (act.act === 'pause') at += act.ms;
    else if (act.act === 'offline') online.delete(act.device);
    else if (act.act === 'online') {
      online.add(act.device);
      flush(act.device);
    } else if (act.act === 'repeat') {
      const sent = arrivals.filter((one) => one.what === 'report' && one.honest);
      const again = sent[at % Math.max(1, sent.length)];
      if (again) arrivals.push({ ...again, at });
    } else if (sessions > 0) {
      const report = { sequence: act.sequence, spans: act.spans, positionMs: 0 };
      arrivals.push({ at, what: 'report', session: at % sessions, report, honest: false });
      forged = true;
    }
    at += 40;
  }
  at += 600_000;
  for (const name of devices) flush(name);
  return { arrivals, played, countableMs, forged, fastest, lastedMs: at - 1_000 };
};
