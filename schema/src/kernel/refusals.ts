import type { Instant } from './instants.js';

/** What a refusal tells besides its rule: numbers and names that the sentence mentions. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/**
 * A person may not do this, and here is why: a value, not an error.
 * `key` names the sentence (api/src/<feature>/<feature>.refusals.ts has it in Chinese and English).
 */
export interface Refused {
  readonly refused: true;
  /** id of the rule in the domain, e.g. `S3` */
  readonly rule: string;
  readonly key: string;
  readonly facts: RefusalFacts;
  /** the next instant at which it would be allowed */
  readonly availableAt?: Instant;
}

export const refuse = (rule: string, key: string, facts: RefusalFacts = {}, availableAt?: Instant): Refused =>
  availableAt === undefined
    ? { refused: true, rule, key, facts }
    : { refused: true, rule, key, facts, availableAt };

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
