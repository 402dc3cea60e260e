import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import {
  evidenceMissing,
  evidenceWanted,
  liftState,
  mayAddEvidence,
  mayDecideLift,
} from '@xueshi/schema/selection/lift.rules';
import type { LiftRecord } from '@xueshi/schema/selection/lift.store';
import { presentRefusal } from '../platform/refusal.present.js';
import { liftApplicants, liftCentre } from './lift.policy.js';
import { liftRefusals } from './lift.refusals.js';
import { LiftCase, LiftFile, LiftRequest, LiftStep } from './lift.type.js';

export const presentLiftRefusal = presentRefusal(liftRefusals);

export const presentLift = (record: LiftRecord, viewer: Actor, locale: Locale): LiftRequest => {
  const english = locale === 'en';
  const state = liftState(record.steps);
  const wanted = [...evidenceWanted(record.cases)];
  return Object.assign(new LiftRequest(), {
    id: toGlobalId('LiftRequest', record.id),
    record,
    school: english ? (record.schoolEn ?? record.school) : record.school,
    openedBy: record.openedBy,
    openedAt: record.openedAt,
    state,
    cases: record.cases.map(({ name, studyNumber, termName, termNameEn, earlier, blockedAt, courses }) =>
      Object.assign(new LiftCase(), {
        name,
        studyNumber,
        term: english ? termNameEn : termName,
        courses: courses.map(
          ({ number, title, titleEn }) => `${number} ${english ? (titleEn ?? title) : title}`,
        ),
        earlier,
        blockedAt: new Date(blockedAt),
      }),
    ),
    files: record.files.map(({ id, kind, fileName, bytes, round, addedBy, addedAt }) =>
      Object.assign(new LiftFile(), {
        id,
        kind,
        fileName,
        bytes,
        round,
        addedBy,
        addedAt: new Date(addedAt),
      }),
    ),
    steps: record.steps.map(({ kind, reason, by, at }) =>
      Object.assign(new LiftStep(), { kind, reason, by, at: new Date(at) }),
    ),
    wanted,
    missing: [...evidenceMissing(wanted, record.files)],
    viewerCanAdd: liftApplicants.allows(viewer) && mayAddEvidence(state, record.files.length) === null,
    viewerCanDecide: liftCentre.allows(viewer) && mayDecideLift(state) === null,
  });
};
