import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fragmentSeconds } from './fragment.mjs';

/**
 * Verifies the committed lessons without any dependency, so that CI and a vitest can call it.
 */
const TOLERANCE_MS = 200;
const MAX_BYTES = 800_000;
const media = fileURLToPath(new URL('./media/', import.meta.url));

/**
 * @typedef {(fault: string) => void} Report
 * @typedef {import('./script.mjs').Question} Question
 * @typedef {object} Lesson what `lesson.json` holds
 * @property {string} key @property {string} title @property {string} titleEn @property {number} durationMs
 * @property {{ startMs: number, title: string, titleEn: string }[]} chapters
 * @property {{ name: string, width: number, height: number, bandwidth: number, playlist: string }[]} qualities
 * @property {{ lang: string, file: string }[]} captions @property {string} poster @property {Question[]} check
 */

/** @param {string} playlist @returns {{ uri: string, seconds: number }[]} */
const segmentsOf = (playlist) =>
  [...playlist.matchAll(/^#EXTINF:([\d.]+),[^\n]*\n([^#\n]+)$/gm)].map(([, seconds, uri = '']) => ({
    uri,
    seconds: Number(seconds),
  }));

/** A rendition's segments exist, start with a map, and really hold the media their playlist promises. @param {string} file @param {number} durationMs @param {Report} report */
async function checkRendition(file, durationMs, report) {
  const playlist = await readFile(file, 'utf8');
  const segments = segmentsOf(playlist);
  const target = Number(/#EXT-X-TARGETDURATION:(\d+)/.exec(playlist)?.[1] ?? 0);
  const map = /#EXT-X-MAP:URI="([^"]+)"/.exec(playlist)?.[1];
  if (
    !playlist.startsWith('#EXTM3U') ||
    !playlist.includes('#EXT-X-ENDLIST') ||
    segments.length === 0 ||
    !map
  )
    return report(`${file} is not a complete playlist`);
  const init = await readFile(join(dirname(file), map));
  let promised = 0;
  for (const { uri, seconds } of segments) {
    promised += seconds;
    if (Math.round(seconds) > target) report(`${uri} is longer than the target duration ${target}`);
    const held = fragmentSeconds(init, await readFile(join(dirname(file), uri)));
    if (Math.abs(held - seconds) > 0.1)
      report(`${uri} holds ${held.toFixed(2)} s, its playlist says ${seconds}`);
  }
  if (Math.abs(promised * 1000 - durationMs) > TOLERANCE_MS)
    report(`${file} lasts ${promised.toFixed(2)} s, the lesson ${durationMs / 1000}`);
}

/** @param {string} folder @param {number} durationMs @param {string[]} qualities @param {Report} report */
async function checkStream(folder, durationMs, qualities, report) {
  const master = await readFile(join(folder, 'master.m3u8'), 'utf8');
  const variants = [...master.matchAll(/^#EXT-X-STREAM-INF:.*\n([^#\n]+)$/gm)].map(([, uri = '']) => uri);
  const renditions = [...master.matchAll(/^#EXT-X-MEDIA:.*URI="([^"]+)"/gm)].map(([, uri = '']) => uri);
  if (variants.length < 2) report('master.m3u8 offers fewer than two qualities');
  if (variants.join() !== qualities.join())
    report(`master.m3u8 lists ${variants.join()}, lesson.json ${qualities.join()}`);
  for (const uri of [...variants, ...renditions]) await checkRendition(join(folder, uri), durationMs, report);
}

/** @param {string} stamp hh:mm:ss.mmm */
const ms = (stamp) => {
  const [h = 0, m = 0, s = 0] = stamp.split(':').map(Number);
  return Math.round((h * 3600 + m * 60 + s) * 1000);
};

/** @param {string} file @param {number} durationMs @param {Report} report @returns {Promise<number>} number of cues */
async function checkCaptions(file, durationMs, report) {
  const vtt = await readFile(file, 'utf8');
  if (!vtt.startsWith('WEBVTT\n')) report(`${file} does not start with WEBVTT`);
  const cues = [...vtt.matchAll(/^(\S+) --> (\S+)\n(.*)$/gm)];
  let last = 0;
  for (const [, from = '', to = '', words = ''] of cues) {
    const [start, end] = [ms(from), ms(to)];
    if (start < last || end <= start) report(`${file}: the cue at ${from} is out of order`);
    if (end > durationMs) report(`${file}: the cue at ${from} ends after the lesson`);
    if (words.trim() === '') report(`${file}: the cue at ${from} is empty`);
    last = end;
  }
  return cues.length;
}

/** @param {Lesson} lesson @param {Report} report */
function checkWords(lesson, report) {
  const both = (/** @type {object} */ thing, /** @type {string} */ field, /** @type {string} */ where) => {
    const words = new Map(Object.entries(thing));
    for (const name of [field, `${field}En`])
      if (String(words.get(name) ?? '').trim() === '') report(`${where} lacks ${name}`);
  };
  both(lesson, 'title', 'lesson');
  lesson.chapters.forEach((chapter, index) => {
    both(chapter, 'title', `chapter ${index}`);
    const previous = index === 0 ? -1 : (lesson.chapters[index - 1]?.startMs ?? -1);
    if (chapter.startMs <= previous || chapter.startMs >= lesson.durationMs)
      report(`chapter ${index} starts out of order`);
  });
  if (lesson.chapters[0]?.startMs !== 0) report('the first chapter does not start at 0');
  if (lesson.check.length < 2) report('fewer than two questions');
  lesson.check.forEach((question, index) => {
    both(question, 'prompt', `question ${index}`);
    both(question, 'explanation', `question ${index}`);
    for (const option of question.options) both(option, 'text', `an option of question ${index}`);
    if (new Set(question.options.map((o) => o.text)).size !== question.options.length)
      report(`question ${index} offers the same option twice`);
    if (!Number.isInteger(question.answer) || !question.options[question.answer])
      report(`question ${index} has no right answer`);
  });
}

/** @param {string} key @returns {Promise<string[]>} faults, none for a sound lesson */
export async function checkLesson(key) {
  /** @type {string[]} */
  const faults = [];
  const report = (/** @type {string} */ fault) =>
    void faults.push(`${key}: ${fault.replace(join(media, key, '/'), '')}`);
  const folder = join(media, key);
  try {
    /** @type {Lesson} */
    const lesson = JSON.parse(await readFile(join(folder, 'lesson.json'), 'utf8'));
    if (lesson.key !== key) report(`lesson.json calls itself ${lesson.key}`);
    if (lesson.durationMs < 30_000 || lesson.durationMs > 90_000) report(`lasts ${lesson.durationMs} ms`);
    await checkStream(
      folder,
      lesson.durationMs,
      lesson.qualities.map((q) => q.playlist),
      report,
    );
    const counts = await Promise.all(
      lesson.captions.map((c) => checkCaptions(join(folder, c.file), lesson.durationMs, report)),
    );
    if (counts.length !== 2 || counts[0] !== counts[1] || counts[0] === 0)
      report(`captions have ${counts.join(' and ')} cues`);
    checkWords(lesson, report);
    if ((await stat(join(folder, lesson.poster))).size > 60_000) report('the poster is over 60 kB');
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > MAX_BYTES) report(`takes ${bytes} bytes`);
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
  }
  return faults;
}

/** Every lesson, and every script has its lesson. @returns {Promise<{ keys: string[], faults: string[] }>} */
export async function checkLessons() {
  const keys = (await readdir(media)).toSorted();
  const scripts = (await readdir(new URL('./scripts/', import.meta.url))).map((name) =>
    name.replace(/\.json$/, ''),
  );
  const unmade = scripts
    .filter((key) => !keys.includes(key))
    .map((key) => `${key}: has a script and no media`);
  const faults = (await Promise.all(keys.map(checkLesson))).flat();
  return { keys, faults: [...unmade, ...faults] };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { keys, faults } = await checkLessons();
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `${keys.length} lessons are sound`
      : `${faults.length} faults in ${keys.length} lessons`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
