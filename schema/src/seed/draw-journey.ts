import type { Random } from './random.js';

export interface WatchedLesson {
  readonly id: string;
  readonly durationMs: number;
  /** of its check, in order: how many options, and which one is right */
  readonly questions: readonly { readonly answer: number; readonly options: number }[];
}

/** One sitting in front of one lesson. */
export interface Watched {
  readonly lesson: WatchedLesson;
  /** days from the anchor day, with a time of that day */
  readonly day: number;
  readonly time: string;
  readonly second: number;
  readonly terminal: 'pc' | 'mobile';
  /** what was played, in the order of playing */
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** the options chosen at each try of the check */
  readonly tries: readonly (readonly number[])[];
}

/** Some never begin; of those who do, most finish one lesson before the next, and a fifth stops on the way. */
export const drawJourney = (
  random: Random,
  firstDay: number,
  lessons: readonly WatchedLesson[],
): Watched[] => {
  if (random.chance(0.16)) return [];
  // the first evenings are the fullest ones; everybody leaves a few days for the rest of the course
  const begins = firstDay + Math.floor((random.integer(0, 999) / 1_000) ** 1.6 * (-firstDay - 9));
  const terminal = random.chance(0.62) ? 'mobile' : 'pc';
  const sittings: Watched[] = [];
  let day = begins;
  for (const lesson of lessons) {
    const stays = random.chance(sittings.length === 0 ? 0.8 : 0.88);
    const at = { lesson, day, time: timeOf(random), second: random.integer(0, 59), terminal } as const;
    if (!stays) return [...sittings, { ...at, spans: [[0, stopOf(random, lesson)]], tries: [] }];
    sittings.push({ ...at, spans: spansOf(random, lesson), tries: triesOf(random, lesson) });
    day += random.integer(1, 3);
    // looked at once more, on another evening: seconds seen twice count once (L2)
    if (random.chance(0.12)) {
      const from = random.integer(0, Math.floor(lesson.durationMs / 2_000)) * 1_000;
      sittings.push({ ...at, day, time: timeOf(random), spans: [[from, lesson.durationMs]], tries: [] });
      day += 1;
    }
  }
  return sittings;
};

const timeOf = (random: Random): string =>
  `${String(random.weighted([7, 12, 18, 19, 20, 21, 22], eveningWeight)).padStart(2, '0')}:${String(random.integer(0, 44)).padStart(2, '0')}`;

const eveningWeight = (hour: number): number => (hour >= 19 && hour <= 21 ? 4 : 1);

/** Where somebody leaves: half of them where the lesson turns from the example to the exercise. */
const stopOf = (random: Random, { durationMs }: WatchedLesson): number => {
  const percent = random.chance(0.55) ? random.integer(44, 52) : random.integer(8, 92);
  return Math.floor((durationMs * percent) / 100);
};

/** To the end; one in six jumps over a stretch, which earns nothing (L2). */
const spansOf = (random: Random, { durationMs }: WatchedLesson): (readonly [number, number])[] => {
  if (!random.chance(0.16)) return [[0, durationMs]];
  const from = Math.floor((durationMs * random.integer(40, 75)) / 100);
  const to = Math.min(durationMs - 1_000, from + Math.floor((durationMs * random.integer(6, 22)) / 100));
  return [
    [0, from],
    [to, durationMs],
  ];
};

/** The first question is mostly known, the next ones less; half of who erred tries again and finds it. */
const triesOf = (random: Random, { questions }: WatchedLesson): number[][] => {
  if (questions.length === 0 || random.chance(0.05)) return [];
  const first = questions.map(({ answer, options }, index) =>
    random.chance(index === 0 ? 0.88 : 0.66) ? answer : (answer + random.integer(1, options - 1)) % options,
  );
  const right = questions.map(({ answer }) => answer);
  const erred = first.some((option, index) => option !== right[index]);
  return erred && random.chance(0.5) ? [first, right] : [first];
};
