import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { openSessions } from '@xueshi/schema/accounts/session.store';
import { grantsOf, organisationsByIds, teacherRecord } from '@xueshi/schema/accounts/store';
import { batched } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import {
  presentOrganisation,
  presentSession,
  presentTeacherProfile,
  presentViewer,
} from './accounts.present.js';
import type { Organisation } from './organisation.type.js';
import type { SignInSession } from './sign-in.type.js';
import type { TeacherProfile } from './teacher-profile.type.js';
import { RoleGrant, type Viewer } from './viewer.type.js';

/** Who is signed in, as what and where; organisations by id for every feature. */
export class AccountsService {
  readonly #organisation;

  constructor(private readonly scope: Scope) {
    this.#organisation = batched(async (ids: readonly string[]) => {
      const found = await organisationsByIds(scope.db.read(), ids);
      return new Map(found.map((card) => [card.id, presentOrganisation(card, scope.locale)]));
    });
  }

  viewer(): Viewer | null {
    return this.scope.viewer === null ? null : presentViewer(this.scope.viewer);
  }

  /** An organisation by its uuid, all of one tick in one statement; null when there is none. */
  organisation(id: string): Promise<Organisation | null> {
    return this.#organisation(id);
  }

  /** An organisation that a row of ours refers to. */
  async existingOrganisation(id: string): Promise<Organisation> {
    const organisation = await this.#organisation(id);
    if (organisation === null) throw new Error(`no organisation ${id}, though a row refers to it`);
    return organisation;
  }

  async roles(actor: Actor): Promise<RoleGrant[]> {
    const grants = await grantsOf(this.scope.db.read(), actor.accountId);
    return Promise.all(
      grants.map(async ({ role, organisationId }) =>
        Object.assign(new RoleGrant(), {
          role,
          organisation: await this.existingOrganisation(organisationId),
        }),
      ),
    );
  }

  /** The viewer's own profile; null when the session does not act as a teacher. */
  async teacherProfile(actor: Actor): Promise<TeacherProfile | null> {
    if (actor.role !== 'teacher') return null;
    const teacher = await teacherRecord(this.scope.db.read(), actor.accountId);
    return teacher === null ? null : presentTeacherProfile(teacher, this.scope.sealing);
  }

  async sessions(actor: Actor): Promise<SignInSession[]> {
    const open = await openSessions(this.scope.db.read(), actor.accountId, this.scope.now);
    return open.map((session) => presentSession(session, actor.sessionId));
  }
}
