/**
 * Reads how long the media of one fragmented MP4 segment really is (ISO/IEC 14496-12: mdhd, tfhd, trun).
 */

/** @param {Buffer} data @param {string[]} path box types from the outside in @returns {Buffer[]} bodies of all boxes at that path */
function boxes(data, path) {
  const [type, ...inner] = path;
  /** @type {Buffer[]} */
  const found = [];
  for (let at = 0; at + 8 <= data.length;) {
    const size = data.readUInt32BE(at);
    if (size < 8) break;
    if (data.toString('latin1', at + 4, at + 8) === type) found.push(data.subarray(at + 8, at + size));
    at += size;
  }
  return inner.length === 0 ? found : found.flatMap((body) => boxes(body, inner));
}

/** @param {Buffer} init the segment that EXT-X-MAP names @param {Buffer} segment */
export function fragmentSeconds(init, segment) {
  const mdhd = boxes(init, ['moov', 'trak', 'mdia', 'mdhd'])[0];
  const trex = boxes(init, ['moov', 'mvex', 'trex'])[0];
  if (!mdhd || !trex) throw new Error('The initialisation segment describes no track');
  const timescale = mdhd.readUInt32BE(mdhd[0] === 1 ? 20 : 12);
  const ticks = boxes(segment, ['moof', 'traf']).reduce(
    (sum, traf) => sum + trafTicks(traf, trex.readUInt32BE(12)),
    0,
  );
  return ticks / timescale;
}

/** @param {Buffer} traf @param {number} trackDefault */
function trafTicks(traf, trackDefault) {
  const tfhd = boxes(traf, ['tfhd'])[0];
  if (!tfhd) throw new Error('A fragment has no header');
  const flags = tfhd.readUIntBE(1, 3);
  const skipped = (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0);
  const perSample = flags & 0x8 ? tfhd.readUInt32BE(8 + skipped) : trackDefault;
  return boxes(traf, ['trun']).reduce((sum, trun) => sum + trunTicks(trun, perSample), 0);
}

/** @param {Buffer} trun @param {number} perSample */
function trunTicks(trun, perSample) {
  const flags = trun.readUIntBE(1, 3);
  const count = trun.readUInt32BE(4);
  if (!(flags & 0x100)) return count * perSample;
  const start = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const stride = [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length * 4;
  let ticks = 0;
  for (let index = 0; index < count; index += 1) ticks += trun.readUInt32BE(start + index * stride);
  return ticks;
}
