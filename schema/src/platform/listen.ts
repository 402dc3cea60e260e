import pg from 'pg';

export interface Listener {
  /** resolves when it listens for the first time */
  readonly ready: Promise<void>;
  /** resolves when everything committed before has been heard; rejects while there is no connection */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  /**
   * called for every notification with what it says, and with null after every connection, since some may have been
   * missed before
   */
  readonly onNotice: (payload: string | null) => void;
  readonly onError: (error: Error) => void;
}

const reconnectAfter = 500;

/** LISTEN on a connection of its own that comes back when the database does. A notice may be missed: look anyway. */
export const listenTo = ({ url, channel, onNotice, onError }: ListenOptions): Listener => {
  let client: pg.Client | null = null;
  let listening: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();

  const reconnect = (): void => {
    client = null;
    listening = null;
    if (!stopped) timer = setTimeout(connect, reconnectAfter);
  };
  const connect = (): void => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    client = fresh;
    fresh.on('error', onError);
    fresh.on('notification', ({ payload }) => onNotice(payload ?? ''));
    fresh.once('end', reconnect);
    fresh
      .connect()
      .then(() => fresh.query(`listen ${fresh.escapeIdentifier(channel)}`))
      .then(() => {
        listening = fresh;
        isReady();
        onNotice(null);
      })
      .catch((error: unknown) => {
        onError(error instanceof Error ? error : new Error(String(error)));
        // A connection that was never made does not end.
        fresh.removeListener('end', reconnect);
        fresh.end().catch(() => undefined);
        reconnect();
      });
  };
  connect();
  return {
    ready,
    // The server hands over what is waiting before it answers the next statement of this connection.
    caughtUp: async () => {
      if (listening === null) throw new Error('not listening');
      await listening.query('select 1');
    },
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
};
