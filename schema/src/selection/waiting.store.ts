import { isRefused } from '../kernel/refusals.js';
import type { Instant } from '../kernel/instants.js';
import type { Notice } from '../messaging/messaging.rules.js';
import { notify, notifySelecting } from '../messaging/messaging.store.js';
import { rows, type Tx } from '../platform/database.js';
import { append } from '../platform/outbox.js';
import { pickingOpen } from '../terms/terms.rules.js';
import { allTerms } from '../terms/terms.store.js';
import { judgePresses, took, type Counter, type Press, type Verdict } from './press.rules.js';
import { addSelections, readCounter } from './press.store.js';
import { seatFreed } from './selection.jobs.js';
import type { LineEnd, PlaceOutcome } from './waiting.rules.js';

/**
 * S4: gives the free seats of these classes to who has waited longest, in the transaction that freed them; call it last.
 * The rules of picking are judged anew for each, and who may not have the seat any more is passed over. Nobody overtakes:
 * where the first of a line is in the middle of another press, the seat is kept and a job gives it a moment later (to
 * wait for that press here could be for ever: it may want this very class). Outside the rounds nothing moves (S3).
 */
export const promoteWaiting = async (tx: Tx, offeringIds: readonly string[], now: Instant): Promise<void> => {
  let classes = await freeWithLine(tx, offeringIds, now);
  while (classes.length > 0) {
    const fronts = await frontsOf(tx, classes);
    const reached = fronts.flatMap(({ reached }) => reached);
    const counter = withoutLines(await readCounter(tx, reached));
    const presses = reached.map(({ teacherId, lineage, offeringId }) => ({
      teacherId,
      lineage,
      offeringId,
      now,
    }));
    const verdicts = judgePresses(counter, presses);
    await addSelections(
      tx,
      presses.filter((_, at) => took(verdictAt(verdicts, at))),
    );
    const ends = reached.map((candidate, at) => endOf(candidate, verdictAt(verdicts, at)));
    await endPlaces(
      tx,
      ends.filter((end) => end !== null),
      now,
    );
    await notify(
      tx,
      reached.flatMap((candidate, at) => noticeOf(candidate, ends[at] ?? null, counter, now)),
    );
    const promoted = Map.groupBy(
      reached.filter((_, at) => ends[at]?.outcome === 'promoted'),
      ({ offeringId }) => offeringId,
    );
    const freeIn = ({ id, free }: FreeClass): number => free - (promoted.get(id)?.length ?? 0);
    await append(
      tx,
      seatFreed,
      fronts.filter((front) => front.busy && freeIn(front) > 0).map(({ id }) => ({ offeringId: id })),
      now,
    );
    classes = fronts
      .filter((front) => !front.busy && front.more && freeIn(front) > 0)
      .map((front) => ({ id: front.id, free: freeIn(front) }));
  }
};

interface FreeClass {
  readonly id: string;
  readonly free: number;
}

interface Candidate extends Omit<Press, 'now'> {
  readonly placeId: string;
}

/** The first of a line: up to the first who is busy. */
interface Front extends FreeClass {
  readonly reached: readonly Candidate[];
  readonly busy: boolean;
  /** whether others wait behind */
  readonly more: boolean;
}

/** Holds those of the classes that have a free seat, a line, and an open round. */
const freeWithLine = async (tx: Tx, offeringIds: readonly string[], now: Instant): Promise<FreeClass[]> => {
  if (offeringIds.length === 0) return [];
  const held = await rows<FreeClass & { termId: string }>(
    tx,
    `select o.id, o.term_id as "termId", coalesce(o.seats - o.selected, 1000) as free from offering o
     where o.id = any($1::uuid[]) and (o.seats is null or o.selected < o.seats)
       and exists (select from waiting_place w where w.offering_id = o.id and w.ended_at is null)
     order by o.id for no key update of o`,
    [offeringIds],
  );
  if (held.length === 0) return [];
  const open = new Set((await allTerms(tx)).filter((term) => pickingOpen(term, now)).map(({ id }) => id));
  return held.filter(({ termId }) => open.has(termId));
};

/** How many more of a line than there are free seats are looked at in one go: some may be passed over. */
const spare = 20;

const frontsOf = async (tx: Tx, classes: readonly FreeClass[]): Promise<Front[]> => {
  const found = await rows<Candidate>(
    tx,
    `select front.id as "placeId", front.teacher_id as "teacherId", school.lineage, class.id as "offeringId"
     from unnest($1::uuid[], $2::integer[]) as class (id, wanted)
     cross join lateral (select w.id, w.number, w.teacher_id from waiting_place w
       where w.offering_id = class.id and w.ended_at is null order by w.number limit class.wanted) front
     join teacher t on t.account_id = front.teacher_id
     join organisation school on school.id = t.school_id
     order by class.id, front.number`,
    [classes.map(({ id }) => id), classes.map(({ free }) => free + spare)],
  );
  const here = await lockPresent(
    tx,
    found.map(({ teacherId }) => teacherId),
  );
  const waiting = await stillWaiting(
    tx,
    found.map(({ placeId }) => placeId),
  );
  const lines = Map.groupBy(found, ({ offeringId }) => offeringId);
  return classes.map(({ id, free }) => {
    const line = lines.get(id) ?? [];
    const firstBusy = line.findIndex(({ teacherId }) => !here.has(teacherId));
    const reached = firstBusy === -1 ? line : line.slice(0, firstBusy);
    return {
      id,
      free,
      reached: reached.filter(({ placeId }) => waiting.has(placeId)),
      busy: firstBusy !== -1,
      more: line.length === free + spare,
    };
  });
};

