import type { Instant } from '../kernel/instants.js';
import { notify, notifySelecting } from '../messaging/messaging.store.js';
import { rows, type Tx } from '../platform/database.js';

const kinds = { selected: 'selection.school_picked', undone: 'selection.school_undone' } as const;

/** Tells every teacher of a bulk, once a task, how many courses the school selected or took back for them, and one by name. */
export const tellBulk = (
  tx: Tx,
  bulk: { readonly id: string; readonly taskId: string },
  verdict: keyof typeof kinds,
  now: Instant,
): Promise<number> =>
  notifySelecting(
    tx,
    `select b.teacher_id, $3, jsonb_build_object('count', count(*), 'title', min(c.title),
       'titleEn', coalesce((array_agg(c.title_en order by c.title))[1], min(c.title))), $4::timestamptz, $5
     from bulk_line b join offering o on o.id = b.offering_id join course c on c.id = o.course_id
     where b.bulk_id = $1 and b.verdict = $2 group by b.teacher_id`,
    [bulk.id, verdict, kinds[verdict], now, `bulk:${bulk.taskId}`],
  );

/** Tells a teacher that the school, or in its own training the district, deleted a course for them (S3, S14). */
export const tellDropped = async (
  tx: Tx,
  dropped: {
    readonly selectionId: string;
    readonly teacherId: string;
    readonly offeringId: string;
    readonly byDistrict: boolean;
  },
  now: Instant,
): Promise<void> => {
  const [course] = await rows<{ title: string; titleEn: string | null }>(
    tx,
    `select c.title, c.title_en as "titleEn" from offering o join course c on c.id = o.course_id where o.id = $1`,
    [dropped.offeringId],
  );
  if (course === undefined) return;
  await notify(tx, [
    {
      accountId: dropped.teacherId,
      kind: dropped.byDistrict ? 'selection.district_dropped' : 'selection.school_dropped',
      facts: { title: course.title, titleEn: course.titleEn ?? course.title },
      at: now,
      key: `school-drop:${dropped.selectionId}`,
    },
  ]);
};
