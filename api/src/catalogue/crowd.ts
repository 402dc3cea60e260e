import {
  readSubjectChoices,
  readTally,
  type SubjectChoices,
  type TallyRow,
} from '@xueshi/schema/catalogue/crowd.store';
import { meanOfAll, type Standing } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Database } from '@xueshi/schema/platform/database';

/** What a term's teachers chose and said, as orders and recommendations go by it: a moment old, never older than told here. */
const tallyFor = 2_000;
const choicesFor = 60_000;

/** A state of the crowd. */
export class Crowd {
  readonly meanOfAll: number;
  readonly #tally: ReadonlyMap<string, TallyRow>;
  readonly #standings: ReadonlyMap<string, Standing>;
  readonly #chosenBy: ReadonlyMap<string, number>;
  readonly #remembered = new Map<string, Uint32Array>();

  constructor(tally: readonly TallyRow[], choices: readonly SubjectChoices[]) {
    this.#tally = new Map(tally.map((one) => [one.id, one]));
    this.#standings = new Map(tally.map((one) => [one.courseId, one]));
    this.#chosenBy = new Map(
      choices.map(({ offeringId, subject, chosen }) => [`${offeringId}/${subject}`, chosen]),
    );
    this.meanOfAll = meanOfAll(this.#standings.values());
  }

  selected(offeringId: string): number {
    return this.#tally.get(offeringId)?.selected ?? 0;
  }

  standing(courseId: string): Standing | undefined {
    return this.#standings.get(courseId);
  }

  /** How many teachers of a subject chose it. */
  chosenBy(offeringId: string, subject: string): number {
    return this.#chosenBy.get(`${offeringId}/${subject}`) ?? 0;
  }

  /** An order that goes by the crowd holds as long as this state of it. */
  remember(key: string, order: () => Uint32Array): Uint32Array {
    const known = this.#remembered.get(key) ?? order();
    this.#remembered.set(key, known);
    return known;
  }
}

/** Something read again when it is too old; those who ask at the same time wait for one reading. */
class Fresh<Value> {
  #value: Value | null = null;
  #readAt = -Infinity;
  #reading: Promise<Value> | null = null;

  constructor(
    private readonly goodFor: number,
    private readonly read: () => Promise<Value>,
  ) {}

  get(): Promise<Value> | Value {
    if (this.#value !== null && performance.now() - this.#readAt < this.goodFor) return this.#value;
    const startedAt = performance.now();
    this.#reading ??= this.read()
      .then((value) => {
        this.#value = value;
        this.#readAt = startedAt;
        return value;
      })
      .finally(() => (this.#reading = null));
    return this.#reading;
  }
}

/** The crowd of one term, put together anew when one of its halves was read anew. */
export class CrowdKeeper {
  readonly #tally: Fresh<readonly TallyRow[]>;
  readonly #choices: Fresh<readonly SubjectChoices[]>;
  #known: { of: readonly unknown[]; crowd: Crowd } | null = null;

  constructor(db: Database, termId: string) {
    this.#tally = new Fresh(tallyFor, () => readTally(db.read(), termId));
    this.#choices = new Fresh(choicesFor, () => readSubjectChoices(db.read(), termId));
  }

  async now(): Promise<Crowd> {
    const [tally, choices] = await Promise.all([this.#tally.get(), this.#choices.get()]);
    if (this.#known?.of[0] === tally && this.#known.of[1] === choices) return this.#known.crowd;
    const crowd = new Crowd(tally, choices);
    this.#known = { of: [tally, choices], crowd };
    return crowd;
  }
}
