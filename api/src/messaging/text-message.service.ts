import { maskMobile } from '@xueshi/schema/accounts/national-id.rules';
import { isUuid } from '@xueshi/schema/kernel/ids';
import type { TextState } from '@xueshi/schema/messaging/text-message.rules';
import { countTexts, textPage, type TextRecord } from '@xueshi/schema/messaging/text-message.store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { TextMessage, TextMessageConnection, TextStateCount } from './text-message.type.js';

/** The outbox of text messages as staff see it: those to their own schools (C1). */
export class TextMessageService {
  constructor(private readonly scope: Scope) {}

  async page(asked: number, after: string | null, state: TextState | null): Promise<TextMessageConnection> {
    const { db, actor, smsGateway } = this.scope;
    const first = pageSize(asked);
    const before = after === null ? null : placeOf(after);
    const within = actor.organisationId;
    const [found, counts] = await Promise.all([
      textPage(db.read(), { within, state }, { before, limit: first + 1 }),
      countTexts(db.read(), within),
    ]);
    return Object.assign(new TextMessageConnection(), {
      ...toPage(
        found,
        first,
        after,
        ({ createdAt, id }) => toCursor([createdAt.toISOString(), id]),
        (record) => this.#present(record),
      ),
      counts: counts.map((counted) => Object.assign(new TextStateCount(), counted)),
      gatewaySet: smsGateway === true,
    });
  }

  #present(record: TextRecord): TextMessage {
    const { sealing, locale } = this.scope;
    const { state, body, to, createdAt, settledAt, tries, reason } = record;
    return Object.assign(new TextMessage(), {
      state,
      body,
      recipient: to,
      school: locale === 'en' ? (record.organisationEn ?? record.organisation) : record.organisation,
      mobileMasked: maskMobile(sealing.open(record.mobileSealed)),
      at: createdAt,
      settledAt,
      nextTryAt: state === 'queued' ? record.dueAt : null,
      tries,
      reason,
    });
  }
}

const placeOf = (cursor: string): { readonly createdAt: Date; readonly id: string } => {
  const [at, id] = fromCursor(cursor, 2);
  const createdAt = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(createdAt.getTime()) || typeof id !== 'string' || !isUuid(id)) throw notOurCursor();
  return { createdAt, id };
};
