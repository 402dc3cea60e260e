import { randomUUID } from 'node:crypto';
import { verifyYear } from '@xueshi/schema/ledger/verification.jobs';
import { verificationRefused } from '@xueshi/schema/ledger/verification.rules';
import {
  findRun,
  keepRun,
  runsOfYear,
  verificationOf,
  verificationRules,
  yearUnderWay,
} from '@xueshi/schema/ledger/verification-run.store';
import { holdVerification } from '@xueshi/schema/ledger/verification.store';
import { cityYear } from '@xueshi/schema/platform/city-time';
import { startTask } from '@xueshi/schema/platform/task';
import { badInput } from '../platform/errors.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import {
  presentRun,
  presentVerification,
  presentVerificationRefusal as presentRefusal,
} from './verification.present.js';
import { VerificationYear, type AnnualVerification, type VerificationRun } from './verification.type.js';

const runsShown = 20;
const firstYear = 2010;

/** Annual verification: the city starts it for everybody, a teacher reads the own year (H4, H6). */
export class VerificationService {
  constructor(private readonly scope: Scope) {}

  /** A year as the city sees it; the last one that is over when none is named. */
  async year(asked: number | null): Promise<VerificationYear> {
    const { db, now, locale } = this.scope;
    const year = asked ?? cityYear(now) - 1;
    this.#known(year);
    const { needs, opens, carriesAgain } = await verificationRules(db.read(), year);
    const underWay = await yearUnderWay(db.read());
    const refusal = (trial: boolean): Refusal | null => {
      const refused = verificationRefused({ year, trial, opens }, underWay, now);
      return refused && presentRefusal(refused, locale);
    };
    return Object.assign(new VerificationYear(), {
      year,
      opens,
      carriesAgain,
      refusal: refusal(false),
      trialRefusal: refusal(true),
      neededTotal: needs.total,
      neededPublic: needs.public,
      neededProfessional: needs.professional,
      runs: (await runsOfYear(db.read(), year, runsShown)).map(presentRun),
    });
  }

  async run(id: string): Promise<VerificationRun | null> {
    const record = await findRun(this.scope.db.read(), id);
    return record && presentRun(record);
  }

  /** Orders a verification or a trial of one; the worker does it as a task (P8). */
  async start({ year, trial }: { year: number; trial: boolean }): Promise<VerificationRun | Refusal> {
    const { db, actor, now, locale } = this.scope;
    this.#known(year);
    const id = randomUUID();
    const refused = await db.work(async (tx) => {
      await holdVerification(tx);
      const rules = await verificationRules(tx, year);
      const stands = verificationRefused({ year, trial, opens: rules.opens }, await yearUnderWay(tx), now);
      if (stands !== null) return stands;
      const payload = { runId: id };
      const taskId = await startTask(tx, { kind: verifyYear, payload, requestedBy: actor.accountId, now });
      const number = await keepRun(tx, { id, year, trial, rules, startedBy: actor.accountId, taskId, now });
      const facts = { year: String(year), number };
      await this.scope.audit(tx, trial ? 'verification.try' : 'verification.start', { facts });
      return null;
    });
    if (refused !== null) return presentRefusal(refused, locale);
    const run = await findRun(db.read(), id);
    if (run === null) throw new Error('a verification was kept and not found');
    return presentRun(run);
  }

  /** My year as it was verified last; null while it was not (H6). */
  async mine(year: number): Promise<AnnualVerification | null> {
    const { db, actor } = this.scope;
    const record = await verificationOf(db.read(), actor.accountId, year);
    return record && presentVerification(record);
  }

  #known(year: number): void {
    const last = cityYear(this.scope.now);
    if (year < firstYear || year > last)
      throw badInput({
        zh: `年度应在 ${String(firstYear)} 到 ${String(last)} 之间。`,
        en: `Choose a year between ${String(firstYear)} and ${String(last)}.`,
      });
  }
}
