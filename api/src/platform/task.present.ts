import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { TaskRecord } from '@xueshi/schema/platform/task';
import { presentRefusal, type RefusalTexts } from './refusal.present.js';
import { Task, TaskFact } from './task.type.js';

/** Below this share an estimate would be a guess. */
const enough = 0.02;

const remainingMs = ({ state, progress, startedAt }: TaskRecord, now: Instant): number | null => {
  if (state !== 'running' || startedAt === null || progress < enough) return null;
  const elapsed = now.getTime() - startedAt.getTime();
  // The field is an Int: 24 days are more than any task takes.
  return Math.min(2_000_000_000, Math.max(0, Math.round((elapsed / progress) * (1 - progress))));
};

/** A task as the GraphQL type; `texts` hold the faults of every kind. */
export const presentTask =
  (texts: RefusalTexts) =>
  (record: TaskRecord, locale: Locale, now: Instant): Task =>
    Object.assign(new Task(), {
      id: toGlobalId('Task', record.id),
      kind: record.kind,
      state: record.state,
      progress: record.progress,
      note: record.note,
      remainingMs: remainingMs(record, now),
      cancelRequested: record.cancelRequestedAt !== null,
      result: Object.entries(record.result ?? {})
        // Lists and the like are for the house, not for a sentence.
        .filter(([, value]) => typeof value !== 'object')
        .map(([name, value]) => Object.assign(new TaskFact(), { name, value: String(value) })),
      fault: record.fault === null ? null : presentRefusal(texts)(record.fault, locale),
      createdAt: record.createdAt,
      startedAt: record.startedAt,
      endedAt: record.endedAt,
    });
