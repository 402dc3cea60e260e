import { createHmac } from 'node:crypto';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Settings } from '@xueshi/schema/platform/settings';
import { answerOf, type GatewayAnswer } from '@xueshi/schema/messaging/text-message.rules';

/** A text message on its way out; `id` is what the gateway knows it by, however often it comes. */
export interface OutgoingText {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** What sends text messages (C1). */
export interface TextGateway {
  send(message: OutgoingText, now: Instant): Promise<GatewayAnswer>;
}

export interface GatewayAddress {
  readonly url: string;
  readonly secret: string;
  /** milliseconds it may take to answer */
  readonly patience?: number;
}

/**
 * A gateway over HTTP: `POST {id, to, text}` with the message's id as `Idempotency-Key`, which the gateway must take once,
 * and a signature over time and body, `t=<seconds>,v1=<hex of HMAC-SHA256(secret, "t.body")>`. Its answer's body is not read.
 */
export const httpGateway = ({ url, secret, patience = 10_000 }: GatewayAddress): TextGateway => ({
  async send(message, now) {
    const body = JSON.stringify(message);
    const time = String(Math.floor(now.getTime() / 1_000));
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': message.id,
          'x-xueshi-signature': `t=${time},v1=${signature}`,
        },
        // a number is told to nobody but the address that was set
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      await answer.body?.cancel();
      return answerOf(answer.status);
    } catch (error) {
      return {
        kind: 'away',
        reason: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
      };
    }
  },
});

/** The gateway that is set; null when none is. */
export const gatewayOf = ({
  SMS_GATEWAY_URL: url,
  SMS_GATEWAY_SECRET: secret,
}: Pick<Settings, 'SMS_GATEWAY_URL' | 'SMS_GATEWAY_SECRET'>): TextGateway | null =>
  url === undefined || secret === undefined ? null : httpGateway({ url, secret });
