import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { recordAudit } from '@xueshi/schema/platform/audit';
import type { Tx } from '@xueshi/schema/platform/database';
import { auditEvent, type AuditAbout } from './audit.js';
import { tallyOf } from './audit-tally.js';
import { unauthenticated } from './errors.js';
import type { Deps, RequestInfo, Scope } from './scope.js';

/** The scope of one request: who asks, in which language, when it arrived, and what it leaves in the audit. */
export class RequestScope implements Scope {
  readonly db: Deps['db'];
  readonly clock: Deps['clock'];
  readonly sealing: Deps['sealing'];
  readonly storage: Deps['storage'];
  readonly uploads: Deps['uploads'];
  readonly mediaLimits: Deps['mediaLimits'];
  readonly log: Deps['log'];
  readonly publicUrl: string;
  readonly smsGateway: boolean;
  readonly smallestGroup: number | undefined;
  readonly now: Instant;
  /** one object, so that the copies Apollo makes of a context rise together */
  private readonly seat: { viewer: Actor | null };

  constructor(
    deps: Deps,
    viewer: Actor | null,
    readonly locale: Locale,
    readonly request: RequestInfo,
  ) {
    this.db = deps.db;
    this.clock = deps.clock;
    this.sealing = deps.sealing;
    this.storage = deps.storage;
    this.uploads = deps.uploads;
    this.mediaLimits = deps.mediaLimits;
    this.log = deps.log;
    this.publicUrl = deps.publicUrl;
    this.smsGateway = deps.smsGateway ?? false;
    this.smallestGroup = deps.smallestGroup;
    this.now = deps.clock.now();
    this.seat = { viewer };
  }

  get viewer(): Actor | null {
    return this.seat.viewer;
  }

  get actor(): Actor {
    if (this.viewer === null) throw unauthenticated();
    return this.viewer;
  }

  leave(): void {
    this.seat.viewer = null;
  }

  audit(tx: Tx, action: string, about?: AuditAbout): Promise<void> {
    return recordAudit(tx, [auditEvent(this.viewer, this.now, action, about)]);
  }

  note(action: string, about?: AuditAbout): void {
    tallyOf(this).note(auditEvent(this.viewer, this.now, action, about));
  }

  /** Of someone who is not signed in only the number is kept: a session that ran out is no secret. */
  denied(field: string): void {
    this.note('policy.deny', { outcome: 'denied', facts: this.viewer === null ? {} : { field } });
  }
}
