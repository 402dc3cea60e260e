import { createHash } from 'node:crypto';
import { useChallenge } from '@xueshi/schema/accounts/address-guard.store';
import { challengeLasts } from '@xueshi/schema/accounts/sign-in.rules';
import { later, type Instant } from '@xueshi/schema/kernel/instants';
import type { Sealing } from '@xueshi/schema/platform/sealing';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Scope } from '../platform/scope.js';
import { RobotChallenge } from './sign-in.type.js';

/** No longer than a solved one of ours is. */
const longestProof = 1_000;

const keyOf = (sealing: Sealing): string => sealing.digest('robot-challenge', 'key').toString('hex');

/** Work for a machine that wants to guess on (ALTCHA's protocol): signed, so nothing is kept until it is solved. */
export const newChallenge = async (sealing: Sealing, work: number, now: Instant): Promise<RobotChallenge> => {
  const { algorithm, challenge, salt, signature } = await createChallenge({
    hmacKey: keyOf(sealing),
    maxNumber: work,
    expires: later(now, challengeLasts),
  });
  return Object.assign(new RobotChallenge(), { algorithm, challenge, salt, signature, maxNumber: work });
};

/** Whether a proof solves a challenge of ours that has not run out, and is shown for the first time anywhere. */
export const acceptProof = async (
  { db, sealing, now }: Pick<Scope, 'db' | 'sealing' | 'now'>,
  proof: string | null | undefined,
): Promise<boolean> => {
  if (!proof || proof.length > longestProof) return false;
  const expires = expiryOf(proof);
  if (expires === null || expires <= now) return false;
  // Expiry was looked at by our own clock; all else, the signature above all, is the library's.
  const solved = await verifySolution(proof, keyOf(sealing), false).catch(() => false);
  const digest = createHash('sha256').update(signatureOf(proof)).digest();
  return solved && db.work((tx) => useChallenge(tx, digest, expires));
};

const expiryOf = (proof: string): Instant | null => {
  try {
    const expires = Number(extractParams(proof)['expires']);
    return Number.isSafeInteger(expires) ? new Date(expires * 1000) : null;
  } catch {
    return null; // not what a client of ours sends
  }
};

/** The same challenge however its proof is spelled. */
const signatureOf = (proof: string): string => {
  const read: unknown = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  return typeof read === 'object' && read !== null && 'signature' in read ? String(read.signature) : '';
};
