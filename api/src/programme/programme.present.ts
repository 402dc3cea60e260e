import { toGlobalId } from '@xueshi/schema/kernel/ids';
import {
  profileReady,
  type Programme as ProgrammeRecord,
  type TeacherProgramme,
} from '@xueshi/schema/programme/rules';
import { presentRefusal } from '../platform/refusal.present.js';
import { programmeRefusals } from './programme.refusals.js';
import { Capability, Programme } from './programme.type.js';

export const presentProgrammeRefusal = presentRefusal(programmeRefusals);

export const presentProgramme = (programme: ProgrammeRecord): Programme =>
  Object.assign(new Programme(), {
    id: toGlobalId('Programme', programme.id),
    termId: programme.termId,
    name: programme.name,
    nameEn: programme.nameEn,
    totalHours: programme.totalHours,
    sittingsAllowed: programme.sittingsAllowed,
    studyOpens: programme.studyOpens,
    studyCloses: programme.studyCloses,
  });

export const presentCapability = (mine: TeacherProgramme): Capability =>
  Object.assign(new Capability(), {
    mine,
    programme: presentProgramme(mine.programme),
    profileReady: profileReady(mine.teacher),
  });
