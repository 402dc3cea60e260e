/**
 * What this process counts for Prometheus. The library is loaded after the start (see `openMetrics`): until then, and
 * where nobody opens it, counting costs nothing and keeps nothing. Labels hold names of ours only - operations of
 * persisted documents, rules, jobs -, never what somebody typed, so that the series stay few.
 */
type Labels = Readonly<Record<string, string>>;

export interface Instrument {
  /** adds to a counter (1 unless told), or one observation in seconds to a histogram */
  record(labels: Labels, value?: number): void;
}

export interface Definition {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

export interface Reading {
  readonly labels: Labels;
  readonly value: number;
}

type Target = (labels: Labels, value: number) => void;
const targets = new Map<string, Target>();
const declared: Definition[] = [];
const gauges = new Map<string, Set<() => Promise<readonly Reading[]> | readonly Reading[]>>();

const declare = (definition: Definition): Instrument => {
  declared.push(definition);
  return { record: (labels, value = 1) => targets.get(definition.name)?.(labels, value) };
};

const counter = (name: string, help: string, ...labels: string[]): Instrument =>
  declare({ kind: 'counter', name, help, labels });

/** From half a millisecond to half a minute. */
const waits = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const histogram = (name: string, help: string, ...labels: string[]): Instrument =>
  declare({ kind: 'histogram', name, help, labels, buckets: waits });

export const meters = {
  operation: histogram(
    'xueshi_operation_seconds',
    'GraphQL operations by the name of their persisted document; outcome is done, refused, denied or failed.',
    'operation',
    'outcome',
  ),
  page: histogram('xueshi_page_seconds', 'Pages by route and class of status.', 'route', 'status'),
  sql: histogram('xueshi_sql_seconds', 'SQL statements by verb, as the client waits for them.', 'verb'),
  refusal: counter('xueshi_refusals_total', 'Refusals by the rule of the domain and its key.', 'rule', 'key'),
  signIn: counter(
    'xueshi_sign_ins_total',
    'Sign-ins by outcome: done, or the key of the refusal.',
    'outcome',
  ),
  report: counter(
    'xueshi_study_reports_total',
    'Reports of what was played: kept, repeated, or refused.',
    'outcome',
  ),
  selection: counter(
    'xueshi_selection_verdicts_total',
    'What became of courses somebody wanted: picked, or the key of the refusal.',
    'verdict',
  ),
  jobRows: counter(
    'xueshi_job_rows_total',
    'Rows of the outbox by job: handled or failed.',
    'job',
    'outcome',
  ),
  jobBatch: histogram('xueshi_job_seconds', 'Batches of a job, from claim to commit.', 'job'),
  jobLag: histogram(
    'xueshi_job_lag_seconds',
    'From the promise of work (the row of the outbox) to its batch.',
    'job',
  ),
} as const;

/** A figure that is read when somebody asks, not counted. Several sources of one name are shown together. */
export const gauge = (
  name: string,
  help: string,
  labels: readonly string[],
  read: () => Promise<readonly Reading[]> | readonly Reading[],
): void => {
  const sources = gauges.get(name) ?? new Set();
  if (sources.size === 0) declared.push({ kind: 'gauge', name, help, labels });
  gauges.set(name, sources.add(read));
};

const ages = new Map<string, () => number | null>();

/** Tells how old a snapshot in memory is, in milliseconds; null while there is none. */
export const watchSnapshot = (snapshot: string, ageMs: () => number | null): void => {
  if (ages.size === 0)
    gauge('xueshi_snapshot_age_seconds', 'Age of what is kept in memory.', ['snapshot'], () =>
      [...ages].flatMap(([name, age]) => {
        const ms = age();
        return ms === null ? [] : [{ labels: { snapshot: name }, value: ms / 1_000 }];
      }),
    );
  ages.set(snapshot, ageMs);
};

/** For the library that exports (prometheus.ts): everything declared, and where counts go from now on. */
export const exporterSide = {
  definitions: (): readonly Definition[] => declared,
  connect: (name: string, target: Target): void => void targets.set(name, target),
  read: async (name: string): Promise<readonly Reading[]> => {
    const readings = await Promise.all(
      [...(gauges.get(name) ?? [])].map(async (read) => {
        try {
          return await read();
        } catch {
          // A database that is away must not take the other figures with it.
          return [];
        }
      }),
    );
    return readings.flat();
  },
};
