import { isUuid, toGlobalId } from '@xueshi/schema/kernel/ids';
import { pageBlocked } from '@xueshi/schema/selection/block.store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import { liftScope } from './lift.policy.js';
import { BlockedTeacher, BlockedTeacherConnection } from './block.type.js';

/** Who is blocked, for the staff of their schools (A10). */
export class BlockService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {}

  async page(asked: number, cursor: string | null): Promise<BlockedTeacherConnection> {
    const first = pageSize(asked);
    const { db, actor, locale } = this.scope;
    const english = locale === 'en';
    const terms = new Map((await this.terms.records()).map((term) => [term.id, term]));
    const found = await pageBlocked(db.read(), liftScope(actor), {
      after: cursor === null ? null : placeOf(cursor),
      limit: first + 1,
    });
    return Object.assign(
      new BlockedTeacherConnection(),
      toPage(
        found,
        first,
        cursor,
        ({ at, id }) => toCursor([at.toISOString(), id]),
        ({
          id,
          studyNumber,
          name,
          schoolName,
          schoolNameEn,
          termId,
          unpaidFen,
          at,
          requestId,
          requestState,
        }) => {
          const term = terms.get(termId);
          return Object.assign(new BlockedTeacher(), {
            id: toGlobalId('UserBlock', id),
            studyNumber,
            name,
            school: english ? (schoolNameEn ?? schoolName) : schoolName,
            term: (english ? term?.nameEn : term?.name) ?? '',
            unpaidFen,
            blockedAt: at,
            requestId: requestId === null ? null : toGlobalId('LiftRequest', requestId),
            requestState,
          });
        },
      ),
    );
  }
}

const placeOf = (cursor: string): { at: string; id: string } => {
  const [at, id] = fromCursor(cursor, 2);
  if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && isUuid(id))
    return { at, id };
  throw notOurCursor();
};
