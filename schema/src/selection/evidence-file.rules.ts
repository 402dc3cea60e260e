import type { EvidenceType } from './lift.rules.js';

/** A scan of a page is a few hundred KB; a photograph of a phone some MB. */
export const evidenceLargest = 10 * 1024 * 1024;

export const evidenceFaults = [
  'evidenceEmpty',
  'evidenceTooLarge',
  'evidenceType',
  'evidenceHostile',
] as const;
export type EvidenceFault = (typeof evidenceFaults)[number];

export interface EvidenceFile {
  readonly mediaType: EvidenceType;
  /** what is kept: the document or the picture, and nothing that a device wrote behind it */
  readonly bytes: Uint8Array;
}

/**
 * A PDF, a JPEG or a PNG by its bytes, whole from its first to its last; never by its name. What is another file at the same
 * time, or does something when it is opened, is refused.
 */
export const readEvidence = (bytes: Uint8Array): EvidenceFile | { readonly fault: EvidenceFault } => {
  if (bytes.length === 0) return { fault: 'evidenceEmpty' };
  if (bytes.length > evidenceLargest) return { fault: 'evidenceTooLarge' };
  const found = pictureOf(bytes) ?? documentOf(bytes);
  if (found === null) return { fault: 'evidenceType' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return isHostile(text, found.mediaType) ? { fault: 'evidenceHostile' } : found;
};

const pictureOf = (bytes: Uint8Array): EvidenceFile | null => {
  const [mediaType, end] = startsWith(bytes, png)
    ? (['image/png', endOfPng(bytes)] as const)
    : startsWith(bytes, jpeg)
      ? (['image/jpeg', endOfJpeg(bytes)] as const)
      : (['image/png', null] as const);
  return end === null ? null : { mediaType, bytes: bytes.subarray(0, end) };
};

const documentOf = (bytes: Uint8Array): EvidenceFile | null => {
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  return startsWith(bytes, pdf) && /%%EOF\s*$/.test(tail) ? { mediaType: 'application/pdf', bytes } : null;
};

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

/** Where a PNG's last chunk ends; null when its chunks do not lead there. */
const endOfPng = (bytes: Uint8Array): number | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = png.length; at + 12 <= bytes.length;) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) return null;
    if (view.getUint32(at + 4) === 0x49454e44) return next;
    at = next;
  }
  return null;
};

/** Where a JPEG's end marker is; null when its segments do not lead there. */
const endOfJpeg = (bytes: Uint8Array): number | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let pixels = false;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (marker === 0) return null;
    if (marker === 0xd9) return pixels ? at + 2 : null;
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      if (at + 4 > bytes.length) return null;
      at += 2 + view.getUint16(at + 2);
      if (marker === 0xda) {
        pixels = true;
        at = afterPixels(bytes, at);
      }
    }
  }
  return null;
};

/** The next marker behind compressed pixels, in which 0xff is followed by zero or a restart. */
const afterPixels = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
};

/** An archive is found by its end, which must lie within so many bytes of the file's. */
const archiveWithin = 66_000;
/** So near its beginning a reader of PDF still takes a file for one. */
const documentWithin = 1_024;

const isHostile = (text: string, mediaType: EvidenceType): boolean => {
  if (text.slice(-archiveWithin).includes('PK\u0005\u0006')) return true;
  if (/<script|<\?php|<html|<svg[\s>]/i.test(text)) return true;
  if (mediaType !== 'application/pdf') return text.slice(0, documentWithin).includes('%PDF-');
  return /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|OpenAction\s*<<[^>]*\/S\s*\/(URI|SubmitForm))\b/.test(
    text,
  );
};
