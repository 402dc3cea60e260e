import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** Encrypts what names a person at rest (national ids, mobiles), and makes digests by which equals are found. */
export interface Sealing {
  seal(text: string): Buffer;
  open(sealed: Uint8Array): string;
  /** keyed digest: equal texts have equal digests, nobody without the secret can test a guess */
  digest(purpose: string, text: string): Buffer;
}

/** AES-256-GCM with a key derived from the installation's secret; layout: version, nonce (12), tag (16), text. */
export const createSealing = (secret: string): Sealing => {
  // A key object is looked at once; raw bytes would be for every text anew, at four times the cost.
  const derive = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'xueshi', purpose, 32)));
  const sealKey = derive('seal-v1');
  const digestKey = derive('digest-v1');
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== 1) throw new Error('sealed with an unknown version');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(1, 13));
      decipher.setAuthTag(bytes.subarray(13, 29));
      return decipher.update(bytes.subarray(29), undefined, 'utf8') + decipher.final('utf8');
    },
    digest: (purpose, text) =>
      createHmac('sha256', digestKey).update(purpose).update('\0').update(text).digest(),
  };
};
