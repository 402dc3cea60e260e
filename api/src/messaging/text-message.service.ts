import { maskMobile } from '@xueshi/schema/accounts/national-id.rules';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { isUuid, toGlobalId } from '@xueshi/schema/kernel/ids';
import { maySendAgain, type TextState } from '@xueshi/schema/messaging/text-message.rules';
import { countTexts, textPage, type TextRecord } from '@xueshi/schema/messaging/text-message.store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { TextAgainService } from './text-again.service.js';
import { TextMessage, TextMessageConnection, TextStateCount } from './text-message.type.js';

/** The outbox of text messages as staff see it: those to their own schools (C1). */
export class TextMessageService {
  readonly again: TextAgainService;

  constructor(private readonly scope: Scope) {
    this.again = new TextAgainService(scope);
  }

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
      viewerCanSendAgain: mayResend(actor),
    });
  }

  #present(record: TextRecord): TextMessage {
    const { sealing, locale, actor, now, smsGateway } = this.scope;
    const { id, state, body, to, createdAt, settledAt, tries, reason } = record;
    return Object.assign(new TextMessage(), {
      id: toGlobalId('TextMessage', id),
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
      viewerCanSendAgain:
        state !== 'queued' && mayResend(actor) && maySendAgain(record, smsGateway === true, now) === null,
    });
  }
}

/** Who runs something: a school reads what it was told. */
const mayResend = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'district_admin' || role === 'city_admin';

const placeOf = (cursor: string): { readonly createdAt: Date; readonly id: string } => {
  const [at, id] = fromCursor(cursor, 2);
  const createdAt = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(createdAt.getTime()) || typeof id !== 'string' || !isUuid(id)) throw notOurCursor();
  return { createdAt, id };
};
