import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { webVtt } from './captions.mjs';
import { drawSlide } from './draw/draw-slide.mjs';
import { encodeHls, measuredMs, QUALITIES, writePoster } from './encode-hls.mjs';
import { mixDown, SAMPLE_RATE } from './narrate.mjs';
import { readScript, scriptKeys } from './script.mjs';
import { layOut, stills } from './timeline.mjs';

const media = fileURLToPath(new URL('./media/', import.meta.url));
/** Beside the media, so that a finished lesson moves in by one rename; ignored by git. */
const workshop = fileURLToPath(new URL('./.cache/', import.meta.url));

/**
 * Writes media/<key>/ anew from scripts/<key>.json.
 * @param {string} key
 */
async function makeLesson(key) {
  const script = await readScript(key);
  const out = join(workshop, key);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  const timeline = await layOut(script, SAMPLE_RATE);
  const pictures = stills(timeline).map(({ slide, step, startMs, endMs }) => ({
    png: drawSlide(script, slide, step),
    startMs,
    endMs,
    newSlide: step === 0,
  }));
  const qualities = await encodeHls(
    pictures,
    mixDown(timeline.beats, timeline.durationMs),
    timeline.durationMs,
    out,
  );
  await writePoster(drawSlide(script, 0, 0), join(out, 'poster.jpg'));
  for (const lang of /** @type {const} */ (['zh', 'en']))
    await writeFile(join(out, `captions.${lang}.vtt`), webVtt(timeline.beats, lang));

  const durationMs = await agreedDuration(out, timeline.durationMs);
  const lesson = {
    key,
    title: script.title,
    titleEn: script.titleEn,
    durationMs,
    chapters: chaptersOf(script, timeline),
    qualities,
    captions: [
      { lang: 'zh', file: 'captions.zh.vtt' },
      { lang: 'en', file: 'captions.en.vtt' },
    ],
    poster: 'poster.jpg',
    check: script.check,
  };
  await writeFile(join(out, 'lesson.json'), `${JSON.stringify(lesson, null, 2)}\n`);
  await rm(join(media, key), { recursive: true, force: true });
  await rename(out, join(media, key));
  return durationMs;
}

/** What was encoded, not what was planned, is the length of the lesson. @param {string} out @param {number} plannedMs */
async function agreedDuration(out, plannedMs) {
  const [first = 0, ...rest] = await Promise.all(
    [...QUALITIES.map(({ name }) => name), 'audio'].map((name) => measuredMs(join(out, `${name}.m3u8`))),
  );
  for (const ms of [...rest, plannedMs])
    if (Math.abs(ms - first) > 100) throw new Error(`${out}: renditions of ${first} and ${ms} ms`);
  return first;
}

/** @param {import('./script.mjs').Script} script @param {import('./timeline.mjs').Timeline} timeline */
function chaptersOf(script, timeline) {
  const shown = stills(timeline);
  return script.slides.flatMap(({ chapter }, slide) => {
    const startMs = shown.find((still) => still.slide === slide)?.startMs;
    return chapter && startMs !== undefined ? [{ startMs, ...chapter }] : [];
  });
}

const wanted = process.argv.slice(2);
for (const key of wanted.length > 0 ? wanted : await scriptKeys()) {
  const durationMs = await makeLesson(key);
  console.log(`${key}  ${(durationMs / 1000).toFixed(1)} s`);
}
