import createESpeak from 'espeak-ng';

/**
 * The voice: eSpeak NG compiled to WebAssembly, so the same text gives the same samples on every machine.
 */
export const SAMPLE_RATE = 22_050;
const WORDS_PER_MINUTE = 200;
const PEAK = 0.82;
/** Quieter than this (of full scale) at either end of a sentence is silence that the voice adds. */
const SILENCE = 0.004;

/**
 * @param {string} sentence Chinese
 * @returns {Promise<Int16Array>} mono samples at SAMPLE_RATE without silence at either end
 */
export async function speak(sentence) {
  const voice = await createESpeak({
    arguments: ['-v', 'cmn', '-s', `${WORDS_PER_MINUTE}`, '-p', '42', '-w', 'sentence.wav', sentence],
    print: () => {},
    printErr: () => {},
  });
  const wav = Buffer.from(voice.FS.readFile('sentence.wav'));
  if (wav.readUInt32LE(24) !== SAMPLE_RATE || wav.readUInt16LE(22) !== 1)
    throw new Error(`The voice changed its format (${wav.readUInt32LE(24)} Hz)`);
  const samples = new Int16Array(
    wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length - (wav.length % 2)),
  );
  return trimmed(samples);
}

/** @param {Int16Array} samples */
function trimmed(samples) {
  const loud = (/** @type {number} */ sample) => Math.abs(sample) > SILENCE * 32_768;
  const first = samples.findIndex(loud);
  const last = samples.findLastIndex(loud);
  if (first < 0) throw new Error('The voice said nothing');
  return samples.slice(Math.max(0, first - 200), Math.min(samples.length, last + 400));
}

/**
 * Lays sentences on one track.
 * @param {{ startMs: number, samples: Int16Array }[]} sentences @param {number} durationMs
 * @returns {Buffer} WAV, mono, 16 bit
 */
export function mixDown(sentences, durationMs) {
  const track = new Int16Array(Math.round((durationMs / 1000) * SAMPLE_RATE));
  const loudest = sentences.reduce(
    (max, { samples }) => samples.reduce((m, s) => Math.max(m, Math.abs(s)), max),
    1,
  );
  const gain = (PEAK * 32_767) / loudest;
  for (const { startMs, samples } of sentences) {
    const offset = Math.round((startMs / 1000) * SAMPLE_RATE);
    samples.forEach((sample, index) => {
      if (offset + index < track.length) track[offset + index] = Math.round(sample * gain);
    });
  }
  return Buffer.concat([wavHeader(track.byteLength), Buffer.from(track.buffer)]);
}

/** @param {number} bytes */
function wavHeader(bytes) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return header;
}
