import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface Work {
  readonly challenge: string;
  readonly salt: string;
  readonly maxNumber: number;
}

/**
 * The number whose hash with the salt is the challenge, or null when there is none up to the largest. In plain script:
 * `crypto.subtle` is missing on the http address of a school's LAN.
 */
export const findNumber = ({ challenge, salt, maxNumber }: Work): number | null => {
  for (let number = 0; number <= maxNumber; number += 1)
    if (bytesToHex(sha256(utf8ToBytes(salt + String(number)))) === challenge) return number;
  return null;
};
