import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Instant } from '@xueshi/schema/kernel/instants';
import {
  verifyYear,
  type VerificationWork,
  type YearVerified,
} from '@xueshi/schema/ledger/verification.jobs';
import { peopleAPart } from '@xueshi/schema/ledger/verification.rules';
import {
  countRun,
  holdVerification,
  runStanding,
  tellVerified,
  verifyNext,
} from '@xueshi/schema/ledger/verification.store';
import type { Tx } from '@xueshi/schema/platform/database';
import { defineTask, TaskFault, type Task } from '../platform/task.js';

/** H6, H4: verifies a year part by part. What is judged stays judged, so that a killed worker's successor goes on there. */
export const verifyYearTask: Task = defineTask<VerificationWork, YearVerified>(
  verifyYear,
  async ({ payload: { runId }, db, clock, signal, progress }) => {
    for (;;) {
      signal.throwIfAborted();
      const { complete, share } = await db.work((tx) => verifyPart(tx, runId, clock.now()));
      progress(share);
      if (!complete) continue;
      const { teachers, passed } = await countRun(db.read(), runId);
      return { teachers, passed };
    }
  },
);

/** The next part of a run in one transaction: verdicts, what is carried over, and those who are told (C1). */
export const verifyPart = async (
  tx: Tx,
  runId: string,
  now: Instant,
  people = peopleAPart,
): Promise<{ readonly complete: boolean; readonly share: number }> => {
  await holdVerification(tx);
  const run = await runStanding(tx, runId);
  if (run === null) throw new TaskFault(refuse('H6', 'noSuchVerification'));
  if (run.complete) return { complete: true, share: 1 };
  const { complete, teachers } = await verifyNext(tx, run, people, now);
  if (!run.trial) await tellVerified(tx, run, now);
  return { complete, share: Math.min(1, (run.done + teachers) / Math.max(1, run.people)) };
};
