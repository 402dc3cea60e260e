/** One short sentence at a time, shown and read out: what has just happened. */
class Live {
  message = $state('');
  /** Changes with every sentence, so that the same one twice is read twice. */
  turn = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Only ever called from event handlers in the browser: the server keeps no one's messages. */
  say(message: string): void {
    clearTimeout(this.#timer);
    this.message = message;
    this.turn += 1;
    this.#timer = setTimeout(() => (this.message = ''), 6000);
  }

  hush(): void {
    clearTimeout(this.#timer);
    this.message = '';
  }
}

export const live = new Live();
