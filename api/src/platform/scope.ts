import type { BlockList } from 'node:net';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database, Tx } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';
import type { Sealing } from '@xueshi/schema/platform/sealing';
import type { Storage } from '@xueshi/schema/platform/storage';
import type { MediaLimits } from '@xueshi/schema/publishing/media.rules';
import type { UploadPlace } from '../publishing/upload-store.js';
import type { AuditAbout } from './audit.js';

/** What one process has, for as long as it runs. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly sealing: Sealing;
  readonly storage: Storage;
  /** where uploads come in */
  readonly uploads: UploadPlace;
  readonly mediaLimits: MediaLimits;
  readonly log: Logger;
  readonly publicUrl: string;
  /** where our web servers are; without it, on this machine */
  readonly trustedWeb?: BlockList;
  /** whether text messages leave the house (C1) */
  readonly smsGateway?: boolean;
  /** figures of fewer people are not told (N1); undefined: the usual number */
  readonly smallestGroup?: number | undefined;
}

/** The HTTP side of a request, as far as features may see it. */
export interface RequestInfo {
  /** the visitor's address, as the web server in front tells it */
  readonly ip: string;
  readonly userAgent: string;
  /** the session token the browser sent, if any */
  readonly sessionToken: string | null;
  /** adds a Set-Cookie header to the answer */
  setCookie(header: string): void;
  /** this process believes in no session of the account any more without asking; the others hear it from the database */
  forgetSessions(accountId: string): void;
}

/** What one request has: who asks, in which language, when it arrived. Services are made from it, one set a request. */
export interface Scope extends Deps {
  /** null when nobody is signed in, or not any more: a session can end while a request is under way */
  readonly viewer: Actor | null;
  /** the one who is signed in; throws UNAUTHENTICATED when nobody is */
  readonly actor: Actor;
  readonly locale: Locale;
  /** when the request arrived; every decision of a request is made at this instant */
  readonly now: Instant;
  readonly request: RequestInfo;
  /** the rest of the request goes on as nobody's: the session that asked is over */
  leave(): void;
  /**
   * Appends to the audit what the viewer does, in the transaction of the act: `audit(tx, 'course.approve', { subject })`.
   * The action's sentence stands in the feature's `*.audit.ts`.
   */
  audit(tx: Tx, action: string, about?: AuditAbout): Promise<void>;
  /** The same for what can be caused at will, a wrong password for one: counted and written in batches (see audit-tally). */
  note(action: string, about?: AuditAbout): void;
}
