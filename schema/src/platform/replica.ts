import { Socket } from 'node:net';
import pg from 'pg';

/** Where the primary was in its log at a moment of this process's own clock. */
export interface Mark {
  /** milliseconds of `performance.now()` */
  readonly at: number;
  /** bytes of log written */
  readonly written: number;
}

/**
 * How far behind a replica is, in milliseconds: the age of the last mark it has replayed. Needs no heartbeat table and
 * no clock in common, knows an idle primary from a broken stream, and says Infinity when it is behind every mark.
 */
export const lagOf = (marks: readonly Mark[], replayed: number, now: number): number => {
  const newest = marks.at(-1);
  if (newest !== undefined && replayed >= newest.written) return 0;
  const reached = marks.findLast(({ written }) => written <= replayed);
  return reached === undefined ? Infinity : now - reached.at;
};

export interface ReplicaWatch {
  /** whether reads may go there now */
  serves(): boolean;
  /** a read failed there: reads go to the primary until it has been looked at again */
  failed(): void;
  stop(): void;
}

export interface WatchOptions {
  /** bytes of log the primary has written */
  readonly written: () => Promise<number>;
  /** bytes of log the replica has replayed; null when it is no replica, or none any more */
  readonly replayed: () => Promise<number | null>;
  /** milliseconds it may be behind */
  readonly maxLag: number;
  /** told when reads turn to the primary (with the reason) or back (with null) */
  readonly onTurn: (reason: string | null) => void;
}

const lookEvery = 1_000;
/** A replica that hangs is away. */
const patience = 2_000;

/** Looks at a replica every second: reads go there only while it answers and is not too far behind. */
export const watchReplica = async (options: WatchOptions): Promise<ReplicaWatch> => {
  let marks: Mark[] = [];
  let reason: string | null = 'not looked at yet';
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  const turn = (to: string | null): void => {
    const changed = (to === null) !== (reason === null);
    reason = to;
    if (changed && !stopped) options.onTurn(to);
  };
  const look = async (): Promise<void> => {
    const at = performance.now();
    marks = [
      ...marks.filter((mark) => at - mark.at < 2 * options.maxLag),
      { at, written: await options.written() },
    ];
    const replayed = await options.replayed();
    if (replayed === null) return turn('it is not a replica');
    const lag = lagOf(marks, replayed, performance.now());
    turn(lag <= options.maxLag ? null : `it is more than ${options.maxLag / 1_000} s behind`);
  };
  const lookOn = async (): Promise<void> => {
    const late = Promise.withResolvers<never>();
    const alarm = setTimeout(() => late.reject(new Error('no answer')), patience);
    try {
      await Promise.race([look(), late.promise]);
    } catch (error) {
      turn(`it is away: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearTimeout(alarm);
    }
    if (!stopped) timer = setTimeout(() => void lookOn(), lookEvery).unref();
  };
  await lookOn();
  return {
    serves: () => reason === null,
    failed: () => turn('a read failed there'),
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
};

export interface ReplicaProbe {
  readonly replayed: () => Promise<number | null>;
  close(): void;
}

/** Asks a replica on a connection of its own, so that reads that hang there do not keep it from being looked at. */
export const probeReplica = (url: string): ReplicaProbe => {
  let open: { readonly client: pg.Client; readonly socket: Socket } | null = null;
  const close = (): void => {
    // Not `end()`: that waits for a server which may never answer.
    open?.socket.destroy();
    open = null;
  };
  const connect = async (): Promise<pg.Client> => {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: url,
      stream: () => socket,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    open = { client, socket };
    client.on('error', close);
    await client.connect();
    return client;
  };
  return {
    replayed: async () => {
      try {
        const client = open?.client ?? (await connect());
        const { rows } = await client.query<{ at: string | null }>(
          `select pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end, '0/0') as at`,
        );
        const at = rows[0]?.at ?? null;
        return at === null ? null : Number(at);
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
};

/** Away (08, 57P), full (53), cancelled by replay (40001), or without a table of a migration that has not arrived (42P01, 42703). */
const turnedAway = /^(08|53|57P|40001|42P01|42703)/;

/** Whether the primary may know better: everything but a statement that is wrong. */
export const worthAskingThePrimary = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || turnedAway.test(error.code ?? '');
