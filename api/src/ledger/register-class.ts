import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { organisationsByIds } from '@xueshi/schema/accounts/store';
import { sumHours } from '@xueshi/schema/kernel/hours';
import type { Instant } from '@xueshi/schema/kernel/instants';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { classPosting } from '@xueshi/schema/ledger/class-hours.rules';
import type { Receipt } from '@xueshi/schema/ledger/rules';
import { entriesOfEnrolments, postEntries, type LedgerPosting } from '@xueshi/schema/ledger/store';
import type { Tx } from '@xueshi/schema/platform/database';
import { append } from '@xueshi/schema/platform/outbox';
import {
  judgeLines,
  registrationRefused,
  type ClassEntry,
  type ClassStanding,
  type JudgedLine,
  type RegistrationWay,
} from '@xueshi/schema/study/class-result.rules';
import { appendResults, enrolMembers, type ClassEnrolment } from '@xueshi/schema/study/class-result.store';
import { lockClass, membersOf, type ClassRecord } from '@xueshi/schema/study/class.store';
import { classPassed } from '@xueshi/schema/study/jobs';
import { recordPassings } from '@xueshi/schema/study/progress.store';

export interface Registration {
  readonly registrationId: string;
  readonly judged: readonly JudgedLine[];
  readonly hoursPosted: number;
}

interface Registered {
  readonly enrolment: ClassEnrolment;
  readonly round: number;
  readonly standing: ClassStanding;
}

/**
 * H2: registers every line that holds, in this transaction: results appended, hours posted or corrected, passings
 * recorded. The number of statements does not depend on the number of lines.
 */
export const registerClass = async (
  tx: Tx,
  taught: ClassRecord,
  entries: readonly ClassEntry[],
  way: RegistrationWay,
  actor: Actor,
  now: Instant,
): Promise<Registration | Refused> => {
  const refused = registrationRefused(taught, now);
  if (refused !== null) return refused;
  await lockClass(tx, taught.id);
  const members = await membersOf(
    tx,
    taught.id,
    entries.map(({ studyNumber }) => studyNumber),
  );
  const judged = judgeLines(entries, members, taught.passMark);
  const rounds = new Map(members.map(({ teacherId, round }) => [teacherId, round]));
  const results = judged.flatMap(({ verdict, teacherId, standing }) =>
    (verdict === 'new' || verdict === 'correction') && teacherId !== null && standing !== null
      ? [{ teacherId, standing, round: (rounds.get(teacherId) ?? 0) + 1 }]
      : [],
  );
  if (results.length === 0) return refuse('H2', 'nothingToRegister');
  const enrolments = new Map(
    (
      await enrolMembers(
        tx,
        taught.id,
        results.map(({ teacherId }) => teacherId),
        now,
      )
    ).map((enrolment) => [enrolment.teacherId, enrolment]),
  );
  const registrationId = await appendResults(
    tx,
    { classId: taught.id, registeredBy: actor.accountId, way, now },
    results.map(({ teacherId, round, standing }) => ({ teacherId, round, ...standing })),
  );
  const registered = results.flatMap(({ teacherId, round, standing }): Registered[] => {
    const enrolment = enrolments.get(teacherId);
    return enrolment === undefined ? [] : [{ enrolment, round, standing }];
  });
  const hoursPosted = await postHours(tx, taught, registered, actor, now);
  await append(
    tx,
    classPassed,
    registered.flatMap(({ enrolment: { teacherId, programmeId }, standing }) =>
      standing.passed && programmeId !== null ? [{ teacherId, programmeId }] : [],
    ),
    now,
  );
  return { registrationId, judged, hoursPosted };
};

const postHours = async (
  tx: Tx,
  taught: ClassRecord,
  registered: readonly Registered[],
  actor: Actor,
  now: Instant,
): Promise<number> => {
  const entries = new Map(
    (
      await entriesOfEnrolments(
        tx,
        registered.map(({ enrolment }) => enrolment),
      )
    ).map((entry) => [entry.enrolmentId, entry]),
  );
  const receiptOf = await receipts(tx, taught, actor, now);
  const postings = registered.flatMap(({ enrolment, round, standing }): LedgerPosting[] => {
    const { teacherId, enrolmentId } = enrolment;
    const posting = classPosting({
      teacherId,
      offeringId: taught.id,
      year: taught.year,
      publicTopic: taught.publicTopic,
      hours: taught.hours,
      passed: standing.passed,
      round,
      entry: entries.get(enrolmentId) ?? null,
    });
    if (posting === null) return [];
    const { hourKind, title, titleEn } = taught;
    return [
      {
        ...posting,
        teacherId,
        hourKind,
        title,
        titleEn,
        enrolmentId,
        rule: 'H2',
        receipt: receiptOf(standing),
      },
    ];
  });
  const posted = new Set((await postEntries(tx, postings, now)).map(({ sourceKey }) => sourceKey));
  const kept = postings.filter(({ sourceKey }) => posted.has(sourceKey));
  const hours = new Map(kept.map(({ enrolmentId, hours: each }) => [enrolmentId, each]));
  await recordPassings(
    tx,
    registered.flatMap(({ enrolment: { enrolmentId }, standing }) =>
      standing.passed && standing.score !== null
        ? [{ enrolmentId, passedAt: now, score: standing.score, hours: hours.get(enrolmentId) ?? 0 }]
        : [],
    ),
  );
  return sumHours(kept.map((posting) => posting.hours));
};

/** Why hours were posted: who registered them, where and when, with the result (H2). */
const receipts = async (
  tx: Tx,
  taught: ClassRecord,
  actor: Actor,
  now: Instant,
): Promise<(standing: ClassStanding) => Receipt> => {
  const [organisation] = await organisationsByIds(tx, [taught.organisationId]);
  return ({ attended, score, passed }) => ({
    rule: 'H2',
    ruleVersion: taught.policyVersion,
    score: score ?? 0,
    passMark: taught.passMark,
    parts: [],
    lessons: [],
    registration: {
      registeredBy: actor.name,
      organisation: organisation?.name ?? '',
      organisationEn: organisation?.nameEn ?? null,
      termCode: taught.termCode,
      registeredAt: now.toISOString(),
      attended,
      passed,
    },
  });
};
