import { day, earliest, hour, later, minute, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import { roles, type Role } from './actor.rules.js';

/** A8: so many wrong passwords lock the account until the school admin unlocks it. */
export const triesAllowed = 10;

/**
 * A8: from so many wrong tries of a name, or wrong passwords of an address, on a machine has to work before the next
 * password is looked at. Ordinary people never see it.
 */
const triesWithoutChallenge = 3;
const wrongWithoutChallenge = 20;

/** A brake on guessing many names from one address; generous, since a whole school signs in from one. */
export const wrongPerAddress = 200;
export const addressWindow = 10 * minute;

export const challengeLasts = 10 * minute;

export const challengeAsked = ({
  tries,
  wrong,
}: {
  readonly tries: number;
  readonly wrong: number;
}): boolean => tries >= triesWithoutChallenge || wrong >= wrongWithoutChallenge;

/** How many hashes a challenge costs at most: a blink for one person, more and more for an address that keeps guessing. */
export const challengeWork = (wrong: number): number => {
  if (wrong < 50) return 30_000;
  return wrong < 100 ? 120_000 : 480_000;
};

/** Remaining tries are told only from here on: before that the number helps nobody but a guesser. */
const triesTold = 3;

/**
 * A study number or account name as it is compared: full-width characters become half-width, spaces and what cannot be
 * seen go, case does not matter.
 */
export const normalLogin = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
    .toLowerCase()
    .normalize('NFKC');

/** What a wrong password is answered with: the same sentence whether the account exists, is disabled, or never was (A8). */
export const afterWrongPassword = (wrongSoFar: number): Refused => {
  const left = triesAllowed - wrongSoFar;
  if (left <= 0) return lockedOut();
  return left > triesTold ? wrongPassword() : refuse('A8', 'wrongPasswordFewLeft', { triesLeft: left });
};

export const wrongPassword = (): Refused => refuse('A8', 'wrongPassword');

/** A8: locked, the right password included. */
export const lockedOut = (): Refused => refuse('A8', 'lockedOut', { triesAllowed });

/**
 * How long a session lasts. Learners sign in on their own phone and come back between lessons; who sees other people's
 * records works a day at a time.
 */
interface SessionLife {
  readonly idle: number;
  readonly absolute: number;
}
const learner: SessionLife = { idle: 14 * day, absolute: 30 * day };
const staff: SessionLife = { idle: 12 * hour, absolute: 7 * day };

export const sessionLife = (role: Role): SessionLife => (role === 'teacher' ? learner : staff);

/** The instant from which a session is dead: idle for too long or simply old, whichever comes first. */
export const sessionExpires = (role: Role, createdAt: Instant, seenAt: Instant): Instant =>
  earliest(later(createdAt, sessionLife(role).absolute), later(seenAt, sessionLife(role).idle));

/** "Last seen" is written at most once a minute, so that reading a page costs no write. */
export const touchDue = (seenAt: Instant, now: Instant): boolean =>
  now.getTime() - seenAt.getTime() >= minute;

/** A role somebody holds at an organisation (A7, A12). */
export interface Grant {
  readonly role: Role;
  readonly organisationId: string;
}

/** The role a new session acts in: the person's own learning first, then the others in the order of `roles`. */
export const firstGrant = (grants: readonly Grant[]): Grant | null =>
  grants.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))[0] ?? null;
