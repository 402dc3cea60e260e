import { isTeacher, type Actor } from '@xueshi/schema/accounts/actor.rules';
import { audiencesOf } from '@xueshi/schema/selection/audience.store';
import type { Database } from '@xueshi/schema/platform/database';
import { gathered } from '../platform/batch.js';
import { audienceOf, type Audience } from './supermarket-query.js';

/**
 * Who looks at the supermarket, remembered as long as the session is: whatever could make it untrue ends what is
 * remembered of the session (see live-sessions and m0028), and with it this.
 */
export const rememberAudiences = (db: Database): ((actor: Actor) => Audience | Promise<Audience>) => {
  const known = new WeakMap<Actor, Audience>();
  const ask = gathered((accountIds: readonly string[]) => audiencesOf(db.read(), accountIds));
  const remember = (actor: Actor, audience: Audience): Audience => {
    known.set(actor, audience);
    return audience;
  };
  return (actor) =>
    known.get(actor) ??
    (isTeacher(actor)
      ? ask(actor.accountId).then((teacher) => remember(actor, audienceOf(actor, teacher)))
      : remember(actor, audienceOf(actor, null)));
};
