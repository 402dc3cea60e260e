import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { row, rows, type Tx } from '../platform/database.js';
import type { Storage } from '../platform/storage.js';
import { checkRows, lessonsWithMedia } from './build-catalogue.js';
import { mediaKey, recordedColumns, recordedLessons, type LessonManifest } from './lessons.js';

/** What the installation remembers of a lesson: the version of its manifest, by key. */
export const publishedLessons = async (tx: Tx): Promise<Readonly<Record<string, string>>> =>
  (await row<{ value: Record<string, string> }>(tx, `select value from installation where name = 'lessons'`))
    ?.value ?? {};

/** Lessons that are new, were made anew, or whose media is gone from the storage. */
export const outdatedLessons = async (
  lessons: readonly LessonManifest[],
  published: Readonly<Record<string, string>>,
  storage: Storage,
): Promise<LessonManifest[]> => {
  const stale = await Promise.all(
    lessons.map(
      async ({ key, version }) =>
        published[key] !== version || (await storage.get(`${mediaKey(key)}/master.m3u8`)) === null,
    ),
  );
  return lessons.filter((_, index) => stale[index]);
};

/** Copies a lesson's folder into the storage; the playlist last, so that what it names is there. */
export const storeMedia = async (
  storage: Storage,
  { key }: LessonManifest,
  folder = recordedLessons,
): Promise<void> => {
  const files = await readdir(join(folder, key));
  const playlist = (file: string): boolean => file.endsWith('.m3u8');
  for (const group of [files.filter((file) => !playlist(file)), files.filter(playlist)])
    await Promise.all(
      group.map((file) => storage.putFile(`${mediaKey(key)}/${file}`, join(folder, key, file))),
    );
};

/** Puts recordings whose media is stored behind the lessons that play them, in a world seeded earlier. */
export const publishLessons = async (tx: Tx, lessons: readonly LessonManifest[]): Promise<void> => {
  for (const lesson of lessons) {
    const played = lessonsWithMedia().filter(({ media }) => media === lesson.key);
    const columns = recordedColumns(lesson);
    await rows(
      tx,
      `update lesson set duration_ms = $2, media_key = $3, media_ready = true, captions = $4, markers = $5
       where id = any($1::uuid[])`,
      [
        played.map(({ id }) => id),
        columns.duration_ms,
        columns.media_key,
        JSON.stringify(columns.captions),
        JSON.stringify(columns.markers),
      ],
    );
    await rows(
      tx,
      `insert into check_question select * from jsonb_populate_recordset(null::check_question, $1::jsonb) q
       where exists (select from lesson l where l.id = q.lesson_id)
       on conflict (id) do update set prompt = excluded.prompt, prompt_en = excluded.prompt_en,
         options = excluded.options, answer = excluded.answer, explanation = excluded.explanation,
         explanation_en = excluded.explanation_en`,
      [JSON.stringify(played.flatMap(({ id }) => checkRows(id, lesson)))],
    );
  }
  await rows(
    tx,
    `insert into installation (name, value) values ('lessons', $1)
     on conflict (name) do update set value = installation.value || excluded.value`,
    [JSON.stringify(Object.fromEntries(lessons.map(({ key, version }) => [key, version])))],
  );
};
