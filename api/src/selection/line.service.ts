import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import { leaveLine, lineLengths, placesOf, type PlaceRecord } from '@xueshi/schema/selection/line.store';
import type { Pickable } from '@xueshi/schema/selection/rules';
import { mayWait, noSuchPlace } from '@xueshi/schema/selection/waiting.rules';
import { batched } from '../platform/batch.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { WaitingPlace } from './line.type.js';
import type { SelectionService } from './selection.service.js';
import type { CourseList } from './selection.type.js';

/** The lines for seats of full classes in which the viewer stands or may stand (S4). */
export class LineService {
  readonly #length;
  #places: Promise<PlaceRecord[]> | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly selection: SelectionService,
  ) {
    this.#length = batched((ids: readonly string[]) => lineLengths(scope.db.read(), ids));
  }

  /** Where the viewer waits in a term. */
  async places(termId: string): Promise<WaitingPlace[]> {
    return (await this.#read()).filter((place) => place.termId === termId).map(presentPlace);
  }

  /** The viewer's place in the line for a class, or null. */
  async place(offeringId: string): Promise<WaitingPlace | null> {
    const place = (await this.#read()).find((one) => one.offeringId === offeringId);
    return place === undefined ? null : presentPlace(place);
  }

  /** One of the viewer's places; somebody else's answers like one that does not exist. */
  async placeById(id: string): Promise<WaitingPlace | null> {
    const place = (await this.#read()).find((one) => one.id === id);
    return place === undefined ? null : presentPlace(place);
  }

  async waits(offeringId: string): Promise<boolean> {
    return (await this.selection.desk())?.waiting.includes(offeringId) ?? false;
  }

  async length(offeringId: string): Promise<number> {
    return (await this.#length(offeringId)) ?? 0;
  }

  /** Why the viewer may not wait for a seat, or null; the rules are those of `wait`. */
  async waitRefused(offering: Pickable): Promise<Refused | null> {
    const waiting = await this.waits(offering.id);
    return this.selection.judge(offering, (term, picker) =>
      mayWait(offering, term, picker, waiting, this.scope.now),
    );
  }

  /** Waits for a seat, or takes the one that came free in between. A repeated press keeps its place. */
  async wait(id: string): Promise<CourseList | Refusal> {
    return this.#answer(await this.selection.pressToWait(id));
  }

  /** Leaves a line; a repeated press answers the same list. */
  async leave(id: string): Promise<CourseList | Refusal> {
    const placeId = uuidOf('WaitingPlace', id);
    const { db, actor, now } = this.scope;
    if (placeId === null) return this.#answer(noSuchPlace());
    const done = await db.work((tx) => leaveLine(tx, { placeId, teacherId: actor.accountId, now }));
    return this.#answer(typeof done === 'string' ? { termId: done } : done);
  }

  #answer(done: { readonly termId: string } | Refused): Promise<CourseList | Refusal> {
    this.#places = null; // what this request knew of the lines is out of date
    return this.selection.answer(done);
  }

  #read(): Promise<PlaceRecord[]> {
    this.#places ??= this.#mine();
    return this.#places;
  }

  async #mine(): Promise<PlaceRecord[]> {
    const desk = await this.selection.desk();
    return desk === null ? [] : placesOf(this.scope.db.read(), desk.teacherId);
  }
}

const presentPlace = (record: PlaceRecord): WaitingPlace =>
  Object.assign(new WaitingPlace(), {
    id: toGlobalId('WaitingPlace', record.id),
    record,
    joinedAt: record.joinedAt,
    place: record.place,
    length: record.length,
  });
