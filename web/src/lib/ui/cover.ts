/** What a cover looks like: always the same for the same course, a family for the same subject or series. */
export interface CoverLook {
  /** Degrees on the colour wheel: the subject's. */
  readonly hue: number;
  readonly motif: (typeof MOTIFS)[number];
  /** 0..1, moves the motif so that two neighbours of one series are not twins. */
  readonly shift: number;
}

export const MOTIFS = ['waves', 'hills', 'weave', 'rings', 'steps', 'rain', 'leaves', 'lattice'] as const;

/** Chosen by hand so that subjects that stand beside each other differ, in steps the eye tells apart. */
const HUES: Readonly<Record<string, number>> = {
  chinese: 12,
  mathematics: 222,
  preschool: 42,
  english: 262,
  chemistry: 168,
  physics: 204,
  it: 188,
  moral: 350,
  politics: 0,
  history: 28,
  biology: 112,
  geography: 142,
  integrated: 82,
  science: 154,
  music: 304,
  arts: 328,
  pe: 64,
  vocational: 236,
};

/** Courses for everybody: a series has a colour of its own, single ones share five quiet ones. */
const FOR_ALL = [176, 200, 32, 150, 248] as const;

export function coverLook(
  subject: string | undefined,
  series: string | null | undefined,
  key: string,
): CoverLook {
  const family = series ?? subject ?? key;
  return {
    hue: subject === undefined ? hueForAll(series, key) : (HUES[subject] ?? hash(subject) % 360),
    motif: MOTIFS[hash(family) % MOTIFS.length] ?? 'waves',
    shift: (hash(key) % 97) / 97,
  };
}

const hueForAll = (series: string | null | undefined, key: string): number =>
  series ? hash(series) % 360 : (FOR_ALL[hash(key) % FOR_ALL.length] ?? FOR_ALL[0]);

/** FNV-1a: small, even, the same on server and browser. */
function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}
