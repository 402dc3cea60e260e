/**
 * The contract of a job: what the sender appends to the outbox and the worker's handler receives.
 * Rows of one job are handled in batches, each batch in one transaction that also closes its rows.
 */
export interface JobContract<Payload extends object> {
  /** `feature.verb-noun`, e.g. `study.roll-up` */
  readonly name: string;
  /** rows handled in one transaction, at most */
  readonly batch: number;
  /** what the job is about; rows with the same key may be handled as one */
  readonly key: (payload: Payload) => string;
}

export interface OutboxItem<Payload extends object> {
  readonly id: number;
  readonly key: string;
  readonly payload: Payload;
  /** when it was promised */
  readonly createdAt: Date;
  /** the request that promised it, as a W3C trace context; null when nobody asked for it in particular */
  readonly trace: string | null;
}
