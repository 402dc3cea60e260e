import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sha1 } from './stable-id.js';

/** `schema/lessons/media`: finished lessons, a folder each, made by schema/lessons and committed. */
export const recordedLessons = fileURLToPath(new URL('../../lessons/media', import.meta.url));

const manifest = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  durationMs: z.number().int().positive(),
  chapters: z.array(z.object({ startMs: z.number().int(), title: z.string(), titleEn: z.string() })),
  captions: z.array(z.object({ lang: z.enum(['zh', 'en']), file: z.string() })),
  poster: z.string(),
  check: z.array(
    z.object({
      prompt: z.string(),
      promptEn: z.string(),
      options: z.array(z.object({ text: z.string(), textEn: z.string() })).min(2),
      answer: z.number().int().nonnegative(),
      explanation: z.string(),
      explanationEn: z.string(),
    }),
  ),
});

/** What a lesson's folder says about it (lesson.json). */
export type LessonManifest = z.output<typeof manifest> & {
  /** of the manifest's text: a lesson that was made anew is stored anew */
  readonly version: string;
};

/** Every recorded lesson, by key. */
export const readLessons = async (folder = recordedLessons): Promise<LessonManifest[]> => {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .toSorted((a, b) => a.localeCompare(b))
      .map(async (name) => {
        const text = await readFile(join(folder, name, 'lesson.json'), 'utf8').catch(() => null);
        return text === null ? [] : [{ ...manifest.parse(JSON.parse(text)), version: sha1(text) }];
      }),
  );
  return found.flat();
};

/** Where a lesson's files lie in the storage; `lesson.media_key`. */
export const mediaKey = (key: string): string => `lessons/${key}`;

const captionLabels = { zh: '中文', en: 'English' } as const;

/** The columns of `lesson` that come from a recording. */
export const recordedColumns = ({ key, durationMs, captions, chapters }: LessonManifest) => ({
  duration_ms: durationMs,
  media_key: mediaKey(key),
  media_ready: true,
  captions: captions.map(({ lang, file }) => ({
    lang,
    label: captionLabels[lang],
    key: `${mediaKey(key)}/${file}`,
  })),
  markers: chapters,
});
