import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { World } from '../../support/world.js';
import { enrol, lessonOf, look, play, watch } from '../study/learner.js';

describe('the ledger', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  it.each(['ledger_entry', 'passing', 'beat', 'check_attempt'])(
    '%s refuses to be changed, by the application and by its owner (H2)',
    async (table) => {
      for (const [url, refusal] of [
        [world.database.appUrl, /permission denied/],
        [world.database.ownerUrl, /append-only/],
      ] as const) {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        for (const change of [`truncate ${table}`, ...(await rowChanges(table))])
          await expect(client.query(change)).rejects.toThrow(refusal);
        await client.end();
      }
    },
  );

  /** Row triggers speak only where there is a row. */
  const rowChanges = async (table: string): Promise<string[]> => {
    const [{ any } = { any: false }] = await world.rows<{ any: boolean }>(
      `select exists (select from ${table}) as any`,
    );
    const column = { ledger_entry: 'hours', passing: 'hours', beat: 'played_ms', check_attempt: 'correct' }[
      table
    ];
    return any ? [`update ${table} set ${column} = ${column}`, `delete from ${table}`] : [];
  };

  it('counts a public topic once a year, and says so (S9)', async () => {
    const teacher = world.seeded.teachers[15];
    if (!teacher) throw new Error('the seed has too few teachers');
    const courses = ['slides-contrast', 'data-exit-ticket'];
    for (const course of courses)
      await world.rows(`update course set hour_kind = 'public', public_topic = 'one topic' where id = $1`, [
        world.courseId(course),
      ]);
    const client = await world.signedIn({ login: teacher.studyNumber });
    const ids: string[] = [];
    for (const course of courses) {
      const id = await enrol(world, teacher.id, course);
      const session = await watch(client, id, lessonOf(id, course));
      const durationMs = (await look(client, id))?.lessons[0]?.durationMs ?? 0;
      await play(world, client, session.id, { fromMs: 0, toMs: durationMs });
      ids.push(id);
    }
    // Both at once: the entry is one all the same.
    await world.settle();
    const shown = await Promise.all(ids.map((id) => look(client, id)));
    expect(shown.map((one) => one?.state)).toEqual(['PASSED', 'PASSED']);
    expect(new Set(shown.map((one) => one?.verdict.key))).toEqual(new Set(['counted', 'topicCountedBefore']));
    expect(
      await world.rows(`select source_key, hours from ledger_entry where enrolment_id = any($1::uuid[])`, [
        ids.map((id) => uuidOf('Enrolment', id)),
      ]),
    ).toEqual([{ source_key: `public:2026:one topic:${teacher.id}`, hours: 1 }]);
  });
});
