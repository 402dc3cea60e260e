import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { later, type Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import {
  registrationRefused,
  type ClassStanding as Standing,
  type JudgedLine,
} from '@xueshi/schema/study/class-result.rules';
import type { RegistrationRecord } from '@xueshi/schema/study/class-result.store';
import type { SheetRecord } from '@xueshi/schema/study/class-sheet.store';
import type { ClassRecord, MemberRecord } from '@xueshi/schema/study/class.store';
import { presentRefusal } from '../platform/refusal.present.js';
import { lineText } from './class-line.texts.js';
import { classRefusals } from './class.refusals.js';
import { ClassCounts, ClassLine, ClassReview, ClassSheet } from './class-review.type.js';
import { ClassMember, ClassRegistration, ClassStanding, TaughtClass } from './class.type.js';

export const presentClassRefusal = presentRefusal(classRefusals);

export const presentClass = (record: ClassRecord, locale: Locale, now: Instant): TaughtClass => {
  const refused = registrationRefused(record, now);
  return Object.assign(new TaughtClass(), {
    id: toGlobalId('TaughtClass', record.id),
    record,
    members: record.members,
    registered: record.registered,
    passed: record.passed,
    passMark: record.passMark,
    year: record.year,
    registrationEnds: later(record.yearEnds, -1),
    viewerCanRegister: refused === null,
    registerRefusal: refused && presentClassRefusal(refused, locale),
  });
};

export const presentStanding = (standing: Standing | null): ClassStanding | null =>
  standing && Object.assign(new ClassStanding(), standing);

export const presentMember = (member: MemberRecord, locale: Locale): ClassMember =>
  Object.assign(new ClassMember(), {
    studyNumber: member.studyNumber,
    name: member.name,
    school: locale === 'en' ? (member.schoolNameEn ?? member.schoolName) : member.schoolName,
    standing: presentStanding(member.standing),
    rounds: member.round,
    registeredAt: member.registeredAt,
    registeredBy: member.registeredBy,
  });

export const presentRegistration = (registration: RegistrationRecord): ClassRegistration =>
  Object.assign(new ClassRegistration(), {
    registeredAt: registration.registeredAt,
    registeredBy: registration.registeredBy,
    way: registration.way,
    results: registration.results,
  });

export const presentLine = (line: JudgedLine, done: boolean, locale: Locale): ClassLine =>
  Object.assign(new ClassLine(), {
    line: line.line,
    studyNumber: line.studyNumber,
    name: line.name,
    verdict: line.verdict,
    fault: line.fault,
    sentence: lineText(line, done, locale),
    before: presentStanding(line.before),
    standing: presentStanding(line.standing),
  });

export const countsOf = (lines: readonly JudgedLine[]): ClassCounts => {
  const count = (verdict: JudgedLine['verdict']): number =>
    lines.filter((line) => line.verdict === verdict).length;
  return Object.assign(new ClassCounts(), {
    lines: lines.length,
    fresh: count('new'),
    corrections: count('correction'),
    unchanged: count('unchanged'),
    blank: count('blank'),
    refused: count('refused'),
    passed: lines.filter(
      ({ verdict, standing }) => (verdict === 'new' || verdict === 'correction') && standing?.passed === true,
    ).length,
  });
};

export const presentReview = (lines: readonly JudgedLine[], locale: Locale): ClassReview =>
  Object.assign(new ClassReview(), {
    counts: countsOf(lines),
    lines: lines.map((line) => presentLine(line, false, locale)),
  });

/** Refused lines first: they are what somebody looks for. */
export const presentSheet = (
  record: SheetRecord,
  judged: readonly JudgedLine[],
  taughtClass: TaughtClass,
): ClassSheet =>
  Object.assign(new ClassSheet(), {
    id: toGlobalId('ClassSheet', record.id),
    record,
    judged: [
      ...judged.filter(({ verdict }) => verdict === 'refused'),
      ...judged.filter(({ verdict }) => verdict !== 'refused'),
    ],
    taughtClass,
    fileName: record.fileName,
    uploadedAt: record.uploadedAt,
    registeredAt: record.registeredAt,
    counts: countsOf(judged),
  });
