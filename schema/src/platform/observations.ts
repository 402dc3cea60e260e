type Labels = Readonly<Record<string, string>>;

interface Series {
  /** how many fell into each bucket and no smaller one; the last is for what is beyond all */
  readonly counts: number[];
  sum: number;
}

interface Level {
  readonly next: Map<string, Level>;
  series: Series | null;
}

/**
 * A histogram of Prometheus that counts at every request: finding the series costs it no copy of the labels, no sorting and
 * no text, which is what the library spends on each observation.
 */
export class Observations {
  readonly #root: Level = newLevel();

  constructor(
    private readonly name: string,
    private readonly help: string,
    private readonly labels: readonly string[],
    private readonly buckets: readonly number[],
  ) {}

  observe(labels: Labels, value: number): void {
    let level = this.#root;
    for (const label of this.labels) {
      const word = labels[label] ?? '';
      let next = level.next.get(word);
      if (next === undefined) level.next.set(word, (next = newLevel()));
      level = next;
    }
    const series = (level.series ??= {
      counts: Array.from({ length: this.buckets.length + 1 }, () => 0),
      sum: 0,
    });
    let at = 0;
    while (at < this.buckets.length && value > (this.buckets[at] ?? 0)) at += 1;
    series.counts[at] = (series.counts[at] ?? 0) + 1;
    series.sum += value;
  }

  /** In the format that Prometheus reads, with these labels at every line. */
  text(common: Labels): string {
    const lines = [`# HELP ${this.name} ${escapedHelp(this.help)}`, `# TYPE ${this.name} histogram`];
    const shared = Object.entries(common);
    for (const { words, series } of seriesOf(this.#root, [])) {
      const own = this.labels.map((label, at) => [label, words[at] ?? ''] as const);
      const labels = [...shared, ...own];
      let sofar = 0;
      for (const [at, count] of series.counts.entries()) {
        sofar += count;
        const edge = at < this.buckets.length ? String(this.buckets[at]) : '+Inf';
        lines.push(`${this.name}_bucket${braced([['le', edge], ...labels])} ${String(sofar)}`);
      }
      lines.push(`${this.name}_sum${braced(labels)} ${String(series.sum)}`);
      lines.push(`${this.name}_count${braced(labels)} ${String(sofar)}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const newLevel = (): Level => ({ next: new Map(), series: null });

const seriesOf = (
  { next, series }: Level,
  words: readonly string[],
): { words: readonly string[]; series: Series }[] => [
  ...(series === null ? [] : [{ words, series }]),
  ...[...next].flatMap(([word, level]) => seriesOf(level, [...words, word])),
];

const braced = (labels: readonly (readonly [string, string])[]): string =>
  labels.length === 0 ? '' : `{${labels.map(([name, value]) => `${name}="${escaped(value)}"`).join(',')}}`;

const escapedHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const escaped = (text: string): string => escapedHelp(text).replaceAll('"', '\\"');
