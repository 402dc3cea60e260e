import type { Instant } from '../kernel/instants.js';
import type { Clock } from './clock.js';

/** degraded: it works, worse than it should, and somebody should look; it stays in service. */
export type Condition = 'ok' | 'degraded' | 'down';

export interface Finding {
  readonly condition: Condition;
  /** a word or a figure that says why; no address, no secret, nobody's data */
  readonly note?: string;
}

export interface Check {
  readonly name: string;
  /** without it nobody can be served: the process is not ready. Others only degrade it. */
  readonly vital: boolean;
  look(): Promise<Finding>;
}

export interface PartReport {
  readonly status: Condition;
  /** when it came to be so */
  readonly since: string;
  readonly note?: string;
}

export interface HealthReport {
  readonly status: Condition;
  /** whether requests should be sent here */
  readonly ready: boolean;
  readonly since: string;
  readonly parts: Readonly<Record<string, PartReport>>;
}

const patience = 1_500;
/** Probes come from several sides; the parts are looked at once for all of them. */
const keptFor = 1_000;

/** What this process needs and how it is. Looking is cheap, bounded and never throws. */
export class Health {
  readonly #known = new Map<string, { condition: Condition; since: Instant }>();
  #stopping = false;
  #last: { at: number; report: Promise<HealthReport> } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly checks: readonly Check[],
  ) {}

  /** From now on not ready: whoever sends requests here should send them elsewhere. */
  beginStop(): void {
    this.#stopping = true;
    this.#last = null;
  }

  report(): Promise<HealthReport> {
    const at = performance.now();
    if (this.#last === null || at - this.#last.at > keptFor) this.#last = { at, report: this.#look() };
    return this.#last.report;
  }

  async #look(): Promise<HealthReport> {
    const found = await Promise.all(
      this.checks.map(async (check) => ({ check, finding: await withinPatience(check) })),
    );
    const parts = Object.fromEntries(
      found.map(({ check, finding: { condition, note } }): [string, PartReport] => [
        check.name,
        {
          status: condition,
          since: this.#since(check.name, condition),
          ...(note === undefined ? {} : { note }),
        },
      ]),
    );
    const down =
      this.#stopping || found.some(({ check, finding }) => check.vital && finding.condition === 'down');
    const weak = found.some(({ finding }) => finding.condition !== 'ok');
    const status: Condition = down ? 'down' : weak ? 'degraded' : 'ok';
    const process: PartReport = this.#stopping
      ? { status: 'down', since: this.#since('process', 'down'), note: 'stopping' }
      : { status: 'ok', since: this.#since('process', 'ok') };
    return { status, ready: !down, since: this.#since('', status), parts: { process, ...parts } };
  }

  #since(name: string, condition: Condition): string {
    const known = this.#known.get(name);
    if (known?.condition === condition) return known.since.toISOString();
    const since = this.clock.now();
    this.#known.set(name, { condition, since });
    return since.toISOString();
  }
}

/** A part that does not answer in time is down, and so is one that throws: its fault's code says why. */
const withinPatience = async (check: Check): Promise<Finding> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ condition: 'down', note: 'no answer in time' }), patience);
  });
  try {
    return await Promise.race([check.look(), late]);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    return { condition: 'down', note: typeof code === 'string' ? code : 'fault' };
  } finally {
    clearTimeout(timer);
  }
};
