import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; the library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** libuv has four threads: one stays free for files and names however many people log in at once. */
const atOnce = Math.min(3, availableParallelism());

/** Some seconds of work; who comes later is told to try again rather than left hanging. */
const line = 400;

/** More log-ins wait than can be answered soon. */
export class PasswordsBusy extends Error {
  constructor() {
    super('too many passwords wait to be checked');
  }
}

/** A well-formed hash that nothing fits, of the same cost as real ones: checking it takes as long. */
const nobody = `$argon2id$v=19$m=${String(cost.memoryCost)},t=${String(cost.timeCost)},p=${String(cost.parallelism)}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** The hash to store. Equal passwords typed on different keyboards (full-width, composed) have equal meaning. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), cost));

/**
 * Whether the password fits. Without a hash (nobody has that name) it takes as long and says no, so that timing tells
 * nothing (A8).
 */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const fits = await inTurn(() => verify(stored ?? nobody, password.normalize('NFKC')));
  return fits && stored !== null;
};

const waiting: (() => void)[] = [];
let running = 0;

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= line) throw new PasswordsBusy();
    // the one who finishes hands its place over, so `running` stays as it is
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};
