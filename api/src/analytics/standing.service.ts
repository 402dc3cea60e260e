import { stages } from '@xueshi/schema/accounts/teacher.rules';
import type { StandingOrder, StandingPart } from '@xueshi/schema/analytics/standing.rules';
import {
  countStandings,
  pageStandings,
  selectionsOfTeachers,
  type StaffSelectionRecord,
  type StandingPlace,
  type StandingRecord,
} from '@xueshi/schema/analytics/standing.store';
import { containing } from '@xueshi/schema/catalogue/rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { needsOf } from '@xueshi/schema/ledger/store';
import { dropElsewhere, mayStaffDrop } from '@xueshi/schema/selection/bulk.rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { batched } from '../platform/batch.js';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { presentBulkRefusal } from '../selection/bulk.present.js';
import type { TermsService } from '../terms/terms.service.js';
import {
  StaffSelection,
  StandingCounts,
  TeacherStanding,
  TeacherStandingConnection,
} from './standing.type.js';

/** How the teachers of the viewer's organisation stand in a term (S12, H1). */
export class StandingService {
  readonly #lists = new Map<string, (teacherId: string) => Promise<readonly StaffSelectionRecord[] | null>>();

  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {}

  async counts(termId: string | null): Promise<StandingCounts | null> {
    const { db, actor } = this.scope;
    const term = await this.terms.chosen(termId);
    if (term === null) return null;
    const counted = await countStandings(db.read(), actor.organisationId, term);
    return Object.assign(new StandingCounts(), counted);
  }

  async teachers(asked: {
    readonly termId: string | null;
    readonly part: StandingPart;
    readonly search: string | null;
    readonly order: StandingOrder;
    readonly first: number;
    readonly after: string | null;
  }): Promise<TeacherStandingConnection> {
    const { db, actor } = this.scope;
    const first = pageSize(asked.first);
    const after = asked.after === null ? null : placeOf(asked.after);
    const term = await this.terms.chosen(asked.termId);
    const words = asked.search?.replaceAll('\0', '').trim().slice(0, 50) ?? '';
    const found =
      term === null
        ? []
        : await pageStandings(db.read(), {
            organisationId: actor.organisationId,
            term,
            needs: await needsOf(db.read(), term.year),
            part: asked.part,
            pattern: words === '' ? null : containing(words),
            order: asked.order,
            after,
            limit: first + 1,
          });
    return Object.assign(
      new TeacherStandingConnection(),
      toPage(
        found,
        first,
        asked.after,
        ({ key, studyNumber }) => toCursor([key, studyNumber]),
        (record) => this.#present(record, term?.id ?? ''),
      ),
    );
  }

  /** What a teacher has on the list; asked of a whole page at once. */
  async selections({ teacherId, termId }: TeacherStanding): Promise<StaffSelection[]> {
    const term = await this.terms.record(termId);
    const found = await this.#listsOf(termId)(teacherId);
    return term === null ? [] : (found ?? []).map((record) => this.#selection(record, term));
  }

  #listsOf(termId: string): (teacherId: string) => Promise<readonly StaffSelectionRecord[] | null> {
    const known = this.#lists.get(termId);
    if (known !== undefined) return known;
    const load = batched(
      async (ids: readonly string[]): Promise<Map<string, readonly StaffSelectionRecord[]>> =>
        Map.groupBy(
          await selectionsOfTeachers(this.scope.db.read(), termId, ids),
          ({ teacherId }) => teacherId,
        ),
    );
    this.#lists.set(termId, load);
    return load;
  }

  #selection(record: StaffSelectionRecord, term: TermRecord): StaffSelection {
    const { actor, now } = this.scope;
    const refused = dropElsewhere(actor, term) ?? mayStaffDrop(record, term, now);
    return Object.assign(new StaffSelection(), {
      record,
      id: toGlobalId('StaffSelection', record.id),
      source: record.source,
      paid: record.paid,
      dropRefusal: refused && presentBulkRefusal(refused, this.scope),
    });
  }

  #present(record: StandingRecord, termId: string): TeacherStanding {
    const { locale } = this.scope;
    return Object.assign(new TeacherStanding(), {
      teacherId: record.teacherId,
      termId,
      studyNumber: record.studyNumber,
      name: record.name,
      school: locale === 'en' ? (record.schoolNameEn ?? record.schoolName) : record.schoolName,
      stage: stages.find((stage) => stage === record.stage) ?? null,
      subject: record.subject,
      courses: record.courses,
      publicHours: record.public,
      professionalHours: record.professional,
      electiveHours: record.elective,
      unpaid: record.unpaid,
      notStarted: record.notStarted,
      earnedHours: record.earned,
      missingHours: record.missing,
      missingPublic: record.missingPublic,
      missingProfessional: record.missingProfessional,
    });
  }
}

const placeOf = (after: string): StandingPlace => {
  const [key, studyNumber] = fromCursor(after, 2);
  return { key: key ?? 0, studyNumber: String(studyNumber) };
};
