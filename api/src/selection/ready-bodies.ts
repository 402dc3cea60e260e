/** Bodies kept in all, in bytes; the questions that were asked first go first. */
const mostBytes = 48 * 1024 * 1024;

interface Kept<Plan, Ready> {
  readonly plan: Plan;
  readonly day: number;
  readonly ready: Map<string, { readonly is: Ready; readonly bytes: number }>;
}

/** Answers by the very bytes that asked for them and by whom they are for. What a question means holds for a day. */
export class ReadyBodies<Plan, Ready> {
  readonly #kept = new Map<string, Kept<Plan, Ready>>();
  #bytes = 0;

  /** What a body asks for; null, and not kept, when `understand` does not know. */
  plan(body: string, day: number, understand: () => Plan | null): Plan | null {
    const known = this.#kept.get(body);
    if (known !== undefined && known.day === day) return known.plan;
    const plan = understand();
    if (plan === null) return null;
    if (known !== undefined) this.#drop(body, known);
    this.#kept.set(body, { plan, day, ready: new Map() });
    this.#bytes += body.length;
    return plan;
  }

  ready(body: string, key: string, holds: (ready: Ready) => boolean): Ready | null {
    const known = this.#kept.get(body)?.ready.get(key);
    return known !== undefined && holds(known.is) ? known.is : null;
  }

  keep(body: string, key: string, is: Ready, bytes: number): void {
    const kept = this.#kept.get(body);
    if (kept === undefined) return;
    this.#bytes += bytes - (kept.ready.get(key)?.bytes ?? 0);
    kept.ready.set(key, { is, bytes });
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= mostBytes) return;
      this.#drop(oldest, one);
    }
  }

  #drop(body: string, { ready }: Kept<Plan, Ready>): void {
    this.#kept.delete(body);
    this.#bytes -= body.length;
    for (const { bytes } of ready.values()) this.#bytes -= bytes;
  }
}
