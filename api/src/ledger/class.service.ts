import { containing } from '@xueshi/schema/catalogue/rules';
import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import { registrationRefused, type RosterPart } from '@xueshi/schema/study/class-result.rules';
import { newestRegistrations } from '@xueshi/schema/study/class-result.store';
import {
  findClass,
  pageClasses,
  pageRoster,
  type ClassCursor,
  type ClassRecord,
} from '@xueshi/schema/study/class.store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { presentClass, presentMember, presentRegistration } from './class.present.js';
import {
  ClassMemberConnection,
  TaughtClassConnection,
  type ClassRegistration,
  type TaughtClass,
} from './class.type.js';

/** The classes of the viewer's organisation and who is in them. */
export class ClassService {
  constructor(private readonly scope: Scope) {}

  async page(asked: number, after: string | null): Promise<TaughtClassConnection> {
    const { db, actor } = this.scope;
    const first = pageSize(asked);
    const found = await pageClasses(
      db.read(),
      actor.organisationId,
      first + 1,
      after === null ? null : classCursor(after),
    );
    return Object.assign(
      new TaughtClassConnection(),
      toPage(
        found,
        first,
        after,
        ({ termCode, id }) => toCursor([termCode, id]),
        (record) => this.present(record),
      ),
    );
  }

  /** The newest classes in which somebody's result can be registered and is not; of a page. */
  async waiting(): Promise<ClassRecord[]> {
    const { db, actor, now } = this.scope;
    const found = await pageClasses(db.read(), actor.organisationId, 20, null);
    return found.filter(
      (taught) => taught.registered < taught.members && registrationRefused(taught, now) === null,
    );
  }

  /** A class by its global id; another organisation's answers like one that does not exist. */
  async taughtClass(id: string): Promise<TaughtClass | null> {
    const record = await this.record(uuidOf('TaughtClass', id));
    return record && this.present(record);
  }

  async record(classId: string | null): Promise<ClassRecord | null> {
    const { db, actor } = this.scope;
    return classId === null ? null : findClass(db.read(), actor.organisationId, classId);
  }

  present(record: ClassRecord): TaughtClass {
    return presentClass(record, this.scope.locale, this.scope.now);
  }

  async roster(
    { record }: TaughtClass,
    asked: { first: number; after: string | null; search: string | null; part: RosterPart },
  ): Promise<ClassMemberConnection> {
    const first = pageSize(asked.first);
    const words = asked.search?.replaceAll('\0', '').trim() ?? '';
    const found = await pageRoster(this.scope.db.read(), record.id, {
      limit: first + 1,
      after: asked.after === null ? null : String(fromCursor(asked.after, 1)[0]),
      pattern: words === '' ? null : containing(words.slice(0, 50)),
      part: asked.part,
    });
    return Object.assign(
      new ClassMemberConnection(),
      toPage(
        found,
        first,
        asked.after,
        ({ studyNumber }) => toCursor([studyNumber]),
        (member) => presentMember(member, this.scope.locale),
      ),
    );
  }

  async registrations({ record }: TaughtClass): Promise<ClassRegistration[]> {
    const found = await newestRegistrations(this.scope.db.read(), record.id, 10);
    return found.map(presentRegistration);
  }
}

const classCursor = (after: string): ClassCursor => {
  const [termCode, id] = fromCursor(after, 2);
  if (typeof termCode !== 'string' || typeof id !== 'string' || !isUuid(id)) throw notOurCursor();
  return { termCode, id };
};
