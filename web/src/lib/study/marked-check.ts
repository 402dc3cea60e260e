import type { RefusedFragment } from '#lib/platform/generated/types.js';

/** A check that was marked: what the quiz shows, whoever marked it. */
export interface MarkedCheck {
  readonly __typename: 'CheckMarked';
  readonly correct: number;
  readonly total: number;
  readonly answers: readonly {
    readonly questionId: string;
    readonly correct: boolean;
    readonly rightOption: number;
    readonly explanation: string;
  }[];
}

export type Mark = (
  answers: readonly { readonly questionId: string; readonly option: number }[],
) => Promise<MarkedCheck | RefusedFragment>;
