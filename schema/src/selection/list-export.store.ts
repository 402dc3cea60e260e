import { oldBefore, retentionOf } from '../accounts/retention.rules.js';
import { readRetention } from '../accounts/sweep.store.js';
import { day, later, type Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { listTasks } from './list-export.jobs.js';

/** Until when a list that is made now is kept (see retention.rules). */
export const listKeptUntil = async (tx: Tx, now: Instant): Promise<Instant> =>
  later(now, retentionOf(await readRetention(tx)).files * day);

/** Lets go of lists whose time is over, at most so many; gives the keys of their files. What they told stays. */
export const dropOldLists = async (tx: Tx, now: Instant, limit: number): Promise<string[]> => {
  const { files } = retentionOf(await readRetention(tx));
  const dropped = await rows<{ key: string }>(
    tx,
    `with old as (
       select id, result -> 'file' ->> 'key' as key from task
       where kind = any($1::text[]) and ended_at is not null and result ? 'file'
         and coalesce((result ->> 'keptUntil')::timestamptz <= $2, ended_at < $3)
       order by ended_at limit $4 for update skip locked
     )
     update task set result = result - 'file' from old where task.id = old.id returning old.key`,
    [listTasks, now, oldBefore(files, now), limit],
  );
  return dropped.map(({ key }) => key);
};
