import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Tx } from '@xueshi/schema/platform/database';
import { needsOf } from '@xueshi/schema/programme/rules';
import { readProgrammes, recordCompletions } from '@xueshi/schema/programme/store';
import { proveBundle } from '@xueshi/schema/selection/bundle.rules';
import { readPassedInProgrammes, type Participant } from '@xueshi/schema/study/completion.store';

/** D1, D8: who has passed as much of every category as the programme asks for has completed it. */
export const completeProgrammes = async (
  tx: Tx,
  passed: readonly { readonly teacherId: string; readonly programmeId: string | null }[],
  now: Instant,
): Promise<void> => {
  const participants = passed.flatMap(({ teacherId, programmeId }): Participant[] =>
    programmeId === null ? [] : [{ teacherId, programmeId }],
  );
  if (participants.length === 0) return;
  const programmes = new Map((await readProgrammes(tx)).map((programme) => [programme.id, programme]));
  const standings = await readPassedInProgrammes(tx, participants);
  const completed = standings.filter(({ programmeId, subject, courses }) => {
    const programme = programmes.get(programmeId);
    if (programme === undefined || subject === null) return false;
    return proveBundle(courses, needsOf(programme, subject), programme.totalHours).compliant;
  });
  if (completed.length === 0) return;
  await recordCompletions(
    tx,
    completed.map(({ teacherId, programmeId }) => ({ teacherId, programmeId, completedAt: now })),
  );
};
