import { containing } from '@xueshi/schema/catalogue/rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { tellRemoved, tellSchoolsOfRemoval } from '@xueshi/schema/study/removal-notices.store';
import {
  judgeRemoval,
  removalRefused,
  sumRemoval,
  type JudgedSeat,
} from '@xueshi/schema/study/removal.rules';
import {
  findSeatedClass,
  lockSeats,
  newestRemovals,
  pageSeats,
  removeSeats,
  seatsByIds,
  type SeatedClass,
  type SeatRecord,
} from '@xueshi/schema/study/removal.store';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import type { RemoveFromClassInput, ReviewRemovalInput } from './removal.input.js';
import {
  presentClassSeats,
  presentRemoval,
  presentRemovalRefusal,
  presentReview,
  presentSeat,
  presentSums,
} from './removal.present.js';
import {
  ClassSeatConnection,
  RemovedFromClass,
  type ClassRemoval,
  type ClassSeats,
  type RemovalReview,
} from './removal.type.js';

interface Look {
  readonly taught: SeatedClass;
  readonly term: TermRecord;
  readonly judged: readonly JudgedSeat<SeatRecord>[];
}

/** S3: what the organisation that declares a course deletes from its class outside the rounds. */
export class RemovalService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {}

  /** A course of the viewer's organisation by its offering; any other answers like one that does not exist. */
  async seats(offeringId: string): Promise<ClassSeats | null> {
    const taught = await this.#find(this.scope.db.read(), uuidOf('Offering', offeringId));
    return taught === null ? null : this.#present(taught);
  }

  async page(
    { record }: ClassSeats,
    asked: { first: number; after: string | null; search: string | null },
  ): Promise<ClassSeatConnection> {
    const first = pageSize(asked.first);
    const words = asked.search?.replaceAll('\0', '').trim() ?? '';
    const term = await this.#term(record);
    const found = await pageSeats(this.scope.db.read(), record.id, {
      limit: first + 1,
      after: asked.after === null ? null : String(fromCursor(asked.after, 1)[0]),
      pattern: words === '' ? null : containing(words.slice(0, 50)),
    });
    return Object.assign(
      new ClassSeatConnection(),
      toPage(
        found,
        first,
        asked.after,
        ({ studyNumber }) => toCursor([studyNumber]),
        (seat) => presentSeat(seat, term, this.scope),
      ),
    );
  }

  async removals({ record }: ClassSeats): Promise<ClassRemoval[]> {
    return (await newestRemovals(this.scope.db.read(), record.id, 10)).map(presentRemoval);
  }

  /** What would become of these seats and of the bills; nothing is written. */
  async review(input: ReviewRemovalInput): Promise<RemovalReview | Refusal> {
    const look = await this.#look(this.scope.db.read(), input);
    return isRefused(look)
      ? presentRemovalRefusal(look, this.scope.locale)
      : presentReview(look.judged, look.term, this.scope);
  }

  /** Takes those of the seats away that may be, tells the teachers and their schools, and keeps the reason. */
  async remove(input: RemoveFromClassInput): Promise<RemovedFromClass | Refusal> {
    const { db, locale } = this.scope;
    const done = await db.work((tx) => this.#remove(tx, input));
    if (isRefused(done)) return presentRemovalRefusal(done, locale);
    const classSeats = await this.seats(input.offeringId);
    if (classSeats === null) throw new Error('a class from which somebody was deleted is gone');
    return Object.assign(new RemovedFromClass(), { sums: presentSums(done.judged), classSeats });
  }

  async #remove(tx: Tx, input: RemoveFromClassInput): Promise<Look | Refused> {
    const { actor, now } = this.scope;
    const taught = await this.#find(tx, uuidOf('Offering', input.offeringId));
    if (taught === null) return noSuchSeats();
    await lockSeats(tx, taught.id, seatUuids(input.seatIds));
    const look = await this.#look(tx, input);
    if (isRefused(look)) return look;
    const going = look.judged.filter(({ kept }) => kept === null);
    if (going.length === 0) return refuse('S3', 'everySeatKept');
    const removalId = await removeSeats(tx, {
      classId: taught.id,
      selectionIds: going.map(({ seat }) => seat.selectionId),
      reason: input.reason.trim(),
      by: actor.accountId,
      now,
    });
    await tellRemoved(tx, removalId, now);
    await tellSchoolsOfRemoval(tx, removalId, now);
    const { removed, kept, creditFen, refundFen } = sumRemoval(look.judged);
    await this.scope.audit(tx, 'class.remove', {
      organisationId: taught.organisationId,
      subject: { type: 'Offering', id: taught.id },
      facts: { removed, kept, creditFen, refundFen, reason: input.reason.trim() },
    });
    return look;
  }

  /** The seats as they are, judged; what cannot be now comes before what is wrong with a seat. */
  async #look(tx: Tx, { offeringId, seatIds }: ReviewRemovalInput): Promise<Look | Refused> {
    const taught = await this.#find(tx, uuidOf('Offering', offeringId));
    if (taught === null) return noSuchSeats();
    const term = await this.#term(taught);
    const refused = removalRefused(taught, term, this.scope.now);
    if (refused !== null) return refused;
    const seats = await seatsByIds(tx, taught.id, seatUuids(seatIds));
    if (seats.length === 0) return noSuchSeats();
    return { taught, term, judged: judgeRemoval(seats) };
  }

  async #find(tx: Tx, offeringId: string | null): Promise<SeatedClass | null> {
    return offeringId === null ? null : findSeatedClass(tx, this.scope.actor.organisationId, offeringId);
  }

  async #present(taught: SeatedClass): Promise<ClassSeats> {
    const refused = removalRefused(taught, await this.#term(taught), this.scope.now);
    return presentClassSeats(taught, refused, this.scope);
  }

  /** Also a district's training (S14), which the organisation teaches without being in the district. */
  async #term({ termId }: SeatedClass): Promise<TermRecord> {
    const term = await this.terms.referred(termId);
    if (term === null) throw new Error(`no term ${termId}, though an offering refers to it`);
    return term;
  }
}

const noSuchSeats = (): Refused => refuse('S3', 'noSuchSeats');

const seatUuids = (ids: readonly string[]): string[] => ids.flatMap((id) => uuidOf('ClassSeat', id) ?? []);
