import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { isUuid, toGlobalId } from '@xueshi/schema/kernel/ids';
import { classAtRisk, neededSelections, riskShown } from '@xueshi/schema/selection/class-minimum.rules';
import {
  pageThinClasses,
  termExtent,
  type ThinClass as ThinRow,
  type ThinPlace,
  type ThinScope,
} from '@xueshi/schema/selection/risk.store';
import { runsTerm } from '@xueshi/schema/terms/owner.rules';
import { firstRoundOpen } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Offering } from '../catalogue/offering.type.js';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import type { TermPlan } from '../terms/plan.type.js';
import type { TermsService } from '../terms/terms.service.js';
import { ClassRisk, TermOutlook, ThinClass, ThinClassConnection } from './risk.type.js';

/** Classes that too few have chosen: shown to those in them, to who runs them, and to the city (S2). */
export class RiskService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {}

  /** What an offering lacks, in the days before it is decided; else null. */
  async of({ record }: Offering): Promise<ClassRisk | null> {
    const term = await this.terms.record(record.termId);
    const missing = term === null ? null : classAtRisk(record, term, this.scope.now);
    if (term === null || missing === null) return null;
    return present(record.selected, neededSelections(record.seats, term.minimumClass), term);
  }

  /** Of the own organisation or district in the days before it is decided; who runs the term sees them as long as its round is open. */
  async page(asked: number, after: string | null): Promise<ThinClassConnection> {
    const { db, actor, now } = this.scope;
    const first = pageSize(asked);
    const place = after === null ? null : placeOf(after);
    const shown = (term: TermRecord): boolean =>
      runsTerm(actor, term) ? firstRoundOpen(term, now) : riskShown(term, now);
    const terms = new Map((await this.terms.records()).filter(shown).map((term) => [term.id, term]));
    const found = await pageThinClasses(db.read(), [...terms.keys()], scopeOf(actor), place, first + 1);
    return Object.assign(
      new ThinClassConnection(),
      toPage(
        found,
        first,
        after,
        ({ needed, selected, offeringId }) => toCursor([needed - selected, offeringId]),
        (row) => this.#present(row, terms),
      ),
    );
  }

  /** What the calendar of a term concerns; nothing yet of a new one. */
  async outlook({ planned }: TermPlan): Promise<TermOutlook | null> {
    if (planned.id === null) return null;
    const extent = await termExtent(this.scope.db.read(), planned.id, planned.minimumClass);
    return Object.assign(new TermOutlook(), extent);
  }

  #present(row: ThinRow, terms: ReadonlyMap<string, TermRecord>): ThinClass {
    const term = terms.get(row.termId);
    if (term === undefined) throw new Error(`no term ${row.termId}, though it was asked for`);
    const english = this.scope.locale === 'en';
    return Object.assign(new ThinClass(), {
      offeringId: toGlobalId('Offering', row.offeringId),
      number: row.number,
      title: english ? (row.titleEn ?? row.title) : row.title,
      organisation: english ? (row.organisationEn ?? row.organisation) : row.organisation,
      risk: present(row.selected, row.needed, term),
    });
  }
}

const present = (selected: number, needed: number, term: TermRecord): ClassRisk =>
  Object.assign(new ClassRisk(), {
    selected,
    needed,
    missing: needed - selected,
    decidedAt: term.firstCloses,
  });

const scopeOf = ({ role, organisationId }: Actor): ThinScope => ({
  declaringId: role === 'trainer' || role === 'tutor' ? organisationId : null,
  districtId: role === 'district_admin' ? organisationId : null,
});

const placeOf = (cursor: string): ThinPlace => {
  const [missing, id] = fromCursor(cursor, 2);
  if (typeof missing === 'number' && Number.isSafeInteger(missing) && typeof id === 'string' && isUuid(id))
    return { missing, id };
  throw notOurCursor();
};
