/** A running embedded PostgreSQL with the database `xueshi` and its two roles. */
export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** Where its data lies: usually `<dataDir>/postgres`. */
  readonly cluster: string;
  /** When the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** `postgres` on the database `postgres`: for tests that make databases and for whoever looks inside. */
  readonly superuserUrl: string;
  /** `xueshi_owner`, who owns the database and migrates. */
  readonly ownerUrl: string;
  /** `xueshi_app`, who owns nothing. */
  readonly appUrl: string;
  /** Ends sessions, writes everything out, returns when the server is gone. */
  stop(): Promise<void>;
  /** Ends it at once; it recovers at its next start. */
  kill(): void;
}

/**
 * Starts the embedded PostgreSQL whose data lies in `<dataDir>/postgres`, making it the first time.
 * One caller a folder: what an earlier caller left running there is stopped first.
 * `durable: false` switches fsync off, for tests alone.
 */
export function startPostgres(request: {
  dataDir: string;
  port?: number;
  durable?: boolean;
}): Promise<EmbeddedPostgres>;
