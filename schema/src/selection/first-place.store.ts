import { rows, type Tx } from '../platform/database.js';

/** What these teachers may choose before everybody, a list for each cancelled class (S2). */
export const firstPlacesOf = async (
  tx: Tx,
  teacherIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const found = await rows<{ teacherId: string; substitutes: readonly string[] }>(
    tx,
    `select teacher_id as "teacherId", substitutes from first_place where teacher_id = any($1::uuid[])
     order by teacher_id, cancelled_id`,
    [[...new Set(teacherIds)]],
  );
  return new Map(
    [...Map.groupBy(found, ({ teacherId }) => teacherId)].map(([id, places]) => [
      id,
      places.map(({ substitutes }) => substitutes),
    ]),
  );
};
