import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { verdictOf } from '@xueshi/schema/ledger/verification.rules';
import type { RunRecord, VerificationRecord } from '@xueshi/schema/ledger/verification-run.store';
import { presentRefusal } from '../platform/refusal.present.js';
import { verificationRefusals } from './verification.refusals.js';
import { AnnualVerification, VerificationRun } from './verification.type.js';

export const presentVerificationRefusal = presentRefusal(verificationRefusals);

export const presentRun = (record: RunRecord): VerificationRun =>
  Object.assign(new VerificationRun(), { ...record, id: toGlobalId('VerificationRun', record.id) });

/** What was found is a fact; what was missing follows from it by the rule. */
export const presentVerification = (record: VerificationRecord): AnnualVerification => {
  const { neededTotal, neededPublic, neededProfessional } = record;
  const needs = { total: neededTotal, public: neededPublic, professional: neededProfessional };
  const { total, missingTotal, missingPublic, missingProfessional } = verdictOf(
    needs,
    record,
    record.carriesAgain,
  );
  const { run, ruleVersion, passed, professional, elective, brought, since } = record;
  return Object.assign(new AnnualVerification(), {
    run,
    ruleVersion,
    verifiedAt: record.at,
    passed,
    total,
    public: record.public,
    professional,
    elective,
    brought,
    neededTotal,
    neededPublic,
    neededProfessional,
    missingTotal,
    missingPublic,
    missingProfessional,
    carriedOver: record.surplus,
    since,
  });
};
