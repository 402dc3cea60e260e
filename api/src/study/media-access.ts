import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { second } from '@xueshi/schema/kernel/instants';
import { learnsFrom, teachesFrom } from '@xueshi/schema/study/media-access.store';
import type { Deps } from '../platform/scope.js';

/** How long an answer stands: a lesson has hundreds of pieces, and what was allowed a moment ago still is. */
const allowedFor = 60 * second;
/** Whoever has just been enrolled need not wait. */
const deniedFor = 3 * second;
/** Answers kept at most: some 30 MB of a city that watches at once. */
const mostKept = 100_000;

interface Answer {
  readonly allowed: Promise<boolean>;
  until: number;
}

/** Whether somebody may have the files of a folder of the storage. */
export type MediaAccess = (viewer: Actor, folder: string) => Promise<boolean>;

/**
 * L4: a video is for those enrolled in a course with it, for the organisation that declared it or whose library it is in,
 * for the district whose own it is, and for the city, which reviews. One look a person and folder, not one a piece.
 */
export const mediaAccess = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): MediaAccess => {
  const kept = new Map<string, Answer>();

  const look = ({ role, accountId, organisationId }: Actor, folder: string): Promise<boolean> => {
    if (role === 'city_admin') return Promise.resolve(true);
    if (role === 'teacher') return learnsFrom(db.read(), accountId, folder);
    const teaches = role === 'trainer' || role === 'tutor' || role === 'district_admin';
    return teaches ? teachesFrom(db.read(), organisationId, folder) : Promise.resolve(false);
  };
  return (viewer, folder) => {
    const key = `${viewer.accountId} ${viewer.role} ${viewer.organisationId} ${folder}`;
    const now = clock.now().getTime();
    const known = kept.get(key);
    if (known !== undefined && known.until > now) return known.allowed;
    kept.delete(key); // comes back as the newest
    const answer: Answer = { allowed: look(viewer, folder), until: now + allowedFor };
    kept.set(key, answer);
    answer.allowed.then(
      (allowed) => {
        if (!allowed) answer.until = now + deniedFor;
      },
      () => kept.delete(key),
    );
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return answer.allowed;
  };
};
