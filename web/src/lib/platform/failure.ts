/**
 * Why no answer came. What a person may be refused is data in a result union and never arrives here:
 * these are an expired session, somebody else's id, abuse, an API that is down, and our own mistakes.
 */
export type FailureKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'busy'
  | 'stale'
  | 'unavailable'
  | 'bug';

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, operation: string, detail: string) {
    super(`${operation}: ${detail}`);
    this.kind = kind;
  }
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'missing',
  // The only input a page makes up is its address.
  BAD_USER_INPUT: 'missing',
  // A tab from before an update asks with a document the API no longer knows.
  DOCUMENT_UNKNOWN: 'stale',
  RATE_LIMITED: 'busy',
  TOO_MANY_REQUESTS: 'busy',
  UNAVAILABLE: 'unavailable',
};

export const failureKindOf = (code: unknown): FailureKind =>
  (typeof code === 'string' ? KINDS[code] : undefined) ?? 'bug';

export const STATUS_OF: Readonly<Record<FailureKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  busy: 429,
  stale: 409,
  unavailable: 503,
  bug: 500,
};
