import { speak } from './narrate.mjs';

/**
 * When each sentence is heard and each still is seen. Everything sits on the frame grid, so that cues, chapters and
 * key frames agree to the millisecond.
 *
 * @typedef {import('./script.mjs').Script} Script
 * @typedef {import('./script.mjs').Sentence} Sentence
 * @typedef {{ slide: number, step: number, startMs: number, endMs: number, sentence: Sentence, samples: Int16Array }} Beat
 * @typedef {{ beats: Beat[], durationMs: number }} Timeline
 */

export const FRAMES_PER_SECOND = 10;
const FRAME_MS = 1000 / FRAMES_PER_SECOND;
/** A new slide is seen before it is talked about. */
const LEAD_MS = 700;
const PAUSE_MS = 400;
const TAIL_MS = 1_200;

const onGrid = (/** @type {number} */ ms) => Math.ceil(ms / FRAME_MS) * FRAME_MS;

/** @param {Script} script @param {number} sampleRate @returns {Promise<Timeline>} */
export async function layOut(script, sampleRate) {
  /** @type {Beat[]} */
  const beats = [];
  let now = 0;
  for (const [slide, { sentences }] of script.slides.entries()) {
    now += LEAD_MS;
    for (const [step, sentence] of sentences.entries()) {
      const samples = await speak(sentence.say ?? sentence.zh);
      const endMs = onGrid(now + (samples.length / sampleRate) * 1000);
      beats.push({ slide, step, startMs: now, endMs, sentence, samples });
      now = endMs + PAUSE_MS;
    }
  }
  return { beats, durationMs: now - PAUSE_MS + TAIL_MS };
}

/**
 * The still of a beat is seen from its slide's lead-in (first sentence) or from the sentence itself.
 * @param {Timeline} timeline @returns {{ slide: number, step: number, startMs: number, endMs: number }[]}
 */
export function stills({ beats, durationMs }) {
  const starts = beats.map((beat) =>
    beat.step === 0 ? beat.startMs - LEAD_MS : beat.startMs - FRAME_MS * 2,
  );
  return beats.map(({ slide, step }, index) => ({
    slide,
    step,
    startMs: starts[index] ?? 0,
    endMs: starts[index + 1] ?? durationMs,
  }));
}
