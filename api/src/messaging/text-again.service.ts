import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { findText, queueAgain } from '@xueshi/schema/messaging/text-again.store';
import { maySendAgain } from '@xueshi/schema/messaging/text-message.rules';
import type { TextRecord } from '@xueshi/schema/messaging/text-message.store';
import type { Refusal } from '../platform/refusal.type.js';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Scope } from '../platform/scope.js';
import { textRefusals } from './text-message.refusals.js';
import { TextsQueued } from './text-message.type.js';

const presentTextRefusal = presentRefusal(textRefusals);

/** Text messages that are sent again on somebody's word (C1). */
export class TextAgainService {
  constructor(private readonly scope: Scope) {}

  /** One that failed or was kept; of a repeated press the second finds it on its way and changes nothing. */
  async one(id: string): Promise<TextsQueued | Refusal> {
    const { actor, now, smsGateway } = this.scope;
    const textId = uuidOf('TextMessage', id);
    return this.#act(async (tx) => {
      const text: TextRecord | null =
        textId === null ? null : await findText(tx, actor.organisationId, textId);
      if (text === null) return refuse('C1', 'noSuchText');
      const refused = maySendAgain(text, smsGateway === true, now);
      if (refused !== null) return refused;
      return queueAgain(tx, { within: actor.organisationId, id: text.id, states: ['failed', 'kept'] }, now);
    });
  }

  /** Every one that failed and is still of use. */
  failed(): Promise<TextsQueued | Refusal> {
    const { actor, now, smsGateway } = this.scope;
    return this.#act(async (tx) => {
      if (smsGateway !== true) return refuse('C1', 'noTextGateway');
      const queued = await queueAgain(
        tx,
        { within: actor.organisationId, id: null, states: ['failed'] },
        now,
      );
      return queued === 0 ? refuse('C1', 'noTextToSend') : queued;
    });
  }

  async #act(run: (tx: Tx) => Promise<number | Refused>): Promise<TextsQueued | Refusal> {
    const { db, actor, locale } = this.scope;
    const done = await db.work(async (tx) => {
      const queued = await run(tx);
      if (typeof queued === 'number' && queued > 0)
        await this.scope.audit(tx, 'text.again', {
          organisationId: actor.organisationId,
          facts: { messages: queued },
        });
      return queued;
    });
    if (isRefused(done)) return presentTextRefusal(done, locale);
    return Object.assign(new TextsQueued(), { messages: done });
  }
}
