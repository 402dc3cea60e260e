import { readFile, readdir } from 'node:fs/promises';

/**
 * A lesson as its author writes it.
 *
 * @typedef {object} Sentence one caption cue: spoken, shown, translated
 * @property {string} zh
 * @property {string} en
 * @property {string} [say] what the voice reads where it must differ from the caption (signs, Latin letters)
 *
 * @typedef {{ heading?: string, chapter?: { title: string, titleEn: string }, sentences: Sentence[] }} Common
 * @typedef {Common & (import('./draw/layouts.mjs').Cover | import('./draw/layouts.mjs').Canvas
 *   | import('./draw/layouts.mjs').Compare | import('./draw/layouts.mjs').Points | import('./draw/layouts.mjs').Flow
 *   | import('./draw/layouts.mjs').Table | import('./draw/layouts.mjs').Statement
 *   | import('./draw/layouts.mjs').Recap)} Slide
 *
 * @typedef {object} Question
 * @property {string} prompt @property {string} promptEn
 * @property {{ text: string, textEn: string }[]} options
 * @property {number} answer index of the one right option
 * @property {string} explanation @property {string} explanationEn
 *
 * @typedef {object} Script
 * @property {string} key @property {string} series @property {number} place 1 to 6 within the series
 * @property {string} title @property {string} titleEn
 * @property {Slide[]} slides @property {Question[]} check
 */

const folder = new URL('./scripts/', import.meta.url);

/** @returns {Promise<string[]>} every lesson's key, in order of the alphabet */
export const scriptKeys = async () =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();

/** @param {string} key @returns {Promise<Script>} */
export async function readScript(key) {
  /** @type {Script} */
  const script = JSON.parse(await readFile(new URL(`${key}.json`, folder), 'utf8'));
  if (script.key !== key) throw new Error(`scripts/${key}.json calls itself "${script.key}"`);
  if (!script.slides[0]?.chapter) throw new Error(`${key}: the first slide must open a chapter`);
  for (const [index, slide] of script.slides.entries()) {
    const steps = [...JSON.stringify(slide).matchAll(/"at":(\d+)/g)].map(([, at]) => Number(at));
    const needed = Math.max(0, ...steps, slide.layout === 'recap' ? 1 : 0);
    if (needed >= slide.sentences.length)
      throw new Error(
        `${key}: slide ${index} shows something with sentence ${needed}, which it does not have`,
      );
  }
  return script;
}
