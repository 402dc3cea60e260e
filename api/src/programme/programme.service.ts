import type { TeacherCard } from '@xueshi/schema/accounts/actor.rules';
import {
  programmeOf,
  type Programme as ProgrammeRecord,
  type TeacherProgramme,
} from '@xueshi/schema/programme/rules';
import {
  readProgrammes,
  readThemes,
  teachersAmongProgrammes,
  type TeacherAmongProgrammes,
  type ThemeText,
} from '@xueshi/schema/programme/store';
import { gatheredFrom } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import { presentCapability, presentProgramme } from './programme.present.js';
import type { Capability, Programme } from './programme.type.js';

const amongProgrammes = gatheredFrom(teachersAmongProgrammes);

/** Which programme the viewer is in, and what it consists of. */
export class ProgrammeService {
  #found: Promise<TeacherAmongProgrammes> | undefined;
  #themes: Promise<ReadonlyMap<string, ThemeText>> | undefined;

  constructor(private readonly scope: Scope) {}

  /** D1: the viewer with the programme whose scope fits; null when none does or the viewer is no teacher. */
  async mine(): Promise<TeacherProgramme | null> {
    const { teacher, programmes } = await this.#among();
    const programme = teacher && programmeOf(programmes, teacher, this.scope.now);
    return teacher && programme ? { teacher, programme } : null;
  }

  async capability(): Promise<Capability | null> {
    const mine = await this.mine();
    return mine && presentCapability(mine);
  }

  /** The viewer as a teacher; null when the session acts in another role. */
  async teacher(): Promise<TeacherCard | null> {
    return (await this.#among()).teacher;
  }

  /** A programme by its uuid. Programmes are no secret to anyone who is signed in. */
  async programme(id: string): Promise<ProgrammeRecord | null> {
    return (await this.#among()).programmes.find((programme) => programme.id === id) ?? null;
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

  /** Read once a request; who acts in another role is no teacher here. */
  #among(): Promise<TeacherAmongProgrammes> {
    return (this.#found ??= this.#read());
  }

  async #read(): Promise<TeacherAmongProgrammes> {
    const { actor, db } = this.scope;
    const found = actor.role === 'teacher' ? await amongProgrammes(db)(actor.accountId) : null;
    return found ?? { teacher: null, programmes: await readProgrammes(db.read()) };
  }
}
