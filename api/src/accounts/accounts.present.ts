import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { maskMobile, maskNationalId } from '@xueshi/schema/accounts/national-id.rules';
import type { OpenSession } from '@xueshi/schema/accounts/session.store';
import type { OrganisationCard, TeacherRecord } from '@xueshi/schema/accounts/store';
import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Sealing } from '@xueshi/schema/platform/sealing';
import { presentRefusal } from '../platform/refusal.present.js';
import { accountsRefusals } from './accounts.refusals.js';
import { Organisation } from './organisation.type.js';
import { SignInSession } from './sign-in.type.js';
import { TeacherProfile } from './teacher-profile.type.js';
import { Viewer } from './viewer.type.js';

export const presentAccountsRefusal = presentRefusal(accountsRefusals);

export const presentViewer = (actor: Actor): Viewer =>
  Object.assign(new Viewer(), {
    id: toGlobalId('Viewer', actor.accountId),
    actor,
    name: actor.name,
    role: actor.role,
  });

export const presentOrganisation = (organisation: OrganisationCard, locale: Locale): Organisation =>
  Object.assign(new Organisation(), {
    id: toGlobalId('Organisation', organisation.id),
    name: locale === 'en' ? (organisation.nameEn ?? organisation.name) : organisation.name,
    kind: organisation.kind,
  });

/** Opens what is sealed only to mask it. */
export const presentTeacherProfile = (teacher: TeacherRecord, sealing: Sealing): TeacherProfile =>
  Object.assign(new TeacherProfile(), {
    place: { schoolId: teacher.schoolId, districtId: teacher.districtId },
    studyNumber: teacher.studyNumber,
    nationalIdMasked: maskNationalId(sealing.open(teacher.nationalIdSealed)),
    mobileMasked: teacher.mobileSealed === null ? null : maskMobile(sealing.open(teacher.mobileSealed)),
    stage: teacher.stage as Stage | null,
    subject: teacher.subject,
    profileState: teacher.profileState,
  });

export const presentSession = (session: OpenSession, current: string): SignInSession =>
  Object.assign(new SignInSession(), {
    id: toGlobalId('SignInSession', session.id),
    current: session.id === current,
    terminal: session.terminal,
    userAgent: session.userAgent,
    createdAt: session.createdAt,
    seenAt: session.seenAt,
  });
