import type { RefusedFragment } from './generated/types.js';

/** Something is looked at before it is done: what it would do is shown, then it is done or left. */
export class ReviewedAct<Review extends { readonly __typename: string }> {
  /** what it would do, as it was looked at last */
  review = $state.raw<Review | null>(null);
  /** whether that is shown */
  reviewing = $state(false);
  refusal = $state.raw<RefusedFragment | null>(null);
  failed = $state(false);
  busy = $state(false);

  /** Asks what it would do, and shows it or why it cannot be. */
  look(ask: () => Promise<Review | RefusedFragment>): Promise<void> {
    return this.#run(async () => {
      const answer = await ask();
      if (isRefusal(answer)) this.refusal = answer;
      else {
        this.review = answer;
        this.reviewing = true;
      }
    });
  }

  /** Does it; `done` is called with what it came to, unless it was refused. */
  act<Answer extends { readonly __typename: string }>(
    send: () => Promise<Answer | RefusedFragment>,
    done: (answer: Answer) => Promise<void>,
  ): Promise<void> {
    return this.#run(async () => {
      const answer = await send();
      this.reviewing = false;
      if (isRefusal(answer)) this.refusal = answer;
      else await done(answer);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = null;
    this.failed = false;
    await work().catch(() => {
      this.failed = true;
      this.reviewing = false;
    });
    this.busy = false;
  }
}

const isRefusal = (answer: { readonly __typename: string }): answer is RefusedFragment =>
  answer.__typename === 'Refusal';
