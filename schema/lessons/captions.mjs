/** @typedef {import('./timeline.mjs').Beat} Beat */

/** @param {number} ms */
const stamp = (ms) => {
  const two = (/** @type {number} */ n) => `${Math.floor(n)}`.padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${`${ms % 1000}`.padStart(3, '0')}`;
};

/** A caption stays a moment after the voice, but never into the next one. */
const LINGER_MS = 300;

/**
 * One cue a sentence; both languages share the times, so switching never loses the place.
 * @param {Beat[]} beats @param {'zh' | 'en'} lang
 */
export function webVtt(beats, lang) {
  const cues = beats.map(
    ({ startMs, endMs, sentence }, index) =>
      `${index + 1}\n${stamp(startMs)} --> ${stamp(endMs + LINGER_MS)}\n${sentence[lang]}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}
