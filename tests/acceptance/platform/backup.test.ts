import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@xueshi/schema/backup/back-up';
import { restore } from '@xueshi/schema/backup/restore';
import { systemClock } from '@xueshi/schema/platform/clock';
import { folderStorage, type Storage } from '@xueshi/schema/platform/storage';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { testSecret } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { enrol, lessonOf, look, play, watch } from '../study/learner.js';

const course = 'slides-contrast';
let world: World;
let folder: string;
let kept: string;
let emptied: TestDatabase[] = [];
let media: Storage;

const quiet = (): void => undefined;

const rowsOf = async <Row extends object>(url: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Rows and a digest of every table that does not depend on their order. */
const sums = async (url: string): Promise<Record<string, unknown>> => {
  const tables = await rowsOf<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
  );
  const counted = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*), sum(hashtextextended(t::text, 0)::numeric) as digest from "${name}" t`,
  );
  return Object.fromEntries(
    (await rowsOf<{ name: string }>(url, counted.join(' union all '))).map((row) => [row.name, row]),
  );
};

const hours = (url: string) =>
  rowsOf(url, `select hour_kind, year, sum(hours) from ledger_entry group by 1, 2 order by 1, 2`);

const empty = async (): Promise<TestDatabase> => {
  const database = await createDatabase('empty');
  emptied = [...emptied, database];
  return database;
};

const into = (database: TestDatabase, from = kept, secret = testSecret, storage = media) =>
  restore({
    ownerUrl: database.ownerUrl,
    databaseUrl: database.appUrl,
    storage,
    secret,
    folder: from,
    progress: quiet,
  });

beforeAll(async () => {
  world = await World.create();
  folder = await mkdtemp(join(tmpdir(), 'xueshi-backup-'));
  kept = join(folder, 'kept');
  media = folderStorage(join(folder, 'media'));
  await media.put('lessons/a/master.m3u8', Buffer.from('#EXTM3U'));
  await media.put('lessons/字幕/一.vtt', Buffer.from('WEBVTT'));
});
afterAll(async () => {
  for (const database of emptied) await database.drop();
  await world.end();
  await rm(folder, { recursive: true, force: true });
});

describe('a back-up', () => {
  it('of a product in use, restored, has the same sums, signs in and goes on appending', async () => {
    const teacher = world.seeded.teachers[7];
    if (!teacher) throw new Error('the seed has too few teachers');
    const client = await world.signedIn({ login: teacher.studyNumber });
    const id = await enrol(world, teacher.id, course);
    const session = await watch(client, id, lessonOf(id, course));
    const durationMs = (await look(client, id))?.lessons[0]?.durationMs ?? 0;
    const half = Math.floor(durationMs / 2);
    const next = await play(world, client, session.id, { fromMs: 0, toMs: half });
    await world.settle();

    // People go on while it is taken: it shows one moment, and nobody waits for it.
    const during = play(world, client, session.id, { fromMs: half, toMs: durationMs, sequence: next });
    const manifest = await backUp({
      databaseUrl: world.database.appUrl,
      storage: media,
      secret: testSecret,
      folder: kept,
      clock: systemClock,
      progress: quiet,
    });
    await during;
    expect(manifest.tables.find(({ name }) => name === 'ledger_entry')?.rows).toBeGreaterThan(0);
    for (const name of ['manifest.json', 'manifest.sha256'])
      expect(await readFile(join(kept, name), 'utf8')).not.toContain(testSecret);

    const still = join(folder, 'still');
    await world.settle();
    await world.audited();
    await backUp({
      databaseUrl: world.database.appUrl,
      storage: media,
      secret: testSecret,
      folder: still,
      clock: systemClock,
      progress: quiet,
    });
    const database = await empty();
    const elsewhere = folderStorage(join(folder, 'elsewhere'));
    await into(database, still, testSecret, elsewhere);
    expect(await sums(database.ownerUrl)).toEqual(await sums(world.database.ownerUrl));
    expect(await hours(database.ownerUrl)).toEqual(await hours(world.database.ownerUrl));
    expect((await elsewhere.get('lessons/字幕/一.vtt'))?.size).toBe(6);

    const restored = await World.on(database);
    try {
      restored.clock.set(world.clock.now());
      const again = await restored.signedIn({ login: teacher.studyNumber });
      expect(await look(again, id)).toEqual(await look(client, id));
      const other = restored.seeded.teachers[9];
      const newId = await enrol(restored, other?.id ?? '', course);
      const person = await restored.signedIn({ login: other?.studyNumber ?? '' });
      const fresh = await watch(person, newId, lessonOf(newId, course));
      await play(restored, person, fresh.id, { fromMs: 0, toMs: durationMs });
      await restored.settle();
      expect((await look(person, newId))?.state).toBe('PASSED');
      await expect(restored.rows(`update ledger_entry set hours = 99`)).rejects.toThrow(/permission denied/);
      await expect(rowsOf(database.ownerUrl, `update ledger_entry set hours = 99`)).rejects.toThrow(
        /append-only/,
      );
    } finally {
      await restored.leave();
    }
    // The moment in use is a whole one too: its references hold and its hours add up, or this would throw.
    await into(await empty());
  }, 120_000);

  it('is refused where it would overwrite, mix up or lie', async () => {
    await expect(into(world.database)).rejects.toThrow(/not empty/);
    const database = await empty();
    await expect(into(database, kept, 'another secret of at least thirty-two')).rejects.toThrow(
      /XUESHI_SECRET/,
    );
    await expect(into(database, join(folder, 'media'))).rejects.toThrow(/manifest is missing/);
    await expect(
      backUp({
        databaseUrl: database.appUrl,
        storage: media,
        secret: testSecret,
        folder: kept,
        clock: systemClock,
        progress: quiet,
      }),
    ).rejects.toThrow(/is not empty/);
    const file = join(kept, 'media', 'lessons/a/master.m3u8');
    await writeFile(file, '#EXTM3U!');
    await expect(into(database)).rejects.toThrow(/not what the manifest says/);
    await writeFile(file, '#EXTM3U');
    await appendFile(join(kept, 'manifest.json'), ' ');
    await expect(into(database)).rejects.toThrow(/manifest was changed/);
    expect(await rowsOf(database.ownerUrl, `select 1 from pg_class where relname = 'account'`)).toEqual([]);
  });
});
