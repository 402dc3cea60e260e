import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import { cityYear } from '@xueshi/schema/platform/city-time';
import { selectionTerm } from '@xueshi/schema/terms/rules';
import { termsByIds, termsKnownTo, type TermRecord } from '@xueshi/schema/terms/store';
import { batched } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import { presentTerm } from './terms.present.js';
import type { Term } from './terms.type.js';

/** The terms the viewer knows of, the city's and the own district's (S14), read once a request: there are some four a year. */
export class TermsService {
  #terms: Promise<readonly TermRecord[]> | null = null;
  readonly #other;

  constructor(private readonly scope: Scope) {
    this.#other = batched(async (ids: readonly string[]) => {
      const found = await termsByIds(scope.db.read(), ids);
      return new Map(found.map((term) => [term.id, term]));
    });
  }

  /** Every term the viewer knows of, newest first. */
  records(): Promise<readonly TermRecord[]> {
    const { db, viewer } = this.scope;
    this.#terms ??= termsKnownTo(db.read(), viewer?.lineage ?? []);
    return this.#terms;
  }

  /** The terms as another statement of this request has read them, so that they are not read again. */
  know(terms: readonly TermRecord[]): void {
    this.#terms ??= Promise.resolve(terms);
  }

  async record(termId: string): Promise<TermRecord | null> {
    return (await this.records()).find(({ id }) => id === termId) ?? null;
  }

  /** A term that a row the viewer may read refers to, whoever's it is: a teacher's who has come from another district. */
  async referred(termId: string): Promise<TermRecord | null> {
    return (await this.record(termId)) ?? this.#other(termId);
  }

  /** The term of a global id; without one the term whose round is open or next. Null when there is none such. */
  async chosen(id: string | null | undefined): Promise<TermRecord | null> {
    return chosenTerm(await this.records(), id, this.scope.now);
  }

  /** Every term the viewer knows of, newest first. */
  async known(): Promise<Term[]> {
    return (await this.records()).map((term) => this.present(term));
  }

  /** The terms of this year and next, newest first. */
  async current(): Promise<Term[]> {
    const year = cityYear(this.scope.now);
    const terms = await this.records();
    return terms
      .filter((term) => term.year === year || term.year === year + 1)
      .map((term) => this.present(term));
  }

  async term(id: string): Promise<Term | null> {
    const term = await this.chosen(id);
    return term === null ? null : this.present(term);
  }

  /** A term that a row of ours refers to. */
  async existing(termId: string): Promise<Term> {
    const term = await this.referred(termId);
    if (term === null) throw new Error(`no term ${termId}, though a row refers to it`);
    return this.present(term);
  }

  present(term: TermRecord): Term {
    return presentTerm(term, this.scope);
  }
}

/** The term of a global id among all; without one the term whose round is open or next. */
export const chosenTerm = (
  terms: readonly TermRecord[],
  id: string | null | undefined,
  now: Instant,
): TermRecord | null => {
  if (id === null || id === undefined) return selectionTerm(terms, now);
  const termId = uuidOf('Term', id);
  return terms.find((term) => term.id === termId) ?? null;
};
