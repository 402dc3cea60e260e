import type { Hours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { cityZone } from '../platform/city-time.js';
import { row, rows, type Tx } from '../platform/database.js';
import { needsOf } from './ledger.store.js';
import type { VerificationCounts, VerificationRules, VerifiedHours } from './verification.rules.js';
import { countsOf, verifiedPeople } from './verification.store.js';

/** By which rules a year is verified today (H3, H4, H6). */
export const verificationRules = async (tx: Tx, year: number): Promise<VerificationRules> => {
  const policy = await row<Omit<VerificationRules, 'needs'>>(
    tx,
    `select version, carries_again as "carriesAgain",
       make_timestamptz($1::integer + 1, opens_month, opens_day, 0, 0, 0, '${cityZone}') as opens
     from verification_policy order by (from_year <= $1::integer) desc,
       case when from_year <= $1::integer then -from_year else from_year end limit 1`,
    [year],
  );
  if (policy === null) throw new Error('verification_policy is empty');
  return { ...policy, needs: await needsOf(tx, year) };
};

/** The year that is being verified at the moment, a trial included; null when none is. */
export const yearUnderWay = async (tx: Tx): Promise<number | null> =>
  (
    await row<{ year: number }>(
      tx,
      `select r.year from verification_run r join task t on t.id = r.task_id where t.ended_at is null
       order by r.started_at desc limit 1`,
    )
  )?.year ?? null;

export interface NewRun {
  readonly id: string;
  readonly year: number;
  readonly trial: boolean;
  readonly rules: VerificationRules;
  readonly startedBy: string;
  readonly now: Instant;
}

/**
 * Keeps that a verification was ordered, with the rules that hold for it, and gives which one of the year it is. Under
 * `holdVerification`.
 */
export const keepRun = async (tx: Tx, run: NewRun & { readonly taskId: string | null }): Promise<number> => {
  const { needs, version, carriesAgain } = run.rules;
  const kept = await row<{ number: number }>(
    tx,
    `insert into verification_run (id, year, number, trial, need_total, need_public, need_professional, rule_version,
       carries_again, people, task_id, started_by, started_at)
     select $2::uuid, $1::integer, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8,
       (select count(*) from ${verifiedPeople}), $9, $10, $11
     from verification_run where year = $1::integer returning number`,
    [
      run.year,
      run.id,
      run.trial,
      needs.total,
      needs.public,
      needs.professional,
      version,
      carriesAgain,
      run.taskId,
      run.startedBy,
      run.now,
    ],
  );
  if (kept === null) throw new Error('a verification was not kept');
  return kept.number;
};

/** A run as staff see it. */
export interface RunRecord extends VerificationCounts {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly trial: boolean;
  readonly people: number;
  readonly ruleVersion: string;
  readonly complete: boolean;
  readonly taskId: string | null;
  readonly startedBy: string;
  readonly startedAt: Instant;
}

const runs = (where: string): string => `
  select r.id, r.year, r.number, r.trial, r.people, r.rule_version as "ruleVersion", r.task_id as "taskId",
    a.name as "startedBy", r.started_at as "startedAt", sums.*
  from verification_run r join account a on a.id = r.started_by
  cross join lateral (select coalesce(bool_or(p.complete), false) as complete, ${countsOf('p')}
    from verification_part p where p.run_id = r.id) sums
  where ${where} order by r.number desc`;

/** The runs of a year, the newest first: trials and real ones. */
export const runsOfYear = (tx: Tx, year: number, limit: number): Promise<RunRecord[]> =>
  rows<RunRecord>(tx, `${runs('r.year = $1')} limit $2`, [year, limit]);

export const findRun = (tx: Tx, id: string): Promise<RunRecord | null> =>
  row<RunRecord>(tx, runs('r.id = $1'), [id]);

/** H6: a teacher's year as the newest run found it. */
export interface VerificationRecord extends VerifiedHours {
  readonly year: number;
  readonly run: number;
  readonly neededTotal: Hours;
  readonly neededPublic: Hours;
  readonly neededProfessional: Hours;
  readonly ruleVersion: string;
  readonly carriesAgain: boolean;
  readonly passed: boolean;
  readonly surplus: Hours;
  readonly at: Instant;
  /** hours of the year that were posted after it, and that the next run will see */
  readonly since: Hours;
}

export const verificationOf = (tx: Tx, teacherId: string, year: number): Promise<VerificationRecord | null> =>
  row<VerificationRecord>(
    tx,
    `select v.year, v.run, v.public, v.professional, v.elective, v.brought, v.passed, v.surplus,
       r.need_total as "neededTotal", r.need_public as "neededPublic", r.need_professional as "neededProfessional",
       r.rule_version as "ruleVersion", r.carries_again as "carriesAgain", r.started_at as at,
       (select coalesce(sum(l.hours), 0) from ledger_entry l where l.teacher_id = v.teacher_id and l.year = v.year)
         - v.public - v.professional - v.elective as since
     from verification v join verification_run r on r.year = v.year and r.number = v.run
     where v.teacher_id = $1 and v.year = $2 order by v.run desc limit 1`,
    [teacherId, year],
  );
