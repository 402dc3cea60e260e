import type { TeacherCard } from '@xueshi/schema/accounts/actor.rules';
import { teacherCards } from '@xueshi/schema/accounts/store';
import {
  programmeOf,
  type Programme as ProgrammeRecord,
  type TeacherProgramme,
} from '@xueshi/schema/programme/rules';
import { readProgrammes, readThemes, type ThemeText } from '@xueshi/schema/programme/store';
import { answeredFrom, gatheredFrom } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import { presentCapability, presentProgramme } from './programme.present.js';
import type { Capability, Programme } from './programme.type.js';

const cardOf = gatheredFrom(teacherCards);
/** The same for everybody who asks. */
const programmesOf = answeredFrom(async (tx, asked: readonly object[]) => {
  const programmes = await readProgrammes(tx);
  return asked.map(() => programmes);
});

/** Which programme the viewer is in, and what it consists of. */
export class ProgrammeService {
  #programmes: Promise<readonly ProgrammeRecord[]> | undefined;
  #teacher: Promise<TeacherCard | null> | undefined;
  #themes: Promise<ReadonlyMap<string, ThemeText>> | undefined;

  constructor(private readonly scope: Scope) {}

  /** D1: the viewer with the programme whose scope fits; null when none does or the viewer is no teacher. */
  async mine(): Promise<TeacherProgramme | null> {
    const [teacher, programmes] = await Promise.all([this.teacher(), this.#all()]);
    const programme = teacher && programmeOf(programmes, teacher, this.scope.now);
    return teacher && programme ? { teacher, programme } : null;
  }

  async capability(): Promise<Capability | null> {
    const mine = await this.mine();
    return mine && presentCapability(mine);
  }

  /** The viewer as a teacher; null when the session acts in another role. */
  teacher(): Promise<TeacherCard | null> {
    const { actor, db } = this.scope;
    this.#teacher ??= actor.role === 'teacher' ? cardOf(db)(actor.accountId) : Promise.resolve(null);
    return this.#teacher;
  }

  /** A programme by its uuid. Programmes are no secret to anyone who is signed in. */
  async programme(id: string): Promise<ProgrammeRecord | null> {
    return (await this.#all()).find((programme) => programme.id === id) ?? null;
  }

  async programmeNode(id: string): Promise<Programme | null> {
    const programme = await this.programme(id);
    return programme && presentProgramme(programme);
  }

  /** Themes by code. */
  themes(): Promise<ReadonlyMap<string, ThemeText>> {
    this.#themes ??= readThemes(this.scope.db.read()).then(
      (themes) => new Map(themes.map((theme) => [theme.code, theme])),
    );
    return this.#themes;
  }

  #all(): Promise<readonly ProgrammeRecord[]> {
    this.#programmes ??= programmesOf(this.scope.db)({});
    return this.#programmes;
  }
}