/** Holds those of the teachers who are not held by another press, without waiting for the others. */
const lockPresent = async (tx: Tx, teacherIds: readonly string[]): Promise<Set<string>> => {
  const held = await rows<{ id: string }>(
    tx,
    `select account_id as id from teacher where account_id = any($1::uuid[])
     order by account_id for no key update skip locked`,
    [teacherIds],
  );
  return new Set(held.map(({ id }) => id));
};

/** Who left just before the lock does not wait any more. */
const stillWaiting = async (tx: Tx, placeIds: readonly string[]): Promise<Set<string>> => {
  const found = await rows<{ id: string }>(
    tx,
    `select id from waiting_place where id = any($1::uuid[]) and ended_at is null`,
    [placeIds],
  );
  return new Set(found.map(({ id }) => id));
};

/** The free seats are for those who wait. */
const withoutLines = (counter: Counter): Counter => ({
  ...counter,
  classes: new Map([...counter.classes].map(([id, one]) => [id, { ...one, line: 0 }])),
});

/** S4: who got the seat is told, and who was passed over with the reason; who has the course anyway knows. */
const noticeOf = (
  { teacherId, placeId, offeringId }: Candidate,
  end: PlaceEnd | null,
  counter: Counter,
  now: Instant,
): Notice[] => {
  if (end === null || end.reason === 'alreadyPicked') return [];
  const offering = counter.classes.get(offeringId);
  const reason = end.reason !== null && toldReasons.has(end.reason) ? `_${end.reason}` : '';
  return [
    {
      accountId: teacherId,
      kind: end.outcome === 'promoted' ? 'selection.seat_from_line' : `selection.passed_over${reason}`,
      facts: { offeringId, title: offering?.title ?? '', titleEn: offering?.titleEn ?? null },
      at: now,
      key: `place:${placeId}`,
    },
  ];
};

/** Reasons that have words of their own. */
const toldReasons = new Set(['tvLimit', 'publicTopicTwice', 'archivedTeacher']);

const verdictAt = (verdicts: readonly Verdict[], at: number): Verdict => {
  const verdict = verdicts[at];
  if (verdict === undefined) throw new Error('a place in a line was not judged');
  return verdict;
};

/** What becomes of a place; null for who goes on waiting. */
const endOf = ({ placeId }: Candidate, verdict: Verdict): PlaceEnd | null => {
  if (took(verdict)) return { id: placeId, outcome: 'promoted', reason: null };
  // on the list by another way, the school's for one
  if (!isRefused(verdict)) return { id: placeId, outcome: 'passed_over', reason: 'alreadyPicked' };
  if (verdict.key === 'classFull') return null;
  return { id: placeId, outcome: 'passed_over', reason: verdict.key };
};

export interface PlaceEnd {
  readonly id: string;
  readonly outcome: PlaceOutcome;
  readonly reason: string | null;
}

/** Ends places that have not ended yet. */
export const endPlaces = async (tx: Tx, ends: readonly PlaceEnd[], now: Instant): Promise<void> => {
  if (ends.length === 0) return;
  await rows(
    tx,
    `update waiting_place w set ended_at = $4, outcome = done.outcome, reason = done.reason
     from unnest($1::uuid[], $2::text[], $3::text[]) as done (id, outcome, reason)
     where w.id = done.id and w.ended_at is null`,
    [ends.map(({ id }) => id), ends.map(({ outcome }) => outcome), ends.map(({ reason }) => reason), now],
  );
};

/** S4: ends the lines of classes for which nobody is to wait any more and tells everybody; how many waited. */
export const closeLines = async (
  tx: Tx,
  offeringIds: readonly string[],
  reason: LineEnd,
  now: Instant,
): Promise<number> => {
  const closed = await rows<{ id: string }>(
    tx,
    `update waiting_place set ended_at = $3, outcome = 'closed', reason = $2
     where offering_id = any($1::uuid[]) and ended_at is null returning id`,
    [offeringIds, reason, now],
  );
  await notifySelecting(
    tx,
    `select w.teacher_id, 'selection.line_' || w.reason,
       jsonb_build_object('offeringId', o.id, 'title', c.title, 'titleEn', c.title_en), w.ended_at, 'place:' || w.id
     from waiting_place w join offering o on o.id = w.offering_id join course c on c.id = o.course_id
     where w.id = any($1::uuid[])`,
    [closed.map(({ id }) => id)],
  );
  return closed.length;
};
