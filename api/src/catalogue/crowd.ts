import { readSubjectChoices, type SubjectChoices, type TallyRow } from '@xueshi/schema/catalogue/crowd.store';
import { meanOfAll, type Standing } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Database } from '@xueshi/schema/platform/database';
import { Recent } from '../platform/recent.js';
import type { Tally } from './tally.js';

/** Orders by the crowd stand still for so long, so that who turns pages finds no course twice. */
const standsFor = 1_000;
/** It reads all selections of a term. */
const choicesFor = 60_000;

/** What a term's teachers chose and said, as orders and recommendations go by it. */
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

/** The crowd of one term, put together anew when people chose or said something else, but not at every press. */
export class CrowdKeeper {
  readonly #choices: Recent<readonly SubjectChoices[]>;
  #known: {
    madeAt: number;
    tally: Tally;
    epoch: number;
    choices: readonly SubjectChoices[];
    crowd: Crowd;
  } | null = null;

  constructor(db: Database, termId: string) {
    this.#choices = new Recent({
      freshFor: choicesFor,
      trustedFor: 2 * choicesFor,
      read: () => readSubjectChoices(db.read(), termId),
    });
  }

  /** The crowd as these numbers tell it. */
  of(tally: Tally): Crowd | Promise<Crowd> {
    const choices = this.#choices.get();
    return choices instanceof Promise
      ? choices.then((read) => this.#made(tally, read))
      : this.#made(tally, choices);
  }

  #made(tally: Tally, choices: readonly SubjectChoices[]): Crowd {
    const known = this.#known;
    if (known !== null && known.tally === tally && known.choices === choices) {
      if (known.epoch === tally.epoch || performance.now() - known.madeAt < standsFor) return known.crowd;
    }
    const crowd = new Crowd(tally.rows(), choices);
    this.#known = { madeAt: performance.now(), tally, epoch: tally.epoch, choices, crowd };
    return crowd;
  }
}
